package discord

import (
	"encoding/json"

	"pullquote/bot/commands"
)

// Payload is the body that a card becomes, for golden files.
func Payload(c commands.Card) ([]byte, error) { return json.MarshalIndent(render(c), "", " ") }

// Heading reads a card's heading back from its first text.
func Heading(text string) string { return readHeading(text) }

// Head is a card's first text.
func Head(c commands.Card) string { return head(c) }

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
