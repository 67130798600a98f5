package main

import (
	"bytes"
	"context"
	"errors"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"pullquote/config"
)

// heart is a program whose heartbeat lies in a folder of its own.
func heart(t *testing.T, out *bytes.Buffer) (*program, string) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "state", "heartbeat")
	p := &program{surroundings: surroundings{out: out, err: out, now: time.Now},
		config: &config.Config{Heartbeat: path, Index: ":memory:"}, log: slog.New(slog.DiscardHandler)}
	return p, path
}

func TestTheHeartbeatFollowsTheBotAndGoesWithIt(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		p, path := heart(t, new(bytes.Buffer))
		var open atomic.Bool
		ready := func() error {
			if open.Load() {
				return nil
			}
			return errors.New("the gateway is closed")
		}
		ctx, stop := context.WithCancel(t.Context())
		ended := make(chan struct{})
		go func() { p.keepBeating(ctx, ready); close(ended) }()
		for _, want := range []string{"not ready: the gateway is closed", "ready"} {
			synctest.Wait()
			data, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			if b, err := parseBeat(string(data)); err != nil || b.state != want || !b.at.Equal(time.Now().Truncate(time.Second)) {
				t.Errorf("got %+v, %v at %v; want %q", b, err, time.Now(), want)
			}
			open.Store(true)
			time.Sleep(beatEvery)
		}
		stop()
		<-ended
		if _, err := os.Stat(path); !errors.Is(err, os.ErrNotExist) {
			t.Errorf("the heartbeat outlives the bot: %v", err)
		}
	})
}

// Each row is a heartbeat file and what doctor --quick says to it.
func TestQuickTellsAliveFromHungFromStopped(t *testing.T) {
	now := time.Date(2026, 3, 1, 12, 0, 0, 0, time.UTC)
	for _, test := range []struct {
		file, want string
		grade      grade
	}{
		{"2026-03-01T11:59:50Z ready\n", "is alive and ready", good},
		{"2026-03-01T12:00:30Z ready\n", "is alive and ready", good}, // a clock that jumped back
		{"2026-03-01T11:59:10Z not ready: the gateway is closed\n", "is alive, but not ready: the gateway is closed", fair},
		{"2026-03-01T11:00:00Z ready\n", "its last heartbeat is 60 minutes old", bad},
		{"", "read heartbeat: ", bad},
		{"\x1b[31m", "read heartbeat: ", bad},
		{"none", "is not running", bad},
	} {
		var out bytes.Buffer
		p, path := heart(t, &out)
		p.now = func() time.Time { return now }
		if test.file != "none" {
			if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(path, []byte(test.file), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		findings := p.checkHeartbeat(bad)
		if len(findings) != 1 || findings[0].grade != test.grade || !strings.Contains(findings[0].text, test.want) {
			t.Errorf("%q: got %+v, want %s %q", test.file, findings, test.grade, test.want)
		}
		err := p.conclude(findings)
		if (err != nil) != (test.grade == bad) || strings.Contains(out.String(), "\x1b") {
			t.Errorf("%q: ends with %v, having said %q", test.file, err, out.String())
		}
	}
}
