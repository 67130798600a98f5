package vectors

import (
	"context"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"pullquote/index"
	"pullquote/index/cache"
	"pullquote/index/meaning"
	"pullquote/index/record"
	"pullquote/index/score"
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

// A Reader is an Encoder with what it has read lately, of one coverage. The nil Reader reads nothing.
type Reader struct {
	Encoder
	meant     *cache.Cache[cache.Key, *record.Sentences] // vectors of sentences, also such as are not written yet
	questions *cache.Cache[string, meaning.Vector]
	width     atomic.Int64 // numbers of a vector, as they were made last; 0: not yet
	asking    atomic.Int64 // questions under way, to which reading in the background gives way

	filling sync.Mutex // one Fill at a time

	mu      sync.Mutex
	unsaved []cache.Key // of vectors that were made for questions, oldest first: they wait for the next that are written
}

// NewReader is nil without an encoder.
func NewReader(e Encoder) *Reader {
	if e == nil {
		return nil
	}
	return &Reader{
		Encoder:   e,
		meant:     cache.New[cache.Key]("sentence vectors", meantBytes, (*record.Sentences).Bytes),
		questions: cache.New[string]("question vectors", askedBytes, func(v meaning.Vector) int { return len(v.Values()) + 64 }),
	}
}

// Load reads the encoder, where it is in the program.
func (e *Reader) Load() {
	if local, is := e.Encoder.(interface{ Load() }); is {
		local.Load()
	}
}

// Ask notes that a question is under way, until it is done.
func (e *Reader) Ask() (done func()) {
	if e == nil {
		return func() {}
	}
	e.asking.Add(1)
	return func() { e.asking.Add(-1) }
}

// giveWayFor is how long it takes to see that no question is under way any more.
const giveWayFor = 5 * time.Millisecond

// aside encodes texts while no question is under way.
func aside[T, V any](ctx context.Context, e *Reader, texts []T, encode func(context.Context, []T) ([]V, error)) ([]V, error) {
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

func (e *Reader) giveWay(ctx context.Context) error {
	for e.asking.Load() > 0 {
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(giveWayFor):
		}
	}
	return ctx.Err()
}

// Model names the vectors that count: the encoder's, as wide as it last made them, or else as most are that are stored.
func (e *Reader) Model(v State) Model {
	m := Model{ID: e.ID(), Width: int(e.width.Load())}
	if m.Width > 0 {
		return m
	}
	least := -1
	for _, width := range v.Widths(m.ID) {
		passages, sentences := v.Unread(Model{ID: m.ID, Width: width})
		if n := passages + sentences; least < 0 || n < least {
			m.Width, least = width, n
		}
	}
	return m
}

// Unread counts the articles that lack the encoder's vectors of passages, and of sentences; none do without one.
func (e *Reader) Unread(v State) (passages, sentences int) {
	if e == nil {
		return 0, 0
	}
	return v.Unread(e.Model(v))
}

// Openings counts the articles of which the encoder reads the beginning ahead; none without one.
func (e *Reader) Openings(v State) int {
	if e == nil {
		return 0
	}
	return v.Openings(e.Model(v))
}

// Asked is the vector of a question; the zero one where it says nothing or its model is away.
func (e *Reader) Asked(ctx context.Context, question string) (meaning.Vector, error) {
	question = strings.TrimSpace(score.CutAtRune(question, score.MaxQueryBytes))
	if question == "" {
		return meaning.Vector{}, nil
	}
	v, err := e.questions.Get(question, func() (meaning.Vector, error) { return e.Question(ctx, question) })
	if err != nil {
		return meaning.Vector{}, ctx.Err() // otherwise the model says it, once
	}
	e.width.Store(int64(len(v.Values())))
	return v, nil
}

// meantOf are the vectors of the sentences of an article that has n of them.
func (e *Reader) meantOf(v State, key cache.Key, n int) *record.Sentences {
	s, _ := e.meant.Get(key, func() (*record.Sentences, error) { return v.Sentences(key, n, e.Model(v)), nil })
	if s.Len() != n {
		return record.NoSentences(n)
	}
	return s
}

// Unknown are those of some articles whose vectors of sentences are not in memory.
func (e *Reader) Unknown(articles []cache.Key) (unknown []cache.Key) {
	for _, key := range articles {
		if _, is := e.meant.Find(key); !is {
			unknown = append(unknown, key)
		}
	}
	return unknown
}

// Learn takes stored vectors of an article's sentences into memory.
func (e *Reader) Learn(key cache.Key, s *record.Sentences) { e.meant.Put(key, s) }

// unsavedAtMost is how many articles' vectors may wait: those of some hundred questions. The oldest are made again one day.
const unsavedAtMost = 1000

// keep keeps vectors that were made for a question until they are written.
func (e *Reader) keep(key cache.Key, s *record.Sentences) {
	e.meant.Put(key, s)
	e.mu.Lock()
	defer e.mu.Unlock()
	if !slices.Contains(e.unsaved, key) {
		e.unsaved = append(e.unsaved, key)
		e.unsaved = e.unsaved[max(0, len(e.unsaved)-unsavedAtMost):]
	}
}

// takeUnsaved are the vectors that wait to be written, and wait no longer.
func (e *Reader) takeUnsaved() map[cache.Key]*record.Sentences {
	e.mu.Lock()
	keys := e.unsaved
	e.unsaved = nil
	e.mu.Unlock()
	all := make(map[cache.Key]*record.Sentences)
	for _, key := range keys {
		if s, is := e.meant.Find(key); is {
			all[key] = s
		}
	}
	return all
}

// Caches tell how what is kept in memory does.
func (e *Reader) Caches() []index.CacheUse {
	if e == nil {
		return nil
	}
	return []index.CacheUse{e.meant.Use(), e.questions.Use()}
}
