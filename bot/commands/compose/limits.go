package compose

import (
	"fmt"
	"slices"
	"strings"

	"pullquote/answers"
	"pullquote/bot/commands/control"
	"pullquote/bot/commands/inquiry"
	"pullquote/bot/commands/texts"
	"pullquote/index/article"
)

// understood says within which limits the card looks, and how it is ordered. A limit is said where it was applied: one that
// the asker chose, unless nothing was found within it; one that was read from the question's words, where everything that
// was found keeps to it.
func (c Composer) understood(q inquiry.Inquiry, f inquiry.Findings) string {
	t := c.Texts
	var parts []string
	add := func(format, value string) {
		if value != "" {
			parts = append(parts, fmt.Sprintf(format, value))
		}
	}
	if q.Text != "" && !q.OfOne { // otherwise the head of the card says it
		add(t.Speaker, speakerLimit(q, f))
	}
	add(t.Source, sourceLimit(q, f))
	if span := c.span(dateLimit(q, f)); span != "" {
		parts = append(parts, span)
		if n := f.Coverage.UndatedLeftOut; n > 0 {
			parts = append(parts, t.UndatedLeft.Of(n))
		}
	}
	if order := t.SortedBy[string(sortOf(q))]; order != "" {
		parts = append(parts, order)
	}
	return texts.Capital(strings.Join(parts, " · "))
}

// sortOf is the order that is said: any but the best first.
func sortOf(q inquiry.Inquiry) answers.Sort {
	switch {
	case q.Sort != "":
		return q.Sort
	case len(q.Orders) > 0:
		return q.Orders[0]
	}
	return ""
}

func speakerLimit(q inquiry.Inquiry, f inquiry.Findings) string {
	switch took := f.Took.Speaker; {
	case f.Without.Speaker != "":
		return ""
	case q.Speaker != "":
		return Known(q.Speaker, took)
	case took != nil && all(f, func(i inquiry.Item) bool { return speaks(i, *took) }):
		return *took
	}
	return ""
}

func sourceLimit(q inquiry.Inquiry, f inquiry.Findings) string {
	switch took := f.Took.Source; {
	case f.Without.Source != "":
		return ""
	case q.Source != "":
		return Known(q.Source, took)
	case took != nil && all(f, func(i inquiry.Item) bool { return strings.EqualFold(i.Article.Publication, *took) }):
		return *took
	}
	return ""
}

// dateLimit are the dates that the excerpts keep to; zero for none.
func dateLimit(q inquiry.Inquiry, f inquiry.Findings) (from, to article.Date) {
	if !f.Without.From.IsZero() || !f.Without.To.IsZero() {
		return from, to
	}
	from, to = q.From, q.To
	if from.IsZero() && f.Took.From != nil {
		from = *f.Took.From
	}
	if to.IsZero() && f.Took.To != nil {
		to = *f.Took.To
	}
	if from == q.From && to == q.To || all(f, func(i inquiry.Item) bool { return within(i.Article.Date, from, to) }) {
		return from, to
	}
	return q.From, q.To
}

// Kept are those of the limits read from a question that everything found keeps to.
func Kept(took answers.Understood, found []answers.Excerpt) answers.Understood {
	f := inquiry.Findings{Took: took}
	for _, e := range found {
		f.Items = append(f.Items, inquiry.Item{Excerpt: e})
	}
	if speakerLimit(inquiry.Inquiry{}, f) == "" {
		took.Speaker = nil
	}
	if sourceLimit(inquiry.Inquiry{}, f) == "" {
		took.Source = nil
	}
	if from, to := dateLimit(inquiry.Inquiry{}, f); from.IsZero() && to.IsZero() {
		took.From, took.To = nil, nil
	}
	return took
}

// all reports whether there is something found, and whether all of it keeps to a limit.
func all(f inquiry.Findings, keeps func(inquiry.Item) bool) bool {
	return len(f.Items) > 0 && !slices.ContainsFunc(f.Items, func(i inquiry.Item) bool { return !keeps(i) })
}

func speaks(i inquiry.Item, name string) bool {
	if i.Speaker != nil && strings.EqualFold(i.Speaker.Name, name) {
		return true
	}
	for _, q := range i.Quotes {
		if q.Speaker != nil && strings.EqualFold(q.Speaker.Name, name) {
			return true
		}
	}
	return false
}

// within reports whether a date may lie between two others; zero bounds are none, and an unknown date lies nowhere.
func within(d, from, to article.Date) bool {
	return !d.IsZero() && (from.IsZero() || !d.Last().Before(from.First())) && (to.IsZero() || !d.First().After(to.Last()))
}

// Known is the whole name where the desk knows it, else what was chosen.
func Known(chosen string, understood *string) string {
	if understood != nil && *understood != "" {
		return *understood
	}
	return strings.TrimSuffix(chosen, control.CutMark)
}

// span says a range of dates.
func (c Composer) span(from, to article.Date) string {
	a, b := texts.DateAfter(from, c.Language), texts.DateAfter(to, c.Language)
	switch {
	case from.IsZero() && to.IsZero():
		return ""
	case to.IsZero():
		return fmt.Sprintf(c.Texts.From, a)
	case from.IsZero():
		return fmt.Sprintf(c.Texts.To, b)
	case from == to && from.Day > 0:
		return fmt.Sprintf(c.Texts.Day, a)
	case from == to:
		return fmt.Sprintf(c.Texts.Year, a)
	}
	return fmt.Sprintf(c.Texts.FromTo, texts.Date(from, c.Language), texts.Date(to, c.Language))
}
