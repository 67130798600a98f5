package render

import (
	"unicode/utf16"

	"github.com/bwmarrin/discordgo"

	"pullquote/bot/commands/cards"
)

// Discord's limits for a message of components, and how near to them we go.
const (
	maxComponents = 40 // of all levels (docs.discord.com/developers/components/reference)
	// maxText is for all text displays together. The API refuses more than 4,000 characters; units of UTF-16 are
	// counted, as whether it counts those or code points is not documented.
	maxText = 4000
	// maxTextBytes is for all text displays together, in UTF-8. Beyond about 10,170 bytes, each text display counting
	// for 12 more, the API answers with status 500 (github.com/discord/discord-api-docs/issues/8554).
	maxTextBytes     = 9500
	textDisplayBytes = 12
	maxLink          = 512 // of an address with a fragment: longer ones are shortened
	maxLinkInText    = 1200
)

// room is what a message takes of the limits.
type room struct{ components, text, bytes int }

func (r room) fits() bool {
	return r.components <= maxComponents && r.text <= maxText && r.bytes <= maxTextBytes
}

// roomOf adds up components of all levels.
func roomOf(components []discordgo.MessageComponent) room {
	var total room
	add := func(r room) {
		total.components += r.components
		total.text += r.text
		total.bytes += r.bytes
	}
	for _, c := range components {
		total.components++
		switch c := c.(type) {
		case discordgo.Container:
			add(roomOf(c.Components))
		case discordgo.Section:
			add(roomOf(c.Components))
			add(room{components: 1})
		case discordgo.ActionsRow:
			add(roomOf(c.Components))
		case discordgo.TextDisplay:
			add(room{text: units(c.Content), bytes: len(c.Content) + textDisplayBytes})
		}
	}
	return total
}

// units counts UTF-16 units.
func units(text string) int {
	n := 0
	for _, r := range text {
		n += utf16.RuneLen(r)
	}
	return n
}

// fits reports whether a card, rendered, is a message that Discord takes.
func fits(c cards.Card) bool { return roomOf(container(c)).fits() }
