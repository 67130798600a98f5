package discord

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
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

// identifyPause is how long Discord wants between groups of shards that identify.
const identifyPause = 5 * time.Second

// resolve asks Discord what is open: how many shards, and how many of them may identify at once.
func (s Shards) resolve(ctx context.Context, session *discordgo.Session) (_ Shards, atOnce int, err error) {
	if s.Count == 1 {
		return s, 1, nil
	}
	data, err := session.RequestWithBucketID(http.MethodGet, discordgo.EndpointGatewayBot, nil, discordgo.EndpointGatewayBot, discordgo.WithContext(ctx))
	if err != nil {
		return s, 0, fmt.Errorf("ask Discord for the gateway: %w", plain(err))
	}
	var gateway discordgo.GatewayBotResponse
	if err := json.Unmarshal(data, &gateway); err != nil {
		return s, 0, fmt.Errorf("read the gateway: %w", err)
	}
	if s.Total == 0 {
		s.Count, s.Total = max(1, gateway.Shards), max(1, gateway.Shards)
	}
	return s, max(1, gateway.SessionStartLimit.MaxConcurrency), nil
}

// listen keeps a connection a shard open until ctx is done, or one of them ends for what waiting does not mend.
func (b *Bot) listen(ctx context.Context) error {
	shards, atOnce, err := b.o.Shards.resolve(ctx, b.session)
	if err != nil {
		return err
	}
	if err := b.connect(shards); err != nil {
		return err
	}
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	ended := make([]error, len(b.gateways))
	var all sync.WaitGroup
	for i, g := range b.gateways {
		all.Go(func() {
			defer stop() // without one of its shards a bot is deaf to some servers: all end
			ended[i] = g.run(ctx, time.Duration(i/atOnce)*identifyPause)
		})
	}
	all.Wait()
	return errors.Join(ended...)
}

// connect makes a gateway for each shard.
func (b *Bot) connect(shards Shards) error {
	gateways := make([]*gateway, shards.Count)
	for i := range gateways {
		s, err := newSession(b.o)
		if err != nil {
			return err
		}
		s.ShardID, s.ShardCount = shards.First+i, shards.Total
		gateways[i] = newGateway(b, s)
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	b.gateways = gateways
	return nil
}
