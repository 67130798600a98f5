package bleveindex

import (
	"context"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"pullquote/index/bleveindex/entry"
	"pullquote/index/bleveindex/rank"
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

// What the vectors of sentences and of questions kept in memory may take: those of some 80,000 sentences, and of some 150
// questions.
const (
	meantBytes = 32 << 20
	askedBytes = 64 << 10
)

// An encoding is an Encoder with what it has read lately.
type encoding struct {
	Encoder
	meant     *meantCache // vectors of sentences, also such as are not written yet
	questions *askedCache
	width     atomic.Int64 // numbers of a vector, as they were made last; 0: not yet
	asking    atomic.Int64 // questions under way, to which reading in the background gives way

	mu      sync.Mutex
	unsaved []documentKey // of vectors that were made for questions, oldest first: they wait for the next that are written
}

// newEncoding is nil without an encoder.
func newEncoding(e Encoder) *encoding {
	if e == nil {
		return nil
	}
	return &encoding{
		Encoder:   e,
		meant:     newCache[documentKey]("sentence vectors", meantBytes, (*record.Sentences).Bytes),
		questions: newCache[string]("question vectors", askedBytes, func(v meaning.Vector) int { return len(v.Values()) + 64 }),
	}
}

// load reads what the first question would otherwise wait for: the encoder, where it is in the program, and its vectors.
func (e *encoding) load(v *view.View) {
	if e == nil {
		return
	}
	if local, is := e.Encoder.(interface{ Load() }); is {
		local.Load()
	}
	v.Encoded(e.model(v))
}

// ask notes that a question is under way, until it is done.
func (e *encoding) ask() (done func()) {
	if e == nil {
		return func() {}
	}
	e.asking.Add(1)
	return func() { e.asking.Add(-1) }
}

// giveWayFor is how long it takes to see that no question is under way any more.
const giveWayFor = 5 * time.Millisecond

// aside encodes texts while no question is under way.
func aside[T, V any](ctx context.Context, e *encoding, texts []T, encode func(context.Context, []T) ([]V, error)) ([]V, error) {
	all := make([]V, 0, len(texts))
	for some := range slices.Chunk(texts, max(1, e.AtOnce())) {
		if err := e.giveWay(ctx); err != nil {
			return nil, err
		}
		vectors, err := encode(ctx, some)
		if err != nil {
			return nil, err
		}
		all = append(all, vectors...)
	}
	return all, nil
}

func (e *encoding) giveWay(ctx context.Context) error {
	for e.asking.Load() > 0 {
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(giveWayFor):
		}
	}
	return ctx.Err()
}

// model names the vectors that count: the encoder's, as wide as it last made them, or else as most are that are stored.
func (e *encoding) model(v *view.View) entry.Model {
	m := entry.Model{ID: e.ID(), Width: int(e.width.Load())}
	if m.Width > 0 {
		return m
	}
	least := -1
	for _, width := range v.Widths(m.ID) {
		passages, sentences := v.Unread(entry.Model{ID: m.ID, Width: width})
		if n := passages + sentences; least < 0 || n < least {
			m.Width, least = width, n
		}
	}
	return m
}

// unread counts the articles that lack the encoder's vectors of passages, and of sentences; none do without one.
func (e *encoding) unread(v *view.View) (passages, sentences int) {
	if e == nil {
		return 0, 0
	}
	return v.Unread(e.model(v))
}

// openings counts the articles of which the encoder reads the beginning ahead; none without one.
func (e *encoding) openings(v *view.View) int {
	if e == nil {
		return 0
	}
	return v.Openings(e.model(v))
}

// asked is the vector of a question; the zero one where it says nothing or its model is away.
func (e *encoding) asked(ctx context.Context, question string) (meaning.Vector, error) {
	question = strings.TrimSpace(rank.CutAtRune(question, rank.MaxQueryBytes))
	if question == "" {
		return meaning.Vector{}, nil
	}
	v, err := e.questions.get(question, func() (meaning.Vector, error) { return e.Question(ctx, question) })
	if err != nil {
		return meaning.Vector{}, ctx.Err() // otherwise the model says it, once
	}
	e.width.Store(int64(len(v.Values())))
	return v, nil
}

// meantOf are the vectors of the sentences of an article that has n of them.
func (e *encoding) meantOf(v *view.View, ordinal int32, n int) *record.Sentences {
	c := v.Cards[ordinal]
	s, _ := e.meant.get(documentKey{c.ID, c.Stamp.Hash}, func() (*record.Sentences, error) {
		return v.Sentences(ordinal, n, e.model(v)), nil
	})
	if s.Len() != n {
		return record.NoSentences(n)
	}
	return s
}

// unsavedAtMost is how many articles' vectors may wait: those of some hundred questions. The oldest are made again one day.
const unsavedAtMost = 1000

// keep keeps vectors that were made for a question until they are written.
func (e *encoding) keep(key documentKey, s *record.Sentences) {
	e.meant.put(key, s)
	e.mu.Lock()
	defer e.mu.Unlock()
	if !slices.Contains(e.unsaved, key) {
		e.unsaved = append(e.unsaved, key)
		e.unsaved = e.unsaved[max(0, len(e.unsaved)-unsavedAtMost):]
	}
}

// takeUnsaved are the vectors that wait to be written, and wait no longer.
func (e *encoding) takeUnsaved() map[documentKey]*record.Sentences {
	e.mu.Lock()
	keys := e.unsaved
	e.unsaved = nil
	e.mu.Unlock()
	all := make(map[documentKey]*record.Sentences)
	for _, key := range keys {
		if s, is := e.meant.find(key); is {
			all[key] = s
		}
	}
	return all
}
