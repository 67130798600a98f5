package commands

import (
	"context"
	"maps"
	"time"

	"pullquote/answers"
	"pullquote/bot/commands/cards"
	"pullquote/bot/commands/gaps"
	"pullquote/bot/commands/inquiry"
	"pullquote/bot/commands/keep"
	"pullquote/bot/commands/refuse"
)

// inquire plans an inquiry that was typed.
func (v *visit) inquire(c *command) Plan {
	q, err := readInquiry(c, v.Options, v.texts)
	if err != nil {
		return refusing(c.Key, err)
	}
	if v.Options["for"] != "" {
		if err := v.address(); err != nil {
			return refusing(c.Key, err)
		}
	}
	return Plan{Delivery: v.visibility(), Op: c.Key, carry: v.look(q)}
}

// address has the answer name somebody, who is not notified: it is public then. The error says why it may not.
func (v *visit) address() error {
	switch {
	case v.Options["visibility"] == "private" || !v.mayPublish():
		return refuse.Hint(v.texts.ForNeedsPublic)
	case !v.Reachable[v.Options["for"]]:
		return refuse.Hint(v.texts.ForNobody)
	}
	v.Options = maps.Clone(v.Options)
	v.Options["visibility"] = "public"
	return nil
}

// look carries an inquiry out: one page of what is found, as a card with its controls.
func (v *visit) look(q inquiry.Inquiry) func(context.Context) (cards.Card, error) {
	return func(ctx context.Context) (cards.Card, error) {
		f, err := v.find(ctx, q)
		if err != nil {
			return cards.Card{}, err
		}
		if v.Press == nil || v.Press.Written { // asked, not leafed through
			v.missed(ctx, q, f)
		}
		card := v.composer().Page(q, f, v.carryPublic())
		card.For = v.Options["for"]
		return card, nil
	}
}

// carryPublic reports whether the card that is made will be seen by everybody.
func (v *visit) carryPublic() bool {
	switch {
	case v.Press == nil:
		return v.visibility() == Publicly
	case v.Press.Own:
		return v.Press.Public
	}
	return false
}

// missedTime is how long it may take to keep a question; its asker waits for the answer meanwhile.
const missedTime = 3 * time.Second

// missed keeps a question that was not answered, where that is turned on. That it could not be kept is for the log.
func (v *visit) missed(ctx context.Context, q inquiry.Inquiry, f inquiry.Findings) {
	if v.o.Missed == nil || !isMiss(q, f) {
		return
	}
	private := gaps.Private(q.Text)
	within, stop := context.WithTimeout(ctx, missedTime)
	defer stop()
	m, err := v.o.Missed.Read(within, q.Text, private)
	if err == nil {
		m.At, m.By, m.Closest = v.o.Now().UTC(), v.Asker.ID, closest(f)
		var worded bool
		if worded, err = v.keeper.Miss(within, m, missedTime); err == nil {
			v.o.Count("gap", map[bool]string{true: "words", false: "group"}[worded])
			return
		}
	}
	v.o.Count("gap", "fault")
	v.o.Log.WarnContext(ctx, "a question that was not answered could not be kept", "err", err)
}

// isMiss reports whether a question was asked of the whole coverage, for the first time, and not answered. What is narrowed may be
// answered elsewhere.
func isMiss(q inquiry.Inquiry, f inquiry.Findings) bool {
	return q.Asks && q.Page == 0 && !q.Closest && f.Verdict != answers.Answered && !f.Chat && !f.Other && !f.Within && f.Coverage.Articles > 0
}

// closest is the place of the passage that is nearest, where one is near.
func closest(f inquiry.Findings) keep.Passage {
	if len(f.Items) == 0 {
		return keep.Passage{}
	}
	i := f.Items[0]
	return keep.Passage{Article: string(i.Article.ID), Start: i.Start, End: i.End, Mark: gaps.MarkOf(i.Text)}
}
