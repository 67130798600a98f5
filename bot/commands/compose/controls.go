package compose

import (
	"cmp"
	"fmt"
	"slices"

	"pullquote/answers"
	"pullquote/bot/commands/cards"
	"pullquote/bot/commands/control"
	"pullquote/bot/commands/inquiry"
	"pullquote/bot/commands/texts"
)

// controls are the rows under a card: a row of buttons, and menus to narrow, to see the context and to cite.
func (c Composer) controls(q inquiry.Inquiry, f inquiry.Findings, p inquiry.Page, public bool) []cards.Row {
	rows := []cards.Row{{Buttons: c.buttons(q, f, p, public)}}
	if m := c.narrowMenu(q, f); m != nil {
		rows = append(rows, cards.Row{Menu: m})
	}
	if q.Lists == 0 && p.To > p.From {
		rows = append(rows,
			cards.Row{Menu: c.contextMenu(f.Items[p.From:p.To], p.From, q.ID(control.ShowContext))},
			cards.Row{Menu: c.citeMenu(f.Items[p.From:p.To], p.From, q.ID(control.ShowCitation))})
	}
	return slices.DeleteFunc(rows, func(r cards.Row) bool { return r.Menu == nil && len(r.Buttons) == 0 })
}

func (c Composer) buttons(q inquiry.Inquiry, f inquiry.Findings, p inquiry.Page, public bool) []cards.Button {
	t := c.Texts
	row := pageButtons(t, q, p)
	if len(f.Items) > 1 && len(q.Orders) > 1 {
		row = append(row, sortButton(t, q))
	}
	if public {
		row = append(row, cards.Button{Label: t.Delete, ID: q.ID(control.DeleteCard), Style: cards.Danger})
	} else if len(f.Items) > 0 && !c.Alone {
		row = append(row, cards.Button{Label: t.Share, ID: q.ID(control.ShareCard), Style: cards.Strong, Disabled: c.ShareDeny})
	}
	if q.Lists == 0 && !c.Alone {
		row = append(row, cards.Button{Label: t.Report, ID: q.ID(control.AskReport)})
	}
	return row
}

func pageButtons(t *texts.Texts, q inquiry.Inquiry, p inquiry.Page) []cards.Button {
	if p.Pages < 2 {
		return nil
	}
	before, after := q, q
	before.Page, after.Page = max(0, q.Page-1), q.Page+1
	return []cards.Button{
		{Label: t.Previous, ID: before.ID(control.ShowPrevious), Disabled: p.Number == 0},
		{Label: t.Next, ID: after.ID(control.ShowNext), Disabled: p.Number == p.Pages-1}}
}

func sortButton(t *texts.Texts, q inquiry.Inquiry) cards.Button {
	q.Sort, q.Page = nextSort(q), 0
	label := map[answers.Sort]string{answers.ByRelevance: t.ByRelevance, answers.Newest: t.ByNewest, answers.Oldest: t.ByOldest}[q.Sort]
	return cards.Button{Label: label, ID: q.ID(control.ShowSorted)}
}

// nextSort is the order that the sort button brings: each press shows another one, named on the button.
func nextSort(q inquiry.Inquiry) answers.Sort {
	now := cmp.Or(q.Sort, q.Orders[0])
	return q.Orders[(slices.Index(q.Orders, now)+1)%len(q.Orders)]
}

func (c Composer) contextMenu(items []inquiry.Item, from int, id string) *cards.Menu {
	m := &cards.Menu{Label: c.Texts.Context, ID: id}
	for n, i := range items {
		m.Choices = append(m.Choices, cards.Choice{Label: fmt.Sprintf(c.Texts.ExcerptChoice, from+n+1), Detail: cards.Clip(texts.Tidy(i.Text), cards.MaxChoice), Value: i.Key()})
	}
	return m
}

func (c Composer) citeMenu(items []inquiry.Item, from int, id string) *cards.Menu {
	m := &cards.Menu{Label: c.Texts.Cite, ID: id}
	for n, i := range items {
		for _, style := range citationStyles {
			m.Choices = append(m.Choices, cards.Choice{
				Label:  fmt.Sprintf(c.Texts.ExcerptChoice, from+n+1) + " · " + StyleName(c.Texts, style),
				Detail: cards.Clip(texts.Tidy(i.Text), cards.MaxChoice),
				Value:  string(style) + " " + i.Key(),
			})
		}
	}
	return m
}

var citationStyles = []answers.CitationStyle{answers.CiteMarkdown, answers.CitePlain, answers.CiteAPA, answers.CiteBibTeX}

func StyleName(t *texts.Texts, s answers.CitationStyle) string {
	return map[answers.CitationStyle]string{answers.CiteMarkdown: t.Markdown, answers.CitePlain: t.PlainText,
		answers.CiteAPA: t.APA, answers.CiteBibTeX: t.BibTeX}[s]
}
