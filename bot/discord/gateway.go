package discord

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"net"
	"sync"
	"sync/atomic"
	"time"

	"github.com/bwmarrin/discordgo"
	"github.com/gorilla/websocket"

	"pullquote/answers"
)

const (
	// helloTime is how long the gateway may take from dialling to READY. discordgo waits for ever.
	helloTime = 20 * time.Second
	// steadyTime is after how long a connection counts as having worked: the next failure starts with short pauses.
	steadyTime = 30 * time.Second
)

// Run registers the commands, connects to the gateway and answers until ctx is done and the answers under way have
// ended. It reconnects by itself; it returns an error only for what waiting does not mend, such as a token that
// Discord does not know: a *answers.HintError.
func (b *Bot) Run(ctx context.Context) error {
	err := b.introduce(ctx)
	if err == nil && ctx.Err() == nil {
		b.gateway.Store(true)
		err = b.listen(ctx)
	}
	return errors.Join(err, b.Close())
}

// A gateway is the connection that the interactions of one shard arrive on.
type gateway struct {
	bot     *Bot
	session *discordgo.Session
	opened  atomic.Int64  // connections that Discord was ready on
	dropped chan struct{} // a connection ended
	mu      sync.Mutex
	conn    net.Conn // of the newest connection
}

func newGateway(b *Bot, s *discordgo.Session) *gateway {
	g := &gateway{bot: b, session: s, dropped: make(chan struct{}, 1)}
	s.Dialer = &websocket.Dialer{NetDialContext: g.dial, HandshakeTimeout: helloTime}
	s.AddHandler(func(_ *discordgo.Session, e *discordgo.Event) {
		if e.Type != "INTERACTION_CREATE" {
			return
		}
		i, err := readInteraction(e.RawData) // discordgo's own reading of it may be half done
		if err != nil {
			b.o.Log.Warn("interaction cannot be read", "err", err)
			return
		}
		b.receive(i, parentOf(e.RawData))
	})
	s.AddHandler(func(*discordgo.Session, *discordgo.Disconnect) {
		select {
		case g.dropped <- struct{}{}:
		default:
		}
	})
	return g
}

// dial remembers the connection, so that one that hangs can be cut.
func (g *gateway) dial(ctx context.Context, network, address string) (net.Conn, error) {
	conn, err := (&net.Dialer{Timeout: helloTime}).DialContext(ctx, network, address)
	if err == nil {
		g.mu.Lock()
		g.conn = conn
		g.mu.Unlock()
	}
	return conn, err
}

func (g *gateway) cut() {
	g.mu.Lock()
	defer g.mu.Unlock()
	if g.conn != nil {
		g.conn.Close()
	}
}

// run waits for its turn and then keeps a connection open until ctx is done.
func (g *gateway) run(ctx context.Context, pause time.Duration) error {
	log := g.bot.o.Log.With("shard", g.session.ShardID)
	for ctx.Err() == nil {
		select {
		case <-ctx.Done():
			return nil
		case <-time.After(pause + rand.N(pause/4+1)): // spread, so that copies don't come back all at once
		}
		began := time.Now()
		err := g.open(ctx)
		if hopeless := hintOf(err); hopeless != nil {
			return hopeless
		}
		if err == nil {
			g.opened.Add(1)
			log.InfoContext(ctx, "gateway is open")
			g.hold(ctx)
		}
		if ctx.Err() == nil {
			log.WarnContext(ctx, "gateway is closed", "err", err)
		}
		if pause = min(max(2*pause, time.Second), time.Minute); err == nil {
			pause = 0 // resuming at once loses nothing
			if time.Since(began) < steadyTime {
				pause = 200 * time.Millisecond
			}
		}
	}
	return nil
}

// open connects and waits until Discord is ready. Resuming is discordgo's work: it remembers the session.
func (g *gateway) open(ctx context.Context) error {
	select {
	case <-g.dropped: // by an earlier connection
	default:
	}
	opened := make(chan struct{})
	defer close(opened)
	go func() {
		select {
		case <-opened:
		case <-ctx.Done():
			g.cut()
		case <-time.After(helloTime):
			g.cut()
		}
	}()
	err := g.session.Open()
	if errors.Is(err, discordgo.ErrWSAlreadyOpen) {
		return nil
	}
	return err
}

// hold waits until the connection ends or ctx is done, and then closes it.
func (g *gateway) hold(ctx context.Context) {
	select {
	case <-g.dropped:
	case <-ctx.Done():
		g.session.Close()
	}
}

// hintOf names the closures that trying again does not mend (docs.discord.com/developers/topics/opcodes-and-status-codes).
func hintOf(err error) error {
	closed, ok := errors.AsType[*websocket.CloseError](err)
	if !ok {
		return nil
	}
	switch closed.Code {
	case 4004:
		return refusedToken()
	case 4010, 4011:
		return &answers.HintError{Problem: fmt.Sprintf("Discord wants this bot in other shards (%d)", closed.Code),
			Hint: "set discord.shards to auto; or use the http transport (discord.transport: http)"}
	case 4012, 4013, 4014:
		return fmt.Errorf("gateway refused the connection: %w", err)
	}
	return nil
}

// Ready is nil while interactions arrive. Over the gateway that takes a connection a shard whose heartbeats are
// answered; the endpoint is always ready.
func (b *Bot) Ready() error {
	if !b.gateway.Load() {
		return nil
	}
	b.mu.Lock()
	gateways := b.gateways
	b.mu.Unlock()
	if len(gateways) == 0 {
		return errors.New("the gateway is not open yet")
	}
	for _, g := range gateways {
		if silent := g.silent(); silent > deafTime {
			return fmt.Errorf("the gateway has been silent for %v (shard %d)", silent.Round(time.Second), g.session.ShardID)
		}
	}
	return nil
}

// A GatewayState counts the bot's shards on the gateway: those it runs, those whose heartbeats are answered, and how often
// one has connected.
type GatewayState struct{ Shards, Ready, Opened int }

// GatewayState tells of the gateway; it is zero before the first connection, and over HTTP.
func (b *Bot) GatewayState() GatewayState {
	b.mu.Lock()
	gateways := b.gateways
	b.mu.Unlock()
	s := GatewayState{Shards: len(gateways)}
	for _, g := range gateways {
		s.Opened += int(g.opened.Load())
		if g.silent() <= deafTime {
			s.Ready++
		}
	}
	return s
}

// silent is how long no heartbeat has been answered.
func (g *gateway) silent() time.Duration {
	g.session.RLock()
	defer g.session.RUnlock()
	return time.Since(g.session.LastHeartbeatAck)
}

// deafTime is how long the gateway may be silent: Discord asks for a heartbeat about every 41 s.
const deafTime = 2 * time.Minute
