package serving

import (
	"context"
	"errors"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"
)

// patient is an index that is ill for a number of refreshes.
type patient struct {
	ill     atomic.Int64
	damaged chan struct{}
}

func (p *patient) Damaged() <-chan struct{} { return p.damaged }
func (p *patient) Check() error {
	if p.ill.Load() > 0 {
		return errors.New("ill")
	}
	return nil
}

func TestAnIndexThatComesToHarmIsMended(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		ix := &patient{damaged: make(chan struct{}, 1)}
		var refreshes atomic.Int64
		ctx, stop := context.WithCancel(t.Context())
		ended := make(chan struct{})
		go func() { heal(ctx, ix, func() { refreshes.Add(1); ix.ill.Add(-1) }); close(ended) }()
		after := func(d time.Duration, want int, what string) {
			t.Helper()
			time.Sleep(d)
			synctest.Wait()
			if refreshes.Load() != int64(want) {
				t.Errorf("%s: refreshed %d times, want %d", what, refreshes.Load(), want)
			}
		}
		after(time.Hour, 0, "a sound index is left alone")
		ix.ill.Store(1)
		after(2*healEvery, 1, "files that were changed are seen soon")
		ix.ill.Store(1)
		ix.damaged <- struct{}{}
		after(0, 2, "damage that a question met is mended at once")
		ix.ill.Store(1000)
		ix.damaged <- struct{}{}
		after(time.Hour, 2+16, "what cannot be mended is tried less and less often")
		stop()
		<-ended
	})
}
