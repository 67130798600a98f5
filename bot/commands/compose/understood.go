package compose

import (
	"fmt"
	"slices"
	"strings"

	"pullquote/bot/commands/cards"
	"pullquote/bot/commands/control"
	"pullquote/bot/commands/inert"
	"pullquote/bot/commands/inquiry"
	"pullquote/bot/commands/texts"
	"pullquote/index/article"
)

// understood says what the question was taken to mean beyond its words, and how the reply is ordered.
func (c Composer) understood(q inquiry.Inquiry, f inquiry.Findings) string {
	t := c.Texts
	speaker, source := Known(q.Speaker, f.Took.Speaker), Known(q.Source, f.Took.Source)
	from, to := q.From, q.To
	if from.IsZero() && f.Took.From != nil {
		from = *f.Took.From
	}
	if to.IsZero() && f.Took.To != nil {
		to = *f.Took.To
	}
	var parts []string
	add := func(format, value string) {
		if value != "" {
			parts = append(parts, fmt.Sprintf(format, value))
		}
	}
	if q.Text != "" { // otherwise the heading says it
		add(t.Speaker, speaker)
	}
	add(t.Source, source)
	if span := c.span(from, to); span != "" {
		parts = append(parts, span)
	}
	if order := t.SortedBy[string(q.Sort)]; order != "" && q.Sort != q.Orders[0] {
		parts = append(parts, order)
	}
	if n := f.Coverage.UndatedLeftOut; n > 0 {
		parts = append(parts, t.UndatedLeft.Of(n))
	}
	return texts.Capital(strings.Join(parts, " · "))
}

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

func Known(chosen string, understood *string) string {
	if understood != nil && *understood != "" {
		return *understood
	}
	return strings.TrimSuffix(chosen, control.CutMark)
}

// span says a range of dates.
func (c Composer) span(from, to article.Date) string {
	a, b := texts.Date(from, c.Language), texts.Date(to, c.Language)
	switch {
	case from.IsZero() && to.IsZero():
		return ""
	case to.IsZero():
		return fmt.Sprintf(c.Texts.From, a)
	case from.IsZero():
		return fmt.Sprintf(c.Texts.To, b)
	case from == to:
		return fmt.Sprintf(c.Texts.Year, a)
	}
	return fmt.Sprintf(c.Texts.FromTo, a, b)
}
