package answers

import (
	"context"
	"fmt"
	"slices"

	"pullquote/answers/question"
	"pullquote/answers/rank/match"
	"pullquote/index"
	"pullquote/index/text"
)

// eventWhen is the time before or after an event, by when the coverage says that it happened: the first sentence, by
// the index's order, that has all its words with its article's title. It is zero where no sentence has.
func (d *Desk) eventWhen(ctx context.Context, s index.Snapshot, e question.Event, f index.Filter) (question.Interval, error) {
	result, err := s.Search(ctx, index.Query{Text: e.AsVerb(), Filter: f, Limit: 5})
	if err != nil {
		return question.Interval{}, fmt.Errorf("find %q: %w", e.Words, err)
	}
	stems := text.Stems(e.AsVerb())
	for _, h := range result.Hits {
		r := d.readings.Of(h.Document)
		for i := h.Sentences.From; i < h.Sentences.To; i++ {
			if !h.Document.Date.IsZero() && tells(r, i, stems) {
				return e.When(question.DayIn(r.Shows(i).Day(), h.Document.Date)), nil
			}
		}
	}
	return question.Interval{}, nil
}

// tells reports whether a sentence, with the title, has all of some stems, and itself the last, which is what happened.
func tells(r *match.Reading, i int, stems []string) bool {
	if len(stems) == 0 {
		return false
	}
	has := func(stem string) bool {
		return slices.ContainsFunc(r.Tokens(i), func(t text.Token) bool { return t.Stem == stem })
	}
	for _, stem := range stems {
		if !has(stem) && !r.Title[stem] {
			return false
		}
	}
	return has(stems[len(stems)-1])
}
