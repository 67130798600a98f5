package commands

import (
	"context"

	"pullquote/bot/commands/cards"
	"pullquote/bot/commands/control"
	"pullquote/bot/commands/inquiry"
)

// press plans what a control of a card does. Who pressed decides where the reply goes: a stranger's press on a public
// card gives the stranger a private copy and leaves the card alone.
func (v *visit) press() Plan {
	k, err := control.Read(v.Press.ID)
	if err != nil {
		return refusing("old card", err)
	}
	c := v.table.coded(k.Command)
	if c == nil {
		return refusing("old card", control.ErrOdd)
	}
	q := inquiry.Resumed(c.Kind, k, v.Press.Heading)
	turn := InPlace
	if !v.Press.Own {
		turn = Privately
	}
	switch k.Action {
	case control.ShowPrevious, control.ShowNext, control.ShowSorted:
		return Plan{Delivery: turn, Op: "page", carry: v.look(q)}
	case control.Narrow:
		return Plan{Delivery: turn, Op: "narrow", carry: v.look(q.Narrowed(v.Press.Value))}
	case control.ShowContext:
		return v.private("context", v.context(q))
	case control.ShowCitation:
		return v.private("cite", v.cite(q))
	case control.ShareCard:
		return v.share(q)
	case control.AskReport:
		return v.private("report", v.askReport(k))
	case control.ReportKind:
		return Plan{Delivery: InPlace, Op: "report", carry: v.report(q)}
	case control.DeleteCard:
		return v.remove()
	}
	return refusing("old card", control.ErrOdd)
}

// remove plans that the card goes, for whom it is.
func (v *visit) remove() Plan {
	if !v.Press.Own {
		return refusing("delete", hint(v.texts.NotYours))
	}
	return Plan{Delivery: Removed, Op: "delete", carry: func(context.Context) (cards.Card, error) { return cards.Card{}, nil }}
}

// share plans a public copy of a private card.
func (v *visit) share(q inquiry.Inquiry) Plan {
	switch {
	case v.Place.ShareDeny:
		return refusing("share", hint(v.texts.ShareDenied))
	case !v.mayPublish():
		return refusing("share", hint(v.texts.ShareNotHere))
	}
	return Plan{Delivery: Publicly, Op: "share", carry: func(ctx context.Context) (cards.Card, error) {
		f, err := v.find(ctx, q)
		if err != nil {
			return cards.Card{}, err
		}
		card := v.composer().Page(q, f, true)
		card.SharedBy = v.Asker.ID
		return card, nil
	}}
}
