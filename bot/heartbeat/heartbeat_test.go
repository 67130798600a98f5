package heartbeat

import (
	"context"
	"errors"
	"log/slog"
	"os"
	"path/filepath"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"
)

func TestTheHeartbeatFollowsTheBotAndGoesWithIt(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		path := filepath.Join(t.TempDir(), "state", "heartbeat")
		k := Keeper{Path: path, Now: time.Now, Masked: func(s string) string { return s }, Log: slog.New(slog.DiscardHandler)}
		var open atomic.Bool
		ready := func() error {
			if open.Load() {
				return nil
			}
			return errors.New("the gateway is closed")
		}
		ctx, stop := context.WithCancel(t.Context())
		ended := make(chan struct{})
		go func() { k.Keep(ctx, ready); close(ended) }()
		for _, want := range []string{"not ready: the gateway is closed", "ready"} {
			synctest.Wait()
			data, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			if b, err := Parse(string(data)); err != nil || b.State != want || !b.At.Equal(time.Now().Truncate(time.Second)) {
				t.Errorf("got %+v, %v at %v; want %q", b, err, time.Now(), want)
			}
			open.Store(true)
			time.Sleep(every)
		}
		stop()
		<-ended
		if _, err := os.Stat(path); !errors.Is(err, os.ErrNotExist) {
			t.Errorf("the heartbeat outlives the bot: %v", err)
		}
	})
}
