package main

import (
	"bytes"
	"context"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"pullquote/bot/fault"
)

// Nobody types anything: the program must end all the same when it is told to.
func TestWaitingForInputEndsWithTheProgram(t *testing.T) {
	for _, args := range [][]string{{"chat"}, {"ask", "--batch", "-"}} {
		in, typing := io.Pipe()
		ctx, stop := context.WithCancel(t.Context())
		var errs bytes.Buffer
		code := make(chan int, 1)
		go func() {
			code <- run(ctx, append([]string{"--index", ":memory:"}, args...), surroundings{in: in, out: io.Discard, err: &errs, now: time.Now})
		}()
		if _, err := io.WriteString(typing, "\n"); err != nil { // taken once the program waits for the next line
			t.Fatal(err)
		}
		stop()
		if got := <-code; got != fault.Failed || !strings.Contains(errs.String(), "interrupted") {
			t.Errorf("%q ends with %d: %s", args, got, errs.String())
		}
		typing.Close()
	}
}

// One article that takes long to read keeps the program no longer than any other: it ends when it is told to, and what was
// not read is not in the index.
func TestIndexingAHostileArticleEndsWithTheProgram(t *testing.T) {
	coverage := t.TempDir()
	if err := os.WriteFile(filepath.Join(coverage, "huge.md"), []byte("---\ntitle: T\n---\n"+strings.Repeat("to say to tell to ask ", 50_000)), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, args := range [][]string{{"index"}, {"ask", "what did the mayor say?"}} {
		ctx, stop := context.WithCancel(t.Context())
		time.AfterFunc(100*time.Millisecond, stop)
		var errs bytes.Buffer
		args = append(args, "--coverage", coverage, "--index", filepath.Join(t.TempDir(), "index"))
		if got := run(ctx, args, surroundings{in: strings.NewReader(""), out: io.Discard, err: &errs, now: time.Now}); got != fault.Failed || !strings.Contains(errs.String(), "interrupted") {
			t.Errorf("%q ends with %d: %s", args, got, errs.String())
		}
	}
}
