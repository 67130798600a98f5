package discord

import (
	"context"
	"errors"
	"fmt"
	"time"

	"pullquote/bot/commands/cards"
	"pullquote/bot/courier"
	"pullquote/bot/discord/render"
	"pullquote/bot/discord/rest"
)

// Channels are where a courier's messages go.
func (b *Bot) Channels() courier.Channels { return channels{b.rest} }

type channels struct{ rest *rest.Client }

// outcomes are what package courier calls what may become of a message.
var outcomes = map[error]error{rest.ErrClosed: courier.ErrClosed, rest.ErrNoReply: courier.ErrNoReply, rest.ErrUnfit: courier.ErrUnfit}

func (c channels) Send(ctx context.Context, m courier.Message) (string, error) {
	id, err := c.rest.Publish(ctx, m.Channel, render.Publish(m.Card, m.Mark, m.Replies))
	for ours, theirs := range outcomes {
		if errors.Is(err, ours) {
			return "", fmt.Errorf("%w: code %d", theirs, rest.CodeOf(err))
		}
	}
	return id, err
}

func (c channels) Find(ctx context.Context, channel string, mark int64, since time.Time) (string, bool, error) {
	return c.rest.FindMarked(ctx, channel, mark, since)
}

func (channels) Room(c cards.Card) int { return render.Room(c) }

func (channels) Address(server, channel, message string) string {
	return "https://discord.com/channels/" + server + "/" + channel + "/" + message
}
