package commands

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"pullquote/answers"
	"pullquote/bot/commands/door"
	"pullquote/bot/commands/inert"
	"pullquote/bot/commands/inquiry"
	"pullquote/bot/commands/naming"
	"pullquote/bot/commands/refuse"
	"pullquote/bot/commands/texts"
)

// find looks the inquiry up, within what the server allows.
func (v *visit) find(ctx context.Context, q inquiry.Inquiry) (f inquiry.Findings, err error) {
	ask, err := v.question(ctx, q)
	if err != nil {
		return inquiry.Findings{}, err
	}
	if q.Limited {
		ask.Limit = v.o.AtMost
	}
	find := v.table.named(q.Command).find
	if q.Closest {
		find = findClosest
	}
	err = v.door.Ask(ctx, q.Command, func(ctx context.Context, d door.Desk) (string, error) {
		f, err = find(ctx, d, ask)
		f.Within = limited(ask)
		return f.Outcome(), err
	})
	return f, err
}

// question is the inquiry as the desk is asked it.
func (v *visit) question(ctx context.Context, q inquiry.Inquiry) (answers.Question, error) {
	q.Speaker, q.Source = naming.Complete(ctx, v.door, answers.SpeakerField, q.Speaker), naming.Complete(ctx, v.door, answers.SourceField, q.Source)
	s := v.settings
	allowed := func(name string) bool { return strings.EqualFold(name, q.Source) }
	if q.Source != "" && len(s.Publications) > 0 && !slices.ContainsFunc(s.Publications, allowed) {
		return answers.Question{}, refuse.Hint(fmt.Sprintf(v.texts.SourceNotAllowed, inert.Unmarked(q.Source)))
	}
	from := q.From
	if !s.Earliest.IsZero() {
		if !q.To.IsZero() && q.To.Last().Before(s.Earliest.First()) {
			return answers.Question{}, refuse.Hint(fmt.Sprintf(v.texts.TooEarly, texts.DateAfter(s.Earliest, v.language)))
		}
		if from.IsZero() || from.First().Before(s.Earliest.First()) {
			from = s.Earliest
		}
	}
	return answers.Question{Text: q.Text, Speaker: q.Speaker, Source: q.Source, Within: s.Publications, From: from, To: q.To,
		Earliest: s.Earliest, Asked: v.today(), Sort: q.Sort}, nil
}

// again finds the item that a menu's value names.
func (v *visit) again(ctx context.Context, q inquiry.Inquiry, key string) (inquiry.Item, error) {
	f, err := v.find(ctx, q)
	if err != nil {
		return inquiry.Item{}, err
	}
	at := slices.IndexFunc(f.Items, func(i inquiry.Item) bool { return i.Key() == key })
	if at < 0 {
		return inquiry.Item{}, refuse.ErrGone
	}
	return f.Items[at], nil
}

// limited reports whether a question looks at a part of the coverage only.
func limited(q answers.Question) bool {
	return q.Speaker != "" || q.Source != "" || len(q.Within) > 0 || !q.From.IsZero() || !q.To.IsZero() || !q.Earliest.IsZero()
}
