package commands

import (
	"context"
	"time"

	"pullquote/answers"
	"pullquote/bot/commands/gaps"
	"pullquote/bot/commands/inquiry"
	"pullquote/bot/commands/keep"
)

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
			v.count("gap", map[bool]string{true: "words", false: "group"}[worded])
			return
		}
	}
	v.count("gap", "fault")
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
