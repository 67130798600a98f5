package discord

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"math/rand/v2"
	"sync/atomic"
	"time"
)

// firstTry is how long the gateway waits for the first try to register the commands, so that nobody uses a command that
// is just being changed. Whatever comes of it, the gateway is opened then.
const firstTry = 5 * time.Second

// Run registers the commands, connects to the gateway and answers until ctx is done and the answers under way have
// ended. It reconnects and tries again by itself; it returns an error only for what waiting does not mend, such as a token
// that Discord does not know: a *answers.HintError.
func (b *Bot) Run(ctx context.Context) error {
	b.gateway.Store(true)
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	tried, ended := make(chan struct{}), make(chan error, 1)
	go func() {
		err := b.introduce(ctx, tried)
		if err != nil {
			stop()
		}
		ended <- err
	}()
	select {
	case <-tried:
	case <-ctx.Done():
	case <-time.After(firstTry):
	}
	err := b.listen(ctx)
	stop()
	return errors.Join(err, <-ended, b.Close())
}

// A gateway keeps one shard on Discord's gateway. Its fields are run's alone but for the atomic ones, from which readiness
// and metrics are read: nothing that hangs can make those wait.
type gateway struct {
	bot          *Bot
	gate         *gate
	shard, total int
	log          *slog.Logger

	session  session
	failures int // ends in a row that came too soon

	opened atomic.Int64 // connections that Discord was ready on
	live   atomic.Bool  // there is such a connection now
	at     atomic.Int64 // live: when it was last heard of; else when the last one ended; in Unix nanoseconds, 0 before the first
}

// A session is what Discord lets a connection go on with after another has ended; zero: there is none.
type session struct {
	id    string
	url   string       // where it is resumed; "": where it began
	seq   atomic.Int64 // of its newest event
	began time.Time
}

func newGateway(b *Bot, g *gate, shard, total int) *gateway {
	return &gateway{bot: b, gate: g, shard: shard, total: total, log: b.o.Log.With("shard", shard)}
}

// run keeps a connection open until ctx is done. It returns what waiting does not mend.
func (g *gateway) run(ctx context.Context) error {
	for {
		e := g.connect(ctx)
		if ctx.Err() != nil {
			return nil
		}
		if hopeless := hintOf(e.err); hopeless != nil {
			return hopeless
		}
		var pause time.Duration
		pause, g.failures = pauseAfter(e, g.failures, rand.Float64())
		if g.failures >= mostResumes {
			g.session.forget()
		}
		g.log.WarnContext(ctx, "gateway is closed", "err", e.err, "pause", pause.Round(time.Millisecond))
		g.bot.pace.wait(ctx, pause)
		if ctx.Err() != nil {
			return nil
		}
	}
}

// connect is one connection from its beginning to its end.
func (g *gateway) connect(ctx context.Context) ending {
	url, turn, err := g.turn(ctx)
	if err != nil {
		return ending{err: err, anew: true}
	}
	defer turn.leave()
	c, err := g.dial(ctx, url, turn)
	if err != nil {
		g.session.url = "" // the next try goes where everything begins
		return ending{err: fmt.Errorf("open gateway: %w", err), anew: g.session.id == ""}
	}
	e := c.run(ctx)
	if !keepsSession(e.err) {
		e.anew = true
	}
	if !g.session.began.IsZero() {
		e.session = time.Since(g.session.began)
	}
	if e.anew {
		g.session.forget()
	}
	return e
}

// turn is where to connect to. A connection that starts a session waits until Discord lets it.
func (g *gateway) turn(ctx context.Context) (string, *turnAtGate, error) {
	if g.session.id != "" {
		return gatewayAddress(cmp.Or(g.session.url, g.gate.address())), nil, nil
	}
	turn, err := g.gate.enter(ctx, g.shard)
	return gatewayAddress(g.gate.address()), turn, err
}

func (s *session) forget() {
	s.id, s.url, s.began = "", "", time.Time{}
	s.seq.Store(0)
}
