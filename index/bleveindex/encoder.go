package bleveindex

import (
	"context"

	"pullquote/index/bleveindex/record"
	"pullquote/index/bleveindex/view"
	"pullquote/index/meaning"
)

// An Encoder is a model that reads questions and texts that may answer them, and gives each a vector, all of one width.
// Its vectors are kept with the index. It is safe for use by many goroutines.
type Encoder interface {
	ID() string // kept with the vectors: those of another model are made anew
	Question(ctx context.Context, text string) (meaning.Vector, error)
	Passages(ctx context.Context, texts []string) ([]meaning.Vector, error) // one a text, or an error
}

// meantOf are the vectors of the sentences of an article that has n of them.
func (x *Index) meantOf(v *view.View, ordinal int32, n int) *record.Sentences {
	c := v.Cards[ordinal]
	stored, err := x.meant.get(documentKey{c.ID, c.Stamp.Hash}, func() (*record.Sentences, error) {
		model, stored, err := v.Sentences(ordinal, n)
		if err != nil || model != x.options.Encoder.ID() {
			return record.NoSentences(n), nil // there are none yet; those that are damaged are made anew
		}
		return stored, nil
	})
	if err != nil || stored.Len() != n {
		return record.NoSentences(n)
	}
	return stored
}

// keepMeant keeps vectors that were made for a question until they are written.
func (x *Index) keepMeant(key documentKey, s *record.Sentences) { x.meant.put(key, s) }
