package compose

import (
	"cmp"
	"slices"
	"strconv"

	"pullquote/bot/commands/cards"
	"pullquote/bot/commands/inquiry"
	"pullquote/bot/commands/texts"
)

// narrowChoices are the speakers, publications and years of what was found, most frequent first, and the way back.
func (c Composer) narrowChoices(q inquiry.Inquiry, f inquiry.Findings) (list []cards.Choice) {
	t := c.Texts
	if q.Source != "" || !q.From.IsZero() || !q.To.IsZero() || q.Speaker != "" && !q.OfOne {
		list = append(list, cards.Choice{Label: t.EverythingAgain, Value: "all"})
	}
	var speakers, sources, years tally
	for _, i := range f.Items {
		if i.Speaker != nil && !q.OfOne {
			speakers.add(i.Speaker.Name)
		}
		sources.add(i.Article.Publication)
		if y := i.Article.Date.Year; y > 0 {
			years.add(strconv.Itoa(y))
		}
	}
	// With three choices for each of three excerpts, two orders, the way back and a report, they stay within a menu's 25.
	list = append(list, speakers.choices("s", t.NarrowSpeaker, 5)...)
	list = append(list, sources.choices("p", t.NarrowSource, 3)...)
	return append(list, years.choices("y", t.NarrowYear, 4)...)
}

// A tally counts names.
type tally map[string]int

func (c *tally) add(name string) {
	if !texts.HasWords(name) { // a choice must show something
		return
	}
	if *c == nil {
		*c = tally{}
	}
	(*c)[name]++
}

// choices lists up to limit names, most frequent first. A single name narrows nothing and is left out. Names that are
// too long for a value are left out as well.
func (c tally) choices(kind, detail string, limit int) []cards.Choice {
	if len(c) < 2 {
		return nil
	}
	var names []string
	for name := range c {
		if cards.Units(kind+name) <= 100 {
			names = append(names, name)
		}
	}
	slices.SortFunc(names, func(a, b string) int { return cmp.Or(c[b]-c[a], cmp.Compare(a, b)) })
	var list []cards.Choice
	for _, name := range names[:min(limit, len(names))] {
		list = append(list, cards.Choice{Label: cards.Clip(name, cards.MaxChoice), Detail: detail + " · " + strconv.Itoa(c[name]), Value: kind + name})
	}
	return list
}
