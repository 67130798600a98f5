package compose

import (
	"fmt"
	"slices"
	"strings"

	"pullquote/bot/commands/cards"
	"pullquote/bot/commands/inert"
	"pullquote/bot/commands/inquiry"
)

// notices are what the asker should know first: the visit's, that what the question is narrowed to leaves nothing, and
// that a private reply cannot be shared.
func (c Composer) notices(f inquiry.Findings, public bool) string {
	said := []string{c.Notice, c.widened(f)}
	if c.ShareDeny && !public && len(f.Items) > 0 {
		said = append(said, c.Texts.ShareDenied) // why the button is disabled
	}
	return strings.Join(slices.DeleteFunc(said, func(s string) bool { return s == "" }), " ")
}

// widened says without which narrowing the nearest is shown; "" when nothing was left out.
func (c Composer) widened(f inquiry.Findings) string {
	if f.Without.IsZero() {
		return ""
	}
	t, n := c.Texts, f.Without
	var parts []string
	if n.Speaker != "" {
		parts = append(parts, fmt.Sprintf(t.Speaker, cards.Clip(inert.Unmarked(n.Speaker), cards.MostName)))
	}
	if n.Source != "" {
		parts = append(parts, fmt.Sprintf(t.Source, cards.Clip(inert.Unmarked(n.Source), cards.MostName)))
	}
	if span := c.span(n.From, n.To); span != "" {
		parts = append(parts, span)
	}
	return fmt.Sprintf(t.NothingWithin, strings.Join(parts, " · "))
}
