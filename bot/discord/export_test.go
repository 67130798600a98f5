package discord

import (
	"context"
	"encoding/json"
	"time"

	"pullquote/bot/commands/cards"
	"pullquote/bot/discord/pause"
	"pullquote/bot/discord/register"
	"pullquote/bot/discord/render"
)

// Payload is the body that a card becomes, for golden files.
func Payload(c cards.Card) ([]byte, error) { return json.MarshalIndent(render.Card(c), "", " ") }

// WithoutTokens is what a line of discordgo's log becomes.
func WithoutTokens(text string) string { return withoutTokens(text) }

// Registrar is what a bot registers its commands with.
func Registrar(b *Bot) *register.Registrar { return b.names }

// Patient makes a bot try for a minute to acknowledge: what it is given in a test is not told by a clock.
func Patient(b *Bot) { b.rest.AckTime = time.Minute }

// Hurry makes a bot wait a fraction of what it means to wait, and lets Discord take opening until it is ready.
func Hurry(b *Bot, fraction int, opening time.Duration) {
	Patient(b)
	b.pace.Opening, b.pace.Slack = opening, time.Second
	b.pace.Wait = func(ctx context.Context, d time.Duration) { pause.For(ctx, d/time.Duration(fraction)) }
}
