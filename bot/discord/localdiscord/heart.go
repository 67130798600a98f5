package localdiscord

import (
	"context"
	"io"
	"net/http"
	"sync/atomic"
	"time"
)

// beatEvery is how often the heart beats on a machine that has time.
const beatEvery = 50 * time.Millisecond

// A heart counts the time that a bot is given. Each beat is a request of the server to itself: a machine that is busy with other
// things carries it as slowly as it carries the bot's requests, and takes nobody's time away by that. What a bot does first that it should
// do later, or never does, slows no beat.
type heart struct {
	beats atomic.Int64
	stop  context.CancelFunc
}

// start lets the heart beat against an address, until it is stopped.
func (h *heart) start(address string) {
	ctx, stop := context.WithCancel(context.Background())
	h.stop = stop
	go func() {
		own := &http.Transport{}
		defer own.CloseIdleConnections()
		for ctx.Err() == nil {
			beat(ctx, own, address)
			h.beats.Add(1)
			select {
			case <-ctx.Done():
			case <-time.After(beatEvery):
			}
		}
	}()
}

// beat is one request; that it fails is no matter, for it has taken its time.
func beat(ctx context.Context, by http.RoundTripper, address string) {
	r, err := http.NewRequestWithContext(ctx, http.MethodGet, "http://"+address+"/beat", nil)
	if err != nil {
		return
	}
	if response, err := by.RoundTrip(r); err == nil {
		io.Copy(io.Discard, response.Body)
		response.Body.Close()
	}
}

// now is the time by the heart; it never goes faster than a clock.
func (h *heart) now() time.Duration { return time.Duration(h.beats.Load()) * beatEvery }
