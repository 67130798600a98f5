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

// What a choice of the menu does: the first byte of its value. Those of package inquiry's Narrowed are the others.
const (
	Around = 'c' // with the item's key
	Cite   = 'i' // with the item's key
	Sort   = 'o' // with the order
	Report = 'r'
	Draw   = 'g' // with the item's key
)

// menu offers for each excerpt of the page its surroundings and its citation, then other orders, limits, and a report.
func (c Composer) menu(q inquiry.Inquiry, f inquiry.Findings, p inquiry.Page) *cards.Menu {
	m := &cards.Menu{Label: c.Texts.More, ID: q.ID(control.Choose)}
	if q.Lists > 0 {
		return m
	}
	m.Choices = append(c.excerptChoices(f.Items[p.From:p.To], p.From), c.sortChoices(q, f)...)
	m.Choices = append(m.Choices, c.narrowChoices(q, f)...)
	if !c.Alone && len(m.Choices) > 0 {
		m.Choices = append(m.Choices, cards.Choice{Label: c.Texts.Report, Value: string(Report)})
	}
	return m
}

func (c Composer) excerptChoices(items []inquiry.Item, from int) []cards.Choice {
	var around, cite, drawn []cards.Choice
	for n, i := range items {
		detail := cards.Clip(texts.Tidy(i.Text), cards.MaxChoice)
		around = append(around, cards.Choice{Label: fmt.Sprintf(c.Texts.ContextOf, from+n+1), Detail: detail, Value: string(Around) + i.Key()})
		cite = append(cite, cards.Choice{Label: fmt.Sprintf(c.Texts.CiteOf, from+n+1), Detail: detail, Value: string(Cite) + i.Key()})
		if !c.Alone && !c.ShareDeny {
			drawn = append(drawn, cards.Choice{Label: fmt.Sprintf(c.Texts.DrawOf, from+n+1), Detail: detail, Value: string(Draw) + i.Key()})
		}
	}
	return slices.Concat(around, cite, drawn)
}

// sortChoices are the orders that the card is not in.
func (c Composer) sortChoices(q inquiry.Inquiry, f inquiry.Findings) []cards.Choice {
	if len(f.Items) < 2 || len(q.Orders) < 2 {
		return nil
	}
	labels := map[answers.Sort]string{answers.ByRelevance: c.Texts.ByRelevance, answers.Newest: c.Texts.ByNewest, answers.Oldest: c.Texts.ByOldest}
	var list []cards.Choice
	for _, order := range q.Orders {
		if order != cmp.Or(q.Sort, q.Orders[0]) {
			list = append(list, cards.Choice{Label: labels[order], Value: string(Sort) + string(order)})
		}
	}
	return list
}
