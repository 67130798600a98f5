package gateway

import (
	"context"
	"time"
)

// An End is how a connection ended.
type End struct {
	Lived, Session            time.Duration
	Identified, Anew, Invalid bool
}

// PauseAfter is the pause after an end.
func PauseAfter(e End, failures int, chance float64) (time.Duration, int) {
	err := error(errReconnect)
	if e.Invalid {
		err = &invalidError{}
	}
	return pauseAfter(ending{err: err, lived: e.Lived, session: e.Session, identified: e.Identified, anew: e.Anew}, failures, chance)
}

// Dial opens a WebSocket as the environment and a proxy say.
func Dial(ctx context.Context, address string, proxy Proxy) error {
	ws, err := dialGateway(ctx, address, time.Now().Add(10*time.Second), proxy)
	if err == nil {
		ws.Close()
	}
	return err
}
