package discord

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/bwmarrin/discordgo"

	"pullquote/answers"
)

// Shards says which part of the gateway's traffic a bot takes: shards First to First+Count-1 of Total. Discord sends
// a server's interactions to shard (id >> 22) % Total, and wants shards from 2,500 servers on
// (docs.discord.com/developers/events/gateway#sharding). The zero Shards asks Discord how many it wants, and runs all.
type Shards struct{ First, Count, Total int }

// maxShards is more than the largest bots have; it catches a mistyped id.
const maxShards = 10_000

// ParseShards reads “auto”, a number of shards to run all of (“4”), or one of several (“0/4” to “3/4”).
func ParseShards(text string) (Shards, error) {
	if text == "" || text == "auto" {
		return Shards{}, nil
	}
	one, of, single := strings.Cut(text, "/")
	if !single {
		one, of = "0", text
	}
	first, err := strconv.Atoi(one)
	total, errTotal := strconv.Atoi(of)
	if err != nil || errTotal != nil || first < 0 || total < 1 || total > maxShards || first >= total {
		return Shards{}, &answers.HintError{Problem: fmt.Sprintf("discord.shards is %q", text),
			Hint: "want auto, a number such as 4, or one of several such as 0/4"}
	}
	if single {
		return Shards{first, 1, total}, nil
	}
	return Shards{0, total, total}, nil
}

// of says which shards to run where Discord recommends some.
func (s Shards) of(recommended int) Shards {
	if s.Total == 0 {
		s.Total = min(max(1, recommended), maxShards)
		s.Count = s.Total
	}
	return s
}

// listen keeps a connection a shard open until ctx is done, or one of them ends for what waiting does not mend.
func (b *Bot) listen(ctx context.Context) error {
	known, err := b.findGateway(ctx)
	if err != nil || ctx.Err() != nil {
		return err
	}
	shards, gate := b.o.Shards.of(known.Shards), newGate(b, known)
	gateways := make([]*gateway, shards.Count)
	for i := range gateways {
		gateways[i] = newGateway(b, gate, shards.First+i, shards.Total)
	}
	b.gateways.Store(&gateways)
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	ended := make([]error, len(gateways))
	var all sync.WaitGroup
	for i, g := range gateways {
		all.Go(func() {
			defer stop() // without one of its shards a bot is deaf to some servers: all end
			ended[i] = g.run(ctx)
		})
	}
	all.Wait()
	return errors.Join(ended...)
}

// findGateway asks Discord for the gateway, again and again while it cannot be asked.
func (b *Bot) findGateway(ctx context.Context) (known discordgo.GatewayBotResponse, err error) {
	for failures := 0; ; failures++ {
		known, err := b.askGateway(ctx)
		if err == nil || ctx.Err() != nil {
			return known, nil
		}
		if refused(err) {
			return known, err
		}
		pause := grown(failures, firstPause, longestPause, rand.Float64())
		b.o.Log.WarnContext(ctx, "Discord cannot be asked for its gateway", "err", err, "pause", pause.Round(time.Millisecond))
		b.pace.wait(ctx, pause)
	}
}
