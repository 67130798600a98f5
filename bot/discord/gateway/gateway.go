package gateway

import (
	"context"
	"errors"
	"log/slog"
	"math/rand/v2"
	"net/http"
	"sync"
	"sync/atomic"
	"time"

	"github.com/bwmarrin/discordgo"

	"pullquote/bot/discord/pause"
	"pullquote/bot/discord/rest"
)

// Options are what a gateway is opened with. Token, Ask and Handle are needed, and a Pace.
type Options struct {
	Token   string
	Shards  Shards // which to run; zero: all, as many as Discord wants
	Intents discordgo.Intent
	Proxy   Proxy // nil: as the environment says
	Pace    Pace
	Log     *slog.Logger
	Client  *rest.Client // asks where the gateway is
	Handle  Handler      // takes events, of several shards at once
}

// A Gateway keeps a connection a shard open. What it tells of itself never waits.
type Gateway struct {
	o      Options
	pulses atomic.Pointer[[]*pulse] // a shard each, once they were made
}

// New returns a gateway that is not open yet.
func New(o Options) *Gateway { return &Gateway{o: o} }

// Listen keeps a connection a shard open until ctx is done, or one of them ends for what waiting does not mend.
func (g *Gateway) Listen(ctx context.Context) error {
	known, err := g.find(ctx)
	if err != nil || ctx.Err() != nil {
		return err
	}
	shards := g.shards(known)
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	ended := make([]error, len(shards))
	var all sync.WaitGroup
	for i, s := range shards {
		all.Go(func() {
			defer stop() // without one of its shards a bot is deaf to some servers: all end
			ended[i] = s.run(ctx)
		})
	}
	all.Wait()
	return errors.Join(ended...)
}

// shards makes those to run.
func (g *Gateway) shards(known discordgo.GatewayBotResponse) []*shard {
	which, gate := g.o.Shards.of(known.Shards), newGate(known, g.ask, g.o.Pace, g.o.Log)
	shards, pulses := make([]*shard, which.Count), make([]*pulse, which.Count)
	for i := range shards {
		n := which.First + i
		pulses[i] = &pulse{shard: n}
		shards[i] = &shard{gate: gate, proxy: g.o.Proxy, link: link{
			who:  identity{token: "Bot " + g.o.Token, intents: g.o.Intents, shard: n, total: which.Total},
			pace: g.o.Pace, log: g.o.Log.With("shard", n), handle: g.o.Handle, session: &session{}, pulse: pulses[i]}}
	}
	g.pulses.Store(&pulses)
	return shards
}

// find asks Discord for the gateway, again and again while it cannot be asked.
func (g *Gateway) find(ctx context.Context) (known discordgo.GatewayBotResponse, err error) {
	for failures := 0; ; failures++ {
		known, err := g.ask(ctx)
		if err == nil || ctx.Err() != nil {
			return known, nil
		}
		if rest.Refused(err) {
			return known, err
		}
		again := pause.Grown(failures, firstPause, longestPause, rand.Float64())
		g.o.Log.WarnContext(ctx, "Discord cannot be asked for its gateway", "err", err, "pause", again.Round(time.Millisecond))
		g.o.Pace.Wait(ctx, again)
	}
}

// ask asks Discord where its gateway is, and how many shards and sessions it wants.
func (g *Gateway) ask(ctx context.Context) (known discordgo.GatewayBotResponse, err error) {
	err = g.o.Client.Ask(ctx, "ask for the gateway", http.MethodGet, discordgo.EndpointGatewayBot, nil, &known)
	return known, err
}

// Ready is nil while events may arrive, over each shard.
func (g *Gateway) Ready() error {
	pulses := g.pulses.Load()
	if pulses == nil {
		return errors.New("the gateway is not open yet")
	}
	for _, p := range *pulses {
		if err := p.deaf(); err != nil {
			return err
		}
	}
	return nil
}

// A State counts a bot's shards on the gateway: those it runs, those whose heartbeats are answered, and how often one has
// connected.
type State struct{ Shards, Ready, Opened int }

// State tells of the gateway; it is zero before the first connection.
func (g *Gateway) State() State {
	pulses := g.pulses.Load()
	if pulses == nil {
		return State{}
	}
	s := State{Shards: len(*pulses)}
	for _, p := range *pulses {
		s.Opened += int(p.opened.Load())
		if p.deaf() == nil {
			s.Ready++
		}
	}
	return s
}
