package gateway

import (
	"cmp"
	"context"
	"fmt"
	"math/rand/v2"
	"time"
)

// A shard keeps one of the bot's shards on Discord's gateway.
type shard struct {
	link
	gate     *gate
	proxy    Proxy
	failures int // ends in a row that came too soon
}

// run keeps a connection open until ctx is done. It returns what waiting does not mend.
func (s *shard) run(ctx context.Context) error {
	for {
		e := s.connect(ctx)
		if ctx.Err() != nil {
			return nil
		}
		if hopeless := hintOf(e.err); hopeless != nil {
			return hopeless
		}
		var pause time.Duration
		pause, s.failures = pauseAfter(e, s.failures, rand.Float64())
		if s.failures >= mostResumes {
			s.session.forget()
		}
		s.log.WarnContext(ctx, "gateway is closed", "err", e.err, "pause", pause.Round(time.Millisecond))
		s.pace.Wait(ctx, pause)
		if ctx.Err() != nil {
			return nil
		}
	}
}

// connect is one connection from its beginning to its end.
func (s *shard) connect(ctx context.Context) ending {
	url, turn, err := s.turn(ctx)
	if err != nil {
		return ending{err: err, anew: true}
	}
	defer turn.leave()
	c, err := dial(ctx, s.link, s.proxy, url, turn)
	if err != nil {
		s.session.url = "" // the next try goes where everything begins
		return ending{err: fmt.Errorf("open gateway: %w", err), anew: s.session.id == ""}
	}
	e := c.run(ctx)
	if !keepsSession(e.err) {
		e.anew = true
	}
	if !s.session.began.IsZero() {
		e.session = time.Since(s.session.began)
	}
	if e.anew {
		s.session.forget()
	}
	return e
}

// turn is where to connect to. A connection that starts a session waits until Discord lets it.
func (s *shard) turn(ctx context.Context) (string, *turnAtGate, error) {
	if s.session.id != "" {
		return gatewayAddress(cmp.Or(s.session.url, s.gate.address())), nil, nil
	}
	turn, err := s.gate.enter(ctx, s.who.shard)
	return gatewayAddress(s.gate.address()), turn, err
}
