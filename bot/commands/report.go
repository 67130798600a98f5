package commands

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"pullquote/answers"
	"pullquote/bot/commands/cards"
	"pullquote/bot/commands/compose"
	"pullquote/bot/commands/control"
	"pullquote/bot/commands/inquiry"
	"pullquote/bot/commands/keep"
)

// What can be wrong with a card, and what is asked of an answer that was not helpful.
var (
	reportKinds = []string{"speaker", "answer", "changed", "link", "other"}
	ratedKinds  = []string{"speaker", "answer", "changed"}
)

// askReport asks what is wrong.
func (v *visit) askReport(k control.Control) func(context.Context) (cards.Card, error) {
	card := v.faultCard(k, reportKinds)
	return func(context.Context) (cards.Card, error) { return card, nil }
}

// faultCard asks which of some kinds of fault it is.
func (v *visit) faultCard(k control.Control, kinds []string) cards.Card {
	t := v.texts
	k.Action = control.ReportKind
	m := &cards.Menu{Label: t.WhatIsWrong, ID: k.ID()}
	for _, kind := range kinds {
		m.Choices = append(m.Choices, cards.Choice{Label: v.fault(kind), Value: kind})
	}
	return cards.Card{Tone: cards.Informs, Heading: v.Press.Heading, Titled: k.Titled, Verdict: t.WhatIsWrong, Footer: t.ReportThanks, Controls: []cards.Row{{Menu: m}}}
}

// report keeps what is wrong for the operator: the question and what was shown, not who says so.
func (v *visit) report(q inquiry.Inquiry) func(context.Context) (cards.Card, error) {
	return func(ctx context.Context) (cards.Card, error) {
		if !slices.Contains(reportKinds, v.Press.Value) {
			return cards.Card{}, control.ErrOdd
		}
		r := keep.Report{At: v.o.Now().UTC(), Kind: v.Press.Value, Command: q.Command, Question: subject(q), Version: v.o.Version}
		// A question that cannot be asked again is reported all the same, without excerpts.
		f, _ := v.find(ctx, q)
		r.Shown = v.shown(q, f)
		if err := v.keeper.Keep(ctx, func(ctx context.Context, k keep.Keeper) error { return k.Report(ctx, r) }); err != nil {
			return cards.Card{}, fmt.Errorf("report: %w", err)
		}
		v.count("report", r.Kind)
		if v.settings.Staff != "" {
			v.posts = append(v.posts, Post{v.settings.Staff, v.reported(q, f)})
		}
		return cards.Card{Tone: cards.Informs, Verdict: v.texts.ReportKept}, nil
	}
}

// reported is what the staff's channel gets of a report: what is wrong, and what was shown.
func (v *visit) reported(q inquiry.Inquiry, f inquiry.Findings) cards.Card {
	card := v.composer().Page(q, f, true)
	card.Tone, card.Controls, card.Notice = cards.Informs, nil, ""
	card.Verdict = fmt.Sprintf(v.texts.ReportArrived, v.fault(v.Press.Value))
	card.Language = v.language
	return card
}

// fault is a kind of report in words.
func (v *visit) fault(kind string) string {
	t := v.texts
	return map[string]string{"speaker": t.WrongSpeaker, "answer": t.NoAnswerHere, "changed": t.SourceChanged, "link": t.BrokenLink, "other": t.Other}[kind]
}

// subject is what was asked, in words.
func subject(q inquiry.Inquiry) string {
	if q.Text == "" {
		return compose.Known(q.Speaker, nil)
	}
	return q.Text
}

// shown are the excerpts on a page: article ids and byte offsets.
func (v *visit) shown(q inquiry.Inquiry, f inquiry.Findings) (places []string) {
	from := min(q.Page*v.o.PageSize, len(f.Items))
	for _, i := range f.Items[from:min(len(f.Items), from+v.o.PageSize)] {
		places = append(places, place(i.Excerpt))
	}
	return places
}

func place(e answers.Excerpt) string { return fmt.Sprintf("%s [%d:%d]", e.Article.ID, e.Start, e.End) }

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
		v.count("rating", outcomeOf(counted, helpful))
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
