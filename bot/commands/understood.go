package commands

import (
	"fmt"
	"slices"
	"strings"

	"pullquote/bot/commands/cards"
	"pullquote/bot/commands/control"
	"pullquote/bot/commands/inert"
	"pullquote/bot/commands/texts"
	"pullquote/index/article"
)

// understood says what the question was taken to mean beyond its words, and how the reply is ordered.
func (v *visit) understood(q inquiry, f findings) string {
	t := v.texts
	speaker, source := known(q.Speaker, f.took.Speaker), known(q.Source, f.took.Source)
	from, to := q.From, q.To
	if from.IsZero() && f.took.From != nil {
		from = *f.took.From
	}
	if to.IsZero() && f.took.To != nil {
		to = *f.took.To
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
	if span := v.span(from, to); span != "" {
		parts = append(parts, span)
	}
	if order := t.SortedBy[string(q.Sort)]; order != "" && q.Sort != q.orders[0] {
		parts = append(parts, order)
	}
	if n := f.coverage.UndatedLeftOut; n > 0 {
		parts = append(parts, t.UndatedLeft.Of(n))
	}
	return texts.Capital(strings.Join(parts, " · "))
}

// notices are what the asker should know first: the visit's, that what the question is narrowed to leaves nothing, and
// that a private reply cannot be shared.
func (v *visit) notices(f findings, public bool) string {
	said := []string{v.notice, v.widened(f)}
	if v.Place.ShareDeny && !public && len(f.items) > 0 {
		said = append(said, v.texts.ShareDenied) // why the button is disabled
	}
	return strings.Join(slices.DeleteFunc(said, func(s string) bool { return s == "" }), " ")
}

// widened says without which narrowing the nearest is shown; "" when nothing was left out.
func (v *visit) widened(f findings) string {
	if f.without.IsZero() {
		return ""
	}
	t, n := v.texts, f.without
	var parts []string
	if n.Speaker != "" {
		parts = append(parts, fmt.Sprintf(t.Speaker, cards.Clip(inert.Unmarked(n.Speaker), cards.MostName)))
	}
	if n.Source != "" {
		parts = append(parts, fmt.Sprintf(t.Source, cards.Clip(inert.Unmarked(n.Source), cards.MostName)))
	}
	if span := v.span(n.From, n.To); span != "" {
		parts = append(parts, span)
	}
	return fmt.Sprintf(t.NothingWithin, strings.Join(parts, " · "))
}

func known(chosen string, understood *string) string {
	if understood != nil && *understood != "" {
		return *understood
	}
	return strings.TrimSuffix(chosen, control.CutMark)
}

// span says a range of dates.
func (v *visit) span(from, to article.Date) string {
	a, b := texts.Date(from, v.language), texts.Date(to, v.language)
	switch {
	case from.IsZero() && to.IsZero():
		return ""
	case to.IsZero():
		return fmt.Sprintf(v.texts.From, a)
	case from.IsZero():
		return fmt.Sprintf(v.texts.To, b)
	case from == to:
		return fmt.Sprintf(v.texts.Year, a)
	}
	return fmt.Sprintf(v.texts.FromTo, a, b)
}
