package commands

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"pullquote/answers"
	"pullquote/bot/commands/door"
	"pullquote/bot/commands/inert"
	"pullquote/bot/commands/texts"
)

// find looks the inquiry up, within what the server allows.
func (v *visit) find(ctx context.Context, q inquiry) (f findings, err error) {
	ask, err := v.question(ctx, q)
	if err != nil {
		return findings{}, err
	}
	if q.limited {
		ask.Limit = v.o.AtMost
	}
	err = v.door.Ask(ctx, q.Key, func(ctx context.Context, d door.Desk) (string, error) {
		f, err = q.command.find(ctx, d, ask)
		return f.outcome(), err
	})
	return f, err
}

// question is the inquiry as the desk is asked it.
func (v *visit) question(ctx context.Context, q inquiry) (answers.Question, error) {
	q.Speaker, q.Source = complete(ctx, v.door, answers.SpeakerField, q.Speaker), complete(ctx, v.door, answers.SourceField, q.Source)
	s := v.settings
	allowed := func(name string) bool { return strings.EqualFold(name, q.Source) }
	if q.Source != "" && len(s.Publications) > 0 && !slices.ContainsFunc(s.Publications, allowed) {
		return answers.Question{}, hint(fmt.Sprintf(v.texts.SourceNotAllowed, inert.Unmarked(q.Source)))
	}
	from := q.From
	if !s.Earliest.IsZero() {
		if !q.To.IsZero() && q.To.Last().Before(s.Earliest.First()) {
			return answers.Question{}, hint(fmt.Sprintf(v.texts.TooEarly, texts.Date(s.Earliest, v.language)))
		}
		if from.IsZero() || from.First().Before(s.Earliest.First()) {
			from = s.Earliest
		}
	}
	return answers.Question{Text: q.Text, Speaker: q.Speaker, Source: q.Source, Within: s.Publications, From: from, To: q.To,
		Earliest: s.Earliest, Asked: v.today(), Sort: q.Sort}, nil
}

// again finds the item that a menu's value names.
func (v *visit) again(ctx context.Context, q inquiry, key string) (item, error) {
	f, err := v.find(ctx, q)
	if err != nil {
		return item{}, err
	}
	at := slices.IndexFunc(f.items, func(i item) bool { return i.key() == key })
	if at < 0 {
		return item{}, errGone
	}
	return f.items[at], nil
}
