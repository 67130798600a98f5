package discord

import (
	"context"
	"encoding/json"
	"time"

	"pullquote/bot/commands"
	"pullquote/bot/commands/cards"
)

// Payload is the body that a card becomes, for golden files.
func Payload(c cards.Card) ([]byte, error) { return json.MarshalIndent(render(c), "", " ") }

// Heading reads a card's heading back from its first text.
func Heading(text string) string { return readHeading(text) }

// Head is a card's first text.
func Head(c cards.Card) string { return head(c) }

// WithoutTokens is what a line of discordgo's log becomes.
func WithoutTokens(text string) string { return withoutTokens(text) }

// Plain is an error of a request as it is shown.
func Plain(err error) error { return plain(err) }

// Segment is a token as a part of an address.
func Segment(text string) string { return segment(text) }

// Take reads the body of an interaction as far as the request that it makes; ok tells whether it makes one.
func Take(data []byte) (r commands.Request, ok bool) {
	i, err := readInteraction(data)
	if err != nil {
		return r, false
	}
	return request(i, parentOf(data))
}

// Hurry makes a bot wait a fraction of what it means to wait, and lets Discord take opening until it is ready.
func Hurry(b *Bot, fraction int, opening time.Duration) {
	b.pace.opening, b.pace.slack = opening, time.Second
	b.pace.wait = func(ctx context.Context, d time.Duration) { wait(ctx, d/time.Duration(fraction)) }
}

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

// DialGateway opens a WebSocket as the environment and a proxy say.
func DialGateway(ctx context.Context, address string, proxy Proxy) error {
	ws, err := dialGateway(ctx, address, time.Now().Add(10*time.Second), proxy)
	if err == nil {
		ws.Close()
	}
	return err
}
