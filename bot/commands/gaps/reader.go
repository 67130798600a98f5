package gaps

import (
	"context"

	"pullquote/answers"
	"pullquote/bot/commands/keep"
)

// A Reader reads questions that were not answered, so that those which mean the same are one group.
type Reader struct {
	Encode answers.Encode
	Model  string // names what Encode reads with
}

// Read is what a question means, and what is left of it without what may be one person's affair. When, by whom and what was closest
// is for the caller to say.
func (r *Reader) Read(ctx context.Context, asked string, private []string) (keep.Miss, error) {
	m := keep.Miss{Words: asked, Private: private, Model: r.Model}
	vector, err := r.Encode(ctx, asked)
	if err != nil {
		return m, err
	}
	m.Whole = MeaningOf(vector)
	rest := Without(asked, private)
	if len(private) == 0 || rest == "" {
		return m, nil
	}
	if vector, err = r.Encode(ctx, rest); err == nil {
		m.Masked = MeaningOf(vector)
	}
	return m, err
}
