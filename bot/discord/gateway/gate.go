package gateway

import (
	"context"
	"log/slog"
	"strings"
	"sync"
	"time"

	"github.com/bwmarrin/discordgo"
)

const (
	// identifyPause is how long Discord wants between starts of sessions that share a key
	// (docs.discord.com/developers/events/gateway#sharding).
	identifyPause = 5 * time.Second
	// limitAge is how long what Discord says of its limits is relied on.
	limitAge = time.Minute
)

// A gate lets the bot's shards start sessions no faster than Discord allows: one at a time and one in 5 s of those whose
// numbers are the same modulo max_concurrency, and none while none remains for the day. Shards of other processes have
// gates of their own; where two meet, Discord says “invalid session”, and both wait.
type gate struct {
	ask  func(context.Context) (discordgo.GatewayBotResponse, error)
	pace Pace
	log  *slog.Logger

	mu    sync.Mutex // for a moment only
	known discordgo.GatewayBotResponse
	asked time.Time
	slots map[int]*slot
}

// A slot is what shards share that may not start at once; Discord calls its number the rate limit key.
type slot struct {
	turn chan struct{} // holds one while somebody has it
	free time.Time     // from when on it may be used; belongs to who has the turn
}

func newGate(known discordgo.GatewayBotResponse, ask func(context.Context) (discordgo.GatewayBotResponse, error), pace Pace, log *slog.Logger) *gate {
	return &gate{ask: ask, pace: pace, log: log, known: known, asked: time.Now(), slots: map[int]*slot{}}
}

// A turnAtGate lets one shard start one session. Methods of nil do nothing.
type turnAtGate struct {
	gate  *gate
	slot  *slot
	spent bool
	once  sync.Once
}

// enter waits until a shard may start a session.
func (g *gate) enter(ctx context.Context, shard int) (*turnAtGate, error) {
	s := g.slot(shard)
	select {
	case s.turn <- struct{}{}:
	case <-ctx.Done():
		return nil, ctx.Err()
	}
	turn := &turnAtGate{gate: g, slot: s}
	g.pace.Wait(ctx, time.Until(s.free))
	if err := g.remain(ctx); err != nil {
		turn.leave()
		return nil, err
	}
	return turn, nil
}

// spend counts the start, just before it is asked for.
func (t *turnAtGate) spend() {
	t.gate.mu.Lock()
	t.gate.known.SessionStartLimit.Remaining--
	t.gate.mu.Unlock()
	t.spent = true
}

// leave lets the next one in.
func (t *turnAtGate) leave() {
	if t == nil {
		return
	}
	t.once.Do(func() {
		if t.spent {
			t.slot.free = time.Now().Add(identifyPause) // by now Discord has been asked
		}
		<-t.slot.turn
	})
}

func (g *gate) slot(shard int) *slot {
	g.mu.Lock()
	defer g.mu.Unlock()
	n := shard % max(1, g.known.SessionStartLimit.MaxConcurrency)
	if g.slots[n] == nil {
		g.slots[n] = &slot{turn: make(chan struct{}, 1)}
	}
	return g.slots[n]
}

// remain waits until Discord allows another start, for as long as it says.
func (g *gate) remain(ctx context.Context) error {
	for ctx.Err() == nil {
		limit, err := g.limit(ctx)
		if err != nil || limit.Total == 0 || limit.Remaining > 0 { // a total of 0: it says nothing
			return err
		}
		pause := max(time.Duration(limit.ResetAfter)*time.Millisecond, identifyPause)
		g.log.ErrorContext(ctx, "Discord allows this bot no more sessions for now", "pause", pause, "total", limit.Total)
		g.pace.Wait(ctx, pause)
	}
	return ctx.Err()
}

// limit is what Discord says now, or said lately. Where it cannot be asked, what it said is counted down.
func (g *gate) limit(ctx context.Context) (discordgo.SessionInformation, error) {
	g.mu.Lock()
	known, asked := g.known.SessionStartLimit, g.asked
	g.mu.Unlock()
	if known.Remaining > 0 && time.Since(asked) < limitAge {
		return known, nil
	}
	now, err := g.ask(ctx)
	if err != nil {
		if hintOf(err) == nil && known.Remaining > 0 {
			return known, nil
		}
		return known, err
	}
	g.mu.Lock()
	defer g.mu.Unlock()
	g.known, g.asked = now, time.Now()
	return now.SessionStartLimit, nil
}

// address is where connections are opened.
func (g *gate) address() string {
	g.mu.Lock()
	defer g.mu.Unlock()
	return g.known.URL
}

// gatewayAddress adds what a connection is to speak. Some systems need the slash.
func gatewayAddress(url string) string {
	return strings.TrimSuffix(url, "/") + "/?v=" + discordgo.APIVersion + "&encoding=json"
}
