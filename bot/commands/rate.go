package commands

import (
	"context"
	"strings"

	"pullquote/bot/commands/cards"
	"pullquote/bot/commands/control"
	"pullquote/bot/commands/inquiry"
	"pullquote/bot/commands/keep"
)

// rate counts a thumb by answer, and asks of one that is down what is wrong. A second press of the same person is told that it
// counts once; what is wrong may be said all the same.
func (v *visit) rate(k control.Control, q inquiry.Inquiry) func(context.Context) (cards.Card, error) {
	return func(ctx context.Context) (cards.Card, error) {
		f, err := v.find(ctx, q)
		if err != nil {
			return cards.Card{}, err
		}
		helpful := k.Action == control.RateHelpful
		counted, err := v.keeper.Rate(ctx, keep.Press{At: v.o.Now().UTC(), By: v.Asker.ID, Helpful: helpful, Answer: v.answer(q, f)})
		if err != nil {
			return cards.Card{}, err
		}
		v.o.Count("rating", outcomeOf(counted, helpful))
		verdict := v.texts.Rated
		if !counted {
			verdict = v.texts.RatedBefore
		}
		if helpful {
			return cards.Card{Tone: cards.Informs, Verdict: verdict}, nil
		}
		card := v.faultCard(k, ratedKinds)
		card.Verdict = verdict
		return card, nil
	}
}

// outcomeOf is what became of a press, for who counts.
func outcomeOf(counted, helpful bool) string {
	switch {
	case !counted:
		return "again"
	case helpful:
		return "helpful"
	}
	return "not_helpful"
}

// answer is what is rated: the same on each of its pages.
func (v *visit) answer(q inquiry.Inquiry, f inquiry.Findings) keep.Answer {
	a := keep.Answer{Command: q.Command, Question: subject(q), Version: v.o.Version}
	q.Page = 0
	a.Shown = v.shown(q, f)
	if limits := []string{q.Speaker, q.Source, q.From.String(), q.To.String()}; strings.Join(limits, "") != "" {
		a.Limits = strings.Join(limits, "|")
	}
	return a
}
