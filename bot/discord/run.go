package discord

import (
	"context"
	"encoding/json"
	"errors"
	"log/slog"
	"time"

	"pullquote/bot/discord/gateway"
	"pullquote/bot/discord/interaction"
	"pullquote/bot/discord/mention"
)

// firstTry is how long the gateway waits for the first try to register the commands, so that nobody uses a command that
// is just being changed. Whatever comes of it, the gateway is opened then.
const firstTry = 5 * time.Second

// Run registers the commands, connects to the gateway and answers until ctx is done and the answers under way have
// ended. It reconnects and tries again by itself; it returns an error only for what waiting does not mend, such as a token
// that Discord does not know: a *answers.HintError.
func (b *Bot) Run(ctx context.Context) error {
	g := gateway.New(gateway.Options{Token: b.o.Token, Shards: b.o.Shards, Intents: mention.Intents, Proxy: b.o.Proxy, Pace: b.pace, Log: b.o.Log, Client: b.rest, Handle: b.event})
	b.gateway.Store(g)
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
	err := g.Listen(ctx)
	stop()
	return errors.Join(err, <-ended, b.Close())
}

// Serve registers the commands and answers interactions that come to the endpoint, until ctx is done and the answers
// under way have ended. The endpoint itself is served by whoever asked for it.
func (b *Bot) Serve(ctx context.Context) error {
	err := b.introduce(ctx, make(chan struct{}))
	if err == nil {
		<-ctx.Done()
	}
	return errors.Join(err, b.Close())
}

// introduce registers the commands, and tells askers of earlier runs what became of their questions.
func (b *Bot) introduce(ctx context.Context, tried chan<- struct{}) error {
	b.under.Go(func() { b.payDebts(b.open) })
	return b.names.Keep(ctx, b.pace.Wait, tried)
}

// event takes an event of the gateway. What the bot has no use for is passed over.
func (b *Bot) event(ctx context.Context, kind string, data json.RawMessage) {
	if kind != "INTERACTION_CREATE" {
		b.talk.Take(ctx, kind, data)
		return
	}
	i, err := interaction.Read(data)
	if err != nil {
		b.o.Log.WarnContext(ctx, "interaction cannot be read", slog.Any("err", err))
		return
	}
	b.receive(i)
}

// Ready is nil while interactions arrive and their commands are registered. Over the gateway that takes a connection a shard
// whose heartbeats are answered. It never waits.
func (b *Bot) Ready() error {
	if !b.names.Done() {
		return errors.New("the commands are not registered yet")
	}
	if g := b.gateway.Load(); g != nil {
		return g.Ready()
	}
	return nil
}

// GatewayState tells of the gateway; it is zero before the first connection, and over HTTP. It never waits.
func (b *Bot) GatewayState() gateway.State {
	if g := b.gateway.Load(); g != nil {
		return g.State()
	}
	return gateway.State{}
}
