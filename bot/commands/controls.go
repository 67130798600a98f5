package commands

import (
	"cmp"
	"slices"
	"strconv"

	"pullquote/answers"
)

// controls are the rows under a card: a row of buttons, and menus to narrow, to see the context and to cite.
func (v *visit) controls(q inquiry, titled bool, f findings, pages int, public bool, from, to int) []Row {
	id := func(a Action, change func(*inquiry)) string {
		c := Control{a, titled, q}
		if change != nil {
			change(&c.inquiry)
		}
		return c.ID()
	}
	rows := []Row{{Buttons: v.buttons(q, f, pages, public, id)}}
	if m := v.narrowMenu(q, f, id); m != nil {
		rows = append(rows, Row{Menu: m})
	}
	if q.Command != "articles" && to > from {
		rows = append(rows,
			Row{Menu: v.contextMenu(f.items[from:to], from, id(ShowContext, nil))},
			Row{Menu: v.citeMenu(f.items[from:to], from, id(ShowCitation, nil))})
	}
	return slices.DeleteFunc(rows, func(r Row) bool { return r.Menu == nil && len(r.Buttons) == 0 })
}

type ids func(a Action, change func(*inquiry)) string

func (v *visit) buttons(q inquiry, f findings, pages int, public bool, id ids) []Button {
	t := v.texts
	var row []Button
	if pages > 1 {
		row = append(row,
			Button{Label: t.Previous, ID: id(ShowPrevious, func(q *inquiry) { q.Page = max(0, q.Page-1) }), Disabled: q.Page == 0},
			Button{Label: t.Next, ID: id(ShowNext, func(q *inquiry) { q.Page++ }), Disabled: q.Page == pages-1})
	}
	if len(f.items) > 1 && q.Command != "whosaid" {
		order := nextSort(q)
		label := map[answers.Sort]string{answers.ByRelevance: t.ByRelevance, answers.Newest: t.ByNewest, answers.Oldest: t.ByOldest}[order]
		row = append(row, Button{Label: label, ID: id(ShowSorted, func(q *inquiry) { q.Sort, q.Page = order, 0 })})
	}
	if public {
		row = append(row, Button{Label: t.Delete, ID: id(DeleteCard, nil), Style: Danger})
	} else if len(f.items) > 0 && !v.o.Alone {
		row = append(row, Button{Label: t.Share, ID: id(ShareCard, nil), Style: Strong, Disabled: v.Place.ShareDeny})
	}
	if q.Command != "articles" && !v.o.Alone {
		row = append(row, Button{Label: t.Report, ID: id(AskReport, nil)})
	}
	return row
}

// nextSort is the order that the sort button brings: each press shows another one, named on the button.
func nextSort(q inquiry) answers.Sort {
	orders := []answers.Sort{answers.ByRelevance, answers.Newest, answers.Oldest}
	now := cmp.Or(q.Sort, answers.ByRelevance)
	if q.Command == "timeline" || q.Command == "quotes" {
		orders = []answers.Sort{answers.Oldest, answers.Newest}
		now = cmp.Or(q.Sort, answers.Oldest)
	}
	return orders[(slices.Index(orders, now)+1)%len(orders)]
}

func (v *visit) contextMenu(items []item, from int, id string) *Menu {
	m := &Menu{Label: v.texts.Context, ID: id}
	for n, i := range items {
		m.Choices = append(m.Choices, Choice{Label: sprintf(v.texts.ExcerptChoice, from+n+1), Detail: clip(tidy(i.Text), maxChoice), Value: i.key()})
	}
	return m
}

func (v *visit) citeMenu(items []item, from int, id string) *Menu {
	m := &Menu{Label: v.texts.Cite, ID: id}
	for n, i := range items {
		for _, style := range citationStyles {
			m.Choices = append(m.Choices, Choice{
				Label:  sprintf(v.texts.ExcerptChoice, from+n+1) + " · " + v.styleName(style),
				Detail: clip(tidy(i.Text), maxChoice),
				Value:  string(style) + " " + i.key(),
			})
		}
	}
	return m
}

var citationStyles = []answers.CitationStyle{answers.CiteMarkdown, answers.CitePlain, answers.CiteAPA, answers.CiteBibTeX}

func (v *visit) styleName(s answers.CitationStyle) string {
	t := v.texts
	return map[answers.CitationStyle]string{answers.CiteMarkdown: t.Markdown, answers.CitePlain: t.PlainText,
		answers.CiteAPA: t.APA, answers.CiteBibTeX: t.BibTeX}[s]
}

const (
	// maxChoices is how many lines a menu has at the most (Discord: 25).
	maxChoices = 25
	// maxChoice is how long a line of a menu may be; Discord allows 100 characters, a phone shows about 60.
	maxChoice = 80
)

// narrowMenu offers the speakers, publications and years of what was found, most frequent first, and the way back.
func (v *visit) narrowMenu(q inquiry, f findings, id ids) *Menu {
	t := v.texts
	m := &Menu{Label: t.Narrow, ID: id(Narrow, nil)}
	if q.Source != "" || !q.From.IsZero() || !q.To.IsZero() || q.Speaker != "" && q.Command != "quotes" {
		m.Choices = append(m.Choices, Choice{Label: t.EverythingAgain, Value: "all"})
	}
	var speakers, sources, years tally
	for _, i := range f.items {
		if i.Speaker != nil && q.Command != "quotes" {
			speakers.add(i.Speaker.Name)
		}
		sources.add(i.Article.Publication)
		if y := i.Article.Date.Year; y > 0 {
			years.add(strconv.Itoa(y))
		}
	}
	m.Choices = append(m.Choices, speakers.choices("s", t.NarrowSpeaker, 10)...)
	m.Choices = append(m.Choices, sources.choices("p", t.NarrowSource, 7)...)
	m.Choices = append(m.Choices, years.choices("y", t.NarrowYear, 7)...)
	if len(m.Choices) == 0 {
		return nil
	}
	m.Choices = m.Choices[:min(len(m.Choices), maxChoices)]
	return m
}

// A tally counts names.
type tally map[string]int

func (c *tally) add(name string) {
	if name == "" {
		return
	}
	if *c == nil {
		*c = tally{}
	}
	(*c)[name]++
}

// choices lists up to limit names, most frequent first. A single name narrows nothing and is left out. Names that are
// too long for a value are left out as well.
func (c tally) choices(kind, detail string, limit int) []Choice {
	if len(c) < 2 {
		return nil
	}
	var names []string
	for name := range c {
		if units(kind+name) <= 100 {
			names = append(names, name)
		}
	}
	slices.SortFunc(names, func(a, b string) int { return cmp.Or(c[b]-c[a], cmp.Compare(a, b)) })
	var list []Choice
	for _, name := range names[:min(limit, len(names))] {
		list = append(list, Choice{Label: clip(name, maxChoice), Detail: detail + " · " + strconv.Itoa(c[name]), Value: kind + name})
	}
	return list
}

// clip shortens a label to n characters.
func clip(text string, n int) string {
	if units(text) <= n {
		return text
	}
	kept, left := "", n-1
	for _, r := range text {
		if left -= units(string(r)); left < 0 {
			break
		}
		kept += string(r)
	}
	return kept + "…"
}
