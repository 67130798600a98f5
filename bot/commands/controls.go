package commands

import (
	"cmp"
	"fmt"
	"slices"

	"pullquote/answers"
	"pullquote/bot/commands/cards"
	"pullquote/bot/commands/control"
	"pullquote/bot/commands/texts"
)

// controls are the rows under a card: a row of buttons, and menus to narrow, to see the context and to cite.
func (v *visit) controls(q inquiry, f findings, p page, public bool) []cards.Row {
	rows := []cards.Row{{Buttons: v.buttons(q, f, p, public)}}
	if m := v.narrowMenu(q, f); m != nil {
		rows = append(rows, cards.Row{Menu: m})
	}
	if q.lists == 0 && p.to > p.from {
		rows = append(rows,
			cards.Row{Menu: v.contextMenu(f.items[p.from:p.to], p.from, id(q, control.ShowContext))},
			cards.Row{Menu: v.citeMenu(f.items[p.from:p.to], p.from, id(q, control.ShowCitation))})
	}
	return slices.DeleteFunc(rows, func(r cards.Row) bool { return r.Menu == nil && len(r.Buttons) == 0 })
}

func id(q inquiry, a control.Action) string { return q.control(a).ID() }

func (v *visit) buttons(q inquiry, f findings, p page, public bool) []cards.Button {
	t := v.texts
	row := pageButtons(t, q, p)
	if len(f.items) > 1 && len(q.orders) > 1 {
		row = append(row, sortButton(t, q))
	}
	if public {
		row = append(row, cards.Button{Label: t.Delete, ID: id(q, control.DeleteCard), Style: cards.Danger})
	} else if len(f.items) > 0 && !v.o.Alone {
		row = append(row, cards.Button{Label: t.Share, ID: id(q, control.ShareCard), Style: cards.Strong, Disabled: v.Place.ShareDeny})
	}
	if q.lists == 0 && !v.o.Alone {
		row = append(row, cards.Button{Label: t.Report, ID: id(q, control.AskReport)})
	}
	return row
}

func pageButtons(t *texts.Texts, q inquiry, p page) []cards.Button {
	if p.pages < 2 {
		return nil
	}
	before, after := q, q
	before.Page, after.Page = max(0, q.Page-1), q.Page+1
	return []cards.Button{
		{Label: t.Previous, ID: id(before, control.ShowPrevious), Disabled: p.page == 0},
		{Label: t.Next, ID: id(after, control.ShowNext), Disabled: p.page == p.pages-1}}
}

func sortButton(t *texts.Texts, q inquiry) cards.Button {
	q.Sort, q.Page = nextSort(q), 0
	label := map[answers.Sort]string{answers.ByRelevance: t.ByRelevance, answers.Newest: t.ByNewest, answers.Oldest: t.ByOldest}[q.Sort]
	return cards.Button{Label: label, ID: id(q, control.ShowSorted)}
}

// nextSort is the order that the sort button brings: each press shows another one, named on the button.
func nextSort(q inquiry) answers.Sort {
	now := cmp.Or(q.Sort, q.orders[0])
	return q.orders[(slices.Index(q.orders, now)+1)%len(q.orders)]
}

func (v *visit) contextMenu(items []item, from int, id string) *cards.Menu {
	m := &cards.Menu{Label: v.texts.Context, ID: id}
	for n, i := range items {
		m.Choices = append(m.Choices, cards.Choice{Label: fmt.Sprintf(v.texts.ExcerptChoice, from+n+1), Detail: cards.Clip(texts.Tidy(i.Text), cards.MaxChoice), Value: i.key()})
	}
	return m
}

func (v *visit) citeMenu(items []item, from int, id string) *cards.Menu {
	m := &cards.Menu{Label: v.texts.Cite, ID: id}
	for n, i := range items {
		for _, style := range citationStyles {
			m.Choices = append(m.Choices, cards.Choice{
				Label:  fmt.Sprintf(v.texts.ExcerptChoice, from+n+1) + " · " + styleName(v.texts, style),
				Detail: cards.Clip(texts.Tidy(i.Text), cards.MaxChoice),
				Value:  string(style) + " " + i.key(),
			})
		}
	}
	return m
}

var citationStyles = []answers.CitationStyle{answers.CiteMarkdown, answers.CitePlain, answers.CiteAPA, answers.CiteBibTeX}

func styleName(t *texts.Texts, s answers.CitationStyle) string {
	return map[answers.CitationStyle]string{answers.CiteMarkdown: t.Markdown, answers.CitePlain: t.PlainText,
		answers.CiteAPA: t.APA, answers.CiteBibTeX: t.BibTeX}[s]
}
