package compose

import (
	"slices"

	"pullquote/bot/commands/cards"
	"pullquote/bot/commands/control"
	"pullquote/bot/commands/inquiry"
	"pullquote/bot/commands/texts"
)

// controls are under a card: one row of buttons, one of thumbs under a public answer, and one menu for the rest.
func (c Composer) controls(q inquiry.Inquiry, f inquiry.Findings, p inquiry.Page, public bool) []cards.Row {
	rows := []cards.Row{{Buttons: c.buttons(q, f, p, public)}, {Buttons: c.thumbs(q, f, public)}}
	if m := c.menu(q, f, p); len(m.Choices) > 0 {
		rows = append(rows, cards.Row{Menu: m})
	}
	return slices.DeleteFunc(rows, func(r cards.Row) bool { return r.Menu == nil && len(r.Buttons) == 0 })
}

// thumbs are for everybody who reads an answer. On a card that one person sees they would tell who pressed.
func (c Composer) thumbs(q inquiry.Inquiry, f inquiry.Findings, public bool) []cards.Button {
	if !public || c.Alone || len(f.Items) == 0 {
		return nil
	}
	q.Open = false
	return []cards.Button{{Label: c.Texts.Helpful, ID: q.ID(control.RateHelpful)}, {Label: c.Texts.NotHelpful, ID: q.ID(control.RateNot)}}
}

func (c Composer) buttons(q inquiry.Inquiry, f inquiry.Findings, p inquiry.Page, public bool) []cards.Button {
	t := c.Texts
	row := pageButtons(t, q, p)
	if folds(c, q) && q.Lists == 0 && anyLong(f.Items[p.From:p.To]) {
		row = append(row, cards.Button{Label: t.Unfold, ID: opened(q).ID(control.Unfold)})
	}
	if q.Asks && silent(f) && f.Coverage.Articles > 0 {
		row = append(row, cards.Button{Label: t.ShowClosest, ID: q.ID(control.ShowClosest)})
		if !c.Alone { // where one types anyway
			row = append(row, cards.Button{Label: t.AskAgain, ID: q.ID(control.AskAgain)})
		}
	}
	if public {
		row = append(row, cards.Button{Label: t.Delete, ID: q.ID(control.DeleteCard), Style: cards.Danger})
	} else if len(f.Items) > 0 && !c.Alone {
		row = append(row, cards.Button{Label: t.Share, ID: q.ID(control.ShareCard), Style: cards.Strong, Disabled: c.ShareDeny})
	}
	return row
}

// folds reports whether a card shows all excerpts but the first in part. In one's own terminal there is room.
func folds(c Composer, q inquiry.Inquiry) bool { return !q.Open && !c.Alone }

// anyLong reports whether there is an excerpt, after the first, that folds.
func anyLong(items []inquiry.Item) bool {
	for i, it := range items {
		if i > 0 && cards.Units(it.Text) > folded {
			return true
		}
	}
	return false
}

func opened(q inquiry.Inquiry) inquiry.Inquiry {
	q.Open = true
	return q
}

// silent reports whether nothing was found that could be shown.
func silent(f inquiry.Findings) bool { return len(f.Items)+len(f.Articles) == 0 }

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
