package commands

import (
	"context"
	"fmt"
	"slices"

	"pullquote/answers"
	"pullquote/bot/commands/cards"
	"pullquote/bot/commands/compose"
	"pullquote/bot/commands/control"
	"pullquote/bot/commands/inquiry"
	"pullquote/bot/commands/keep"
)

// reportKinds are what can be wrong with a card.
var reportKinds = []string{"speaker", "answer", "link", "other"}

// askReport asks what is wrong.
func (v *visit) askReport(k control.Control) func(context.Context) (cards.Card, error) {
	t := v.texts
	labels := v.faults()
	k.Action = control.ReportKind
	m := &cards.Menu{Label: t.WhatIsWrong, ID: k.ID()}
	for n, kind := range reportKinds {
		m.Choices = append(m.Choices, cards.Choice{Label: labels[n], Value: kind})
	}
	card := cards.Card{Tone: cards.Informs, Heading: v.Press.Heading, Titled: k.Titled, Verdict: t.WhatIsWrong, Footer: t.ReportThanks, Controls: []cards.Row{{Menu: m}}}
	return func(context.Context) (cards.Card, error) { return card, nil }
}

// report keeps what is wrong for the operator: the question and what was shown, not who says so.
func (v *visit) report(q inquiry.Inquiry) func(context.Context) (cards.Card, error) {
	return func(ctx context.Context) (cards.Card, error) {
		if !slices.Contains(reportKinds, v.Press.Value) {
			return cards.Card{}, control.ErrOdd
		}
		r := keep.Report{At: v.o.Now().UTC(), Kind: v.Press.Value, Command: q.Command, Question: q.Text, Version: v.o.Version}
		if q.Text == "" {
			r.Question = compose.Known(q.Speaker, nil)
		}
		// A question that cannot be asked again is reported all the same, without excerpts.
		f, _ := v.find(ctx, q)
		from := min(q.Page*v.o.PageSize, len(f.Items))
		for _, i := range f.Items[from:min(len(f.Items), from+v.o.PageSize)] {
			r.Shown = append(r.Shown, place(i.Excerpt))
		}
		if err := v.keeper.Keep(ctx, func(ctx context.Context, k keep.Keeper) error { return k.Report(ctx, r) }); err != nil {
			return cards.Card{}, fmt.Errorf("report: %w", err)
		}
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
	card.Verdict = fmt.Sprintf(v.texts.ReportArrived, v.faults()[slices.Index(reportKinds, v.Press.Value)])
	card.Language = v.language
	return card
}

// faults are the kinds of reports in words, in their order.
func (v *visit) faults() []string {
	t := v.texts
	return []string{t.WrongSpeaker, t.NoAnswerHere, t.BrokenLink, t.Other}
}

func place(e answers.Excerpt) string { return fmt.Sprintf("%s [%d:%d]", e.Article.ID, e.Start, e.End) }
