package discord

import (
	"context"
	"crypto/sha256"
	"encoding/hex"

	"pullquote/bot/commands/cards"
	"pullquote/bot/discord/render"
)

// Announce posts a card in a channel of its own accord. Of two tries with the same key, soon after one another, one is posted.
func (b *Bot) Announce(ctx context.Context, channel, key string, c cards.Card) error {
	sum := sha256.Sum256([]byte(channel + " " + key))
	_, err := b.rest.Post(ctx, channel, render.Announcement{Message: render.Card(c), Nonce: hex.EncodeToString(sum[:nonceBytes]), Enforce: true})
	return err
}

// nonceBytes are as many as Discord's 25 characters hold in hexadecimal digits.
const nonceBytes = 12
