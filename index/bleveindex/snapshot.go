package bleveindex

import (
	"context"
	"fmt"
	"iter"
	"sync"

	"pullquote/index"
	"pullquote/index/article"
	"pullquote/index/bleveindex/faults"
	"pullquote/index/bleveindex/view"
	"pullquote/index/cache"
	"pullquote/index/people"
	"pullquote/index/record"
	"pullquote/index/vectors"
)

// A snapshot is a view in somebody's hands.
type snapshot struct {
	index *Index
	view  *view.View
	close sync.Once
}

// Snapshot is the coverage as the index holds it now.
func (x *Index) Snapshot(ctx context.Context) (index.Snapshot, error) {
	if err := ctx.Err(); err != nil {
		return nil, fmt.Errorf("take snapshot: %w", err)
	}
	v, err := x.acquire()
	if err != nil {
		return nil, err
	}
	return &snapshot{index: x, view: v}, nil
}

func (s *snapshot) Close() error {
	s.close.Do(s.view.Release)
	return nil
}

func (s *snapshot) Version() string { return s.view.Version() }

func (s *snapshot) People() people.Directory { return s.register().Directory() }

// register is that of the view; an empty one where that cannot be read.
func (s *snapshot) register() (r *people.Register) {
	var err error
	defer func() {
		if err != nil {
			r = new(people.Register)
		}
	}()
	defer faults.Catch()()
	defer s.index.guard(&err)
	r = s.view.People()
	if s.view.Hurt() {
		s.index.distrust()
	}
	return r
}

func (s *snapshot) Stats(ctx context.Context) (index.Stats, error) {
	held := s.view.StatsOn(s.index.options.Now())
	of := shelf{s.view, s.index}
	held.UnreadPassages, held.UnreadSentences = s.index.encoder.Unread(of)
	held.Openings = s.index.encoder.Openings(of)
	return held, ctx.Err()
}

func (s *snapshot) Articles(ctx context.Context, l index.Listing) iter.Seq2[index.ArticleCard, error] {
	return s.view.Articles(ctx, l)
}

func (s *snapshot) Publications(ctx context.Context) iter.Seq2[index.Publication, error] {
	return s.view.Publications(ctx)
}

func (s *snapshot) Documents(ctx context.Context, ids []article.ID) ([]*index.Document, error) {
	found := make([]*index.Document, len(ids))
	for i, id := range ids {
		_, ordinal, err := s.view.Card(id)
		if err != nil {
			return nil, err
		}
		if found[i], err = s.document(ctx, ordinal); err != nil {
			return nil, fmt.Errorf("read article %q: %w", id, err)
		}
	}
	return found, nil
}

// document reads an article, or finds it among those read lately.
func (s *snapshot) document(ctx context.Context, ordinal int32) (d *index.Document, err error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	defer faults.Catch()()
	defer s.index.guard(&err)
	return s.index.document(s.view, ordinal)
}

func (x *Index) document(v *view.View, ordinal int32) (*index.Document, error) {
	c := v.Cards[ordinal]
	return x.cache.Get(cache.Key{ID: c.ID, Hash: c.Stamp.Hash}, func() (*index.Document, error) { return v.Document(ordinal) })
}

// Likeness tells how like a question sentences are by what they mean: see index.Snapshot.
func (s *snapshot) Likeness(ctx context.Context, question string, sentences []index.SentenceRef, fresh int) ([]float64, error) {
	return s.index.encoder.Likeness(ctx, shelf{s.view, s.index}, question, sentences, fresh)
}

// A shelf is a view as package vectors sees it.
type shelf struct {
	*view.View
	index *Index
}

var _ vectors.Shelf = shelf{}

func (s shelf) Close() { s.Release() }

func (s shelf) Searchable() int { return len(s.Searched()) }

// Article reads an article.
func (s shelf) Article(ctx context.Context, id article.ID) (d *index.Document, key cache.Key, err error) {
	card, ordinal, err := s.Card(id)
	if err != nil {
		return nil, key, err
	}
	if err := ctx.Err(); err != nil {
		return nil, key, err
	}
	defer faults.Catch()()
	defer s.index.guard(&err)
	if d, err = s.index.document(s.View, ordinal); err != nil {
		return nil, key, fmt.Errorf("read article %q: %w", id, err)
	}
	return d, cache.Key{ID: id, Hash: card.Stamp.Hash}, nil
}

// Sentences reads the stored vectors of an article's n sentences.
func (s shelf) Sentences(key cache.Key, n int, m vectors.Model) (all *record.Sentences) {
	all = record.NoSentences(n)
	_, ordinal, err := s.Card(key.ID)
	if err != nil {
		return all
	}
	defer faults.Catch()()
	defer s.index.guard(&err)
	return s.View.Sentences(ordinal, n, m)
}

func (s shelf) Lacking(_ context.Context, m vectors.Model) (passages, sentences []cache.Key, err error) {
	p, t := s.View.Lacking(m)
	return s.keys(p), s.keys(t), nil
}

func (s shelf) keys(ordinals []int32) (keys []cache.Key) {
	for _, ordinal := range ordinals {
		c := s.Cards[ordinal]
		keys = append(keys, cache.Key{ID: c.ID, Hash: c.Stamp.Hash})
	}
	return keys
}
