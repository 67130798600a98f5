package logtest

import (
	"strings"
	"sync"
	"testing"
	"time"
)

// A Log keeps what is written. Its zero value is empty.
type Log struct {
	mu   sync.Mutex
	text strings.Builder
}

// Write implements io.Writer.
func (l *Log) Write(line []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.text.Write(line)
}

// String is all that was written so far.
func (l *Log) String() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.text.String()
}

// patience is how long a busy machine may take to come to a line.
const patience = 2 * time.Minute

// After waits for a mark and gives what stands behind it, without white space around it. The test fails if the mark never comes.
func (l *Log) After(t testing.TB, mark string) string {
	t.Helper()
	for begun := time.Now(); time.Since(begun) < patience; time.Sleep(10 * time.Millisecond) {
		if _, rest, found := strings.Cut(l.String(), mark); found {
			return strings.TrimSpace(rest)
		}
	}
	t.Errorf("the log never says %q", mark)
	return ""
}
