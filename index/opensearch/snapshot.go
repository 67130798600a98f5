package opensearch

import (
	"context"
	"fmt"
	"iter"

	"pullquote/index"
	"pullquote/index/article"
	"pullquote/index/opensearch/view"
	"pullquote/index/people"
	"pullquote/index/record"
)

// A snapshot is a view in somebody's hands.
type snapshot struct {
	index *Index
	view  *view.View
}

// Snapshot is the coverage as the cluster holds it now.
func (x *Index) Snapshot(ctx context.Context) (index.Snapshot, error) {
	v, err := x.shown(ctx)
	if err != nil {
		return nil, fmt.Errorf("take snapshot: %w", err)
	}
	return &snapshot{x, v}, nil
}

// Close lets go of nothing: a snapshot keeps nothing open.
func (s *snapshot) Close() error { return nil }

func (s *snapshot) Version() string { return s.view.Version() }

func (s *snapshot) People() people.Directory { return s.view.People() }

func (s *snapshot) Documents(ctx context.Context, ids []article.ID) ([]*index.Document, error) {
	found, err := s.view.Documents(ctx, ids)
	if err != nil {
		return nil, err
	}
	all := make([]*index.Document, len(found))
	for i, h := range found {
		all[i] = h.Document
	}
	return all, nil
}

func (s *snapshot) Stats(ctx context.Context) (held index.Stats, err error) {
	h := s.view.Head().Held
	held = index.Stats{Articles: h.Articles, Passages: h.Passages}
	held.UnreadPassages, held.UnreadSentences = s.index.shared.Encoder.Unread(s.view)
	held.Openings = s.index.shared.Encoder.Openings(s.view)
	held.Newest, err = s.view.Newest(ctx)
	return held, err
}

func (s *snapshot) Likeness(ctx context.Context, question string, sentences []index.SentenceRef, fresh int) ([]float64, error) {
	if s.index.shared.Encoder != nil {
		if err := s.view.Prepare(ctx, sentences); err != nil {
			return nil, err
		}
	}
	return s.index.shared.Encoder.Likeness(ctx, s.view, question, sentences, fresh)
}

// Articles lists cards.
func (s *snapshot) Articles(ctx context.Context, l index.Listing) iter.Seq2[index.ArticleCard, error] {
	return func(yield func(index.ArticleCard, error) bool) {
		n, wanted := 0, true
		err := s.view.List(ctx, l, func(c *record.Card) bool {
			n++
			wanted = yield(index.ArticleCard{Article: &c.Article, Passages: c.Passages, Notes: c.Notes}, nil)
			return wanted && n != l.Limit
		})
		if err != nil && wanted {
			yield(index.ArticleCard{}, fmt.Errorf("list articles: %w", err))
		}
	}
}

// Publications goes through those of the articles.
func (s *snapshot) Publications(ctx context.Context) iter.Seq2[index.Publication, error] {
	return func(yield func(index.Publication, error) bool) {
		found, err := s.view.Publications(ctx)
		if err != nil {
			yield(index.Publication{}, fmt.Errorf("list publications: %w", err))
			return
		}
		for _, p := range found {
			if !yield(p, nil) {
				return
			}
		}
	}
}

// Count tells what scores of terms are worked out from.
func (s *snapshot) Count(ctx context.Context, q index.Query) (index.Collection, error) {
	return s.view.Count(ctx, q)
}
