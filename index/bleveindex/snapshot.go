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
	"pullquote/index/people"
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
	held.UnreadPassages, held.UnreadSentences = s.index.encoder.unread(s.view)
	held.Openings = s.index.encoder.openings(s.view)
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
	return x.cache.get(documentKey{c.ID, c.Stamp.Hash}, func() (*index.Document, error) { return v.Document(ordinal) })
}
