package render

import (
	"strconv"

	"github.com/bwmarrin/discordgo"

	"pullquote/bot/commands/cards"
)

// A Published is the body of a message that nobody asked for.
type Published struct {
	Message
	Reference *Reference `json:"message_reference,omitempty"`
	Nonce     string     `json:"nonce"` // as in Reply
	Enforce   bool       `json:"enforce_nonce"`
}

// Publish is a card's message with a mark: its nonce, by which Discord makes one message of two in a few minutes, and the id of its first component,
// by which it is found later. replies is the message that it replies to; "" for none.
func Publish(c cards.Card, mark int64, replies string) Published {
	p := Published{Message: Card(c), Nonce: strconv.FormatInt(mark, 10), Enforce: true}
	box := p.Components[0].(discordgo.Container)
	box.ID = int(mark)
	p.Components[0] = box
	if replies != "" {
		p.Reference = &Reference{replies, true}
	}
	return p
}

// Room is how many of a card's excerpts its message shows.
func Room(c cards.Card) int { return len(c.Fit(fits).Excerpts) }
