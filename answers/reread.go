package answers

import (
	"context"
	"fmt"

	"pullquote/answers/question"
	"pullquote/answers/rank"
	"pullquote/index"
)

// freshAtMost is how many sentences without a vector one question has encoded: a quarter of a second's work.
const freshAtMost = 24

// reread scores the best candidates anew by how like the question they are. Where the coverage does not know that of any, they
// stay as they are.
func (d *Desk) reread(ctx context.Context, s index.Snapshot, asked string, all []*rank.Candidate) error {
	best := all[:min(rank.RereadAtMost, len(all))]
	if d.options.Meaning == nil || len(best) == 0 {
		return nil
	}
	places := make([]index.SentenceRef, len(best))
	for i, c := range best {
		places[i] = index.SentenceRef{Article: c.Read.Doc.ID, Sentence: c.Sentence}
	}
	likeness, err := s.Likeness(ctx, asked, places, d.options.fresh())
	if err != nil {
		return fmt.Errorf("tell how like the question sentences are: %w", err)
	}
	rank.Reread(all, likeness, d.weights.rank)
	return nil
}

func (o *Options) fresh() int {
	switch {
	case o.Busy != nil && o.Busy():
		return 0
	case o.Fresh != 0:
		return o.Fresh
	}
	return freshAtMost
}

// sense is what a question's vector tells of it; nothing where nobody encodes it.
func (d *Desk) sense(ctx context.Context, asked string) (question.Sense, error) {
	if d.options.Encode == nil {
		return question.Sense{}, nil
	}
	vector, err := d.options.Encode(ctx, asked)
	if err != nil {
		return question.Sense{}, fmt.Errorf("encode the question: %w", err)
	}
	return question.SenseOf(vector), nil
}
