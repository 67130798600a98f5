package heart

import (
	"context"
	"io"
	"net/http"
	"sync/atomic"
	"time"
)

// Every is the time between two beats on a machine that has time.
const Every = 50 * time.Millisecond

// hands is how many requests a beat is: what a bot acknowledges goes through about so many hands, each of which waits for the machine.
const hands = 4

// A Heart counts beats.
type Heart struct {
	beats atomic.Int64
	stop  context.CancelFunc
}

// Start lets a heart beat against an address that answers at once, until it is stopped.
func Start(address string) *Heart {
	ctx, stop := context.WithCancel(context.Background())
	h := &Heart{stop: stop}
	go h.run(ctx, address)
	return h
}

// Stop stops it.
func (h *Heart) Stop() { h.stop() }

// Now is the time since the start; it never goes faster than a clock.
func (h *Heart) Now() time.Duration { return time.Duration(h.beats.Load()) * Every }

func (h *Heart) run(ctx context.Context, address string) {
	own := &http.Transport{}
	defer own.CloseIdleConnections()
	for ctx.Err() == nil {
		for range hands {
			beat(ctx, own, address)
		}
		h.beats.Add(1)
		select {
		case <-ctx.Done():
		case <-time.After(Every):
		}
	}
}

// beat is one request. That it fails is no matter: it has taken its time.
func beat(ctx context.Context, by http.RoundTripper, address string) {
	r, err := http.NewRequestWithContext(ctx, http.MethodGet, address, nil)
	if err != nil {
		return
	}
	if response, err := by.RoundTrip(r); err == nil {
		io.Copy(io.Discard, response.Body)
		response.Body.Close()
	}
}
