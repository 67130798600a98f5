package commands

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"pullquote/bot/commands/cards"
	"pullquote/bot/commands/compose"
	"pullquote/bot/commands/control"
	"pullquote/bot/commands/inquiry"
	"pullquote/bot/commands/picture"
	"pullquote/bot/commands/refuse"
)

// press plans what a control of a card does. Who pressed decides where the reply goes: a stranger's press on a public
// card gives the stranger a private copy and leaves the card alone.
func (v *visit) press() Plan {
	k, err := control.Read(v.Press.ID)
	if err != nil {
		return refusing("old card", err)
	}
	if k.Action == control.ChangeFollow {
		return v.changeFollow()
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
	case control.ShowPrevious, control.ShowNext, control.ShowSorted, control.Unfold:
		return Plan{Delivery: turn, Op: "page", carry: v.look(q)}
	case control.ShowClosest:
		q.Closest = true
		return Plan{Delivery: turn, Op: "closest", carry: v.look(q)}
	case control.AskAgain:
		return v.askAgain(q, turn)
	case control.Choose:
		return v.choose(k, q, turn)
	case control.Narrow:
		return Plan{Delivery: turn, Op: "narrow", carry: v.look(q.Narrowed(v.Press.Value))}
	case control.ShowContext: // of older cards, as are the next and the one before
		return v.private("context", v.context(q, v.Press.Value))
	case control.ShowCitation:
		_, key, _ := strings.Cut(v.Press.Value, " ")
		return v.private("cite", v.cite(q, key))
	case control.ShareCard:
		return v.share(q)
	case control.AskReport:
		return v.private("report", v.askReport(k))
	case control.RateHelpful, control.RateNot:
		return v.private("rate", v.rate(k, q))
	case control.ReportKind:
		return Plan{Delivery: InPlace, Op: "report", carry: v.report(q)}
	case control.DeleteCard:
		return v.remove()
	}
	return refusing("old card", control.ErrOdd)
}

// askAgain plans a form with the question, and when that comes back, the answer to what stands there then.
func (v *visit) askAgain(q inquiry.Inquiry, turn Delivery) Plan {
	if !v.Press.Written {
		t := v.texts
		form := &Form{ID: q.ID(control.AskAgain), Title: t.AskAgain, Label: t.AskAgainLabel, Value: q.Text, Most: MaxQuestion}
		return Plan{Delivery: Asking, Op: "ask again", Form: form, carry: nothing}
	}
	var err error
	if q.Text, err = readText(v.Press.Value, v.texts); err == nil && q.Text == "" {
		err = refuse.Hint(v.texts.Commands[q.Command].Missing)
	}
	if err != nil {
		return refusing("ask again", err)
	}
	q.Page, q.Closest = 0, false
	return Plan{Delivery: turn, Op: "ask again", carry: v.look(q)}
}

// nothing is the card of a plan that shows none.
func nothing(context.Context) (cards.Card, error) { return cards.Card{}, nil }

// choose plans what a choice of a card's menu does.
func (v *visit) choose(k control.Control, q inquiry.Inquiry, turn Delivery) Plan {
	if v.Press.Value == "" {
		return refusing("old card", control.ErrOdd)
	}
	switch key := v.Press.Value[1:]; v.Press.Value[0] {
	case compose.Around:
		return v.private("context", v.context(q, key))
	case compose.Cite:
		return v.private("cite", v.cite(q, key))
	case compose.Draw:
		return v.draw(q, key)
	case compose.Report:
		return v.private("report", v.askReport(k))
	}
	return Plan{Delivery: turn, Op: "narrow", carry: v.look(q.Narrowed(v.Press.Value))}
}

// remove plans that the card goes, for whom it is.
func (v *visit) remove() Plan {
	if !v.Press.Own {
		return refusing("delete", refuse.Hint(v.texts.NotYours))
	}
	return Plan{Delivery: Removed, Op: "delete", carry: nothing}
}

// barred says why nothing can be shared here; nil: it can.
func (v *visit) barred() error {
	switch {
	case v.Place.ShareDeny:
		return refuse.Hint(v.texts.ShareDenied)
	case !v.mayPublish():
		return refuse.Hint(v.texts.ShareNotHere)
	}
	return nil
}

// draw plans a public picture of an excerpt.
func (v *visit) draw(q inquiry.Inquiry, key string) Plan {
	if err := v.barred(); err != nil {
		return refusing("draw", err)
	}
	return Plan{Delivery: Publicly, Op: "draw", carry: func(ctx context.Context) (cards.Card, error) {
		i, err := v.again(ctx, q, key)
		if err != nil {
			return cards.Card{}, err
		}
		drawn, err := picture.Draw(v.composer().Quotation(i))
		if errors.Is(err, picture.ErrLetter) {
			return cards.Card{}, refuse.Hint(v.texts.NotDrawn)
		}
		if err != nil {
			return cards.Card{}, fmt.Errorf("draw: %w", err)
		}
		return cards.Card{Tone: cards.Answers, SharedBy: v.Asker.ID, Entries: []cards.Entry{v.composer().Entry(i.Article, compose.Link(i))},
			Picture:  &cards.Picture{Name: "quotation.png", Alt: cards.Clip(drawn.Alt, compose.MostAlt), Data: drawn.PNG},
			Controls: []cards.Row{{Buttons: []cards.Button{{Label: v.texts.Delete, ID: q.ID(control.DeleteCard), Style: cards.Danger}}}}}, nil
	}}
}

// share plans a public copy of a private card.
func (v *visit) share(q inquiry.Inquiry) Plan {
	if err := v.barred(); err != nil {
		return refusing("share", err)
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
