package render

import "pullquote/bot/commands/cards"

// Head is a card's first text.
func Head(c cards.Card) string { return head(c) }
