package bleveindex

import (
	"context"
	"slices"
	"sync"

	"pullquote/index/bleveindex/entry"
	"pullquote/index/bleveindex/record"
	"pullquote/index/bleveindex/view"
	"pullquote/index/meaning"
)

// An Encoder is a model that reads questions and texts that may answer them, and gives each a vector, all of one width.
// Its vectors are kept with the index, and found by its ID. It is safe for use by many goroutines.
type Encoder interface {
	ID() string // kept with the vectors: those of another model are made anew
	Question(ctx context.Context, text string) (meaning.Vector, error)
	Passages(ctx context.Context, texts []string) ([]meaning.Vector, error) // one a text, or an error
	AtOnce() int                                                            // how many texts a call of Passages is best given
}

// model names the vectors that count: the encoder's, as wide as it last made them, or else as most are that are stored.
func (x *Index) model(v *view.View) entry.Model {
	m := entry.Model{ID: x.options.Encoder.ID(), Width: int(x.width.Load())}
	if m.Width > 0 {
		return m
	}
	widths, _ := v.Widths(m.ID)
	for i, width := range widths {
		if at := (entry.Model{ID: m.ID, Width: width}); i == 0 || v.Unread(at) < v.Unread(m) {
			m = at
		}
	}
	return m
}

// unread counts the articles that lack vectors of the encoder; 0 without one.
func (x *Index) unread(v *view.View) int {
	if x.options.Encoder == nil {
		return 0
	}
	return v.Unread(x.model(v))
}

// meantOf are the vectors of the sentences of an article that has n of them.
func (x *Index) meantOf(v *view.View, ordinal int32, n int) *record.Sentences {
	c := v.Cards[ordinal]
	s, _ := x.meant.get(documentKey{c.ID, c.Stamp.Hash}, func() (*record.Sentences, error) {
		return v.Sentences(ordinal, n, x.model(v)), nil
	})
	if s.Len() != n {
		return record.NoSentences(n)
	}
	return s
}

// unsaved are vectors that were made for questions, and wait for the next that are written.
type unsaved struct {
	mu   sync.Mutex
	keys []documentKey // oldest first
}

// unsavedAtMost is how many articles' may wait: those of some hundred questions. The oldest are made again one day.
const unsavedAtMost = 1000

func (u *unsaved) add(key documentKey) {
	u.mu.Lock()
	defer u.mu.Unlock()
	if slices.Contains(u.keys, key) {
		return
	}
	u.keys = append(u.keys, key)
	u.keys = u.keys[max(0, len(u.keys)-unsavedAtMost):]
}

func (u *unsaved) take() []documentKey {
	u.mu.Lock()
	defer u.mu.Unlock()
	keys := u.keys
	u.keys = nil
	return keys
}

// keepMeant keeps vectors that were made for a question until they are written.
func (x *Index) keepMeant(key documentKey, s *record.Sentences) {
	x.meant.put(key, s)
	x.unsaved.add(key)
}
