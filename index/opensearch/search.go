package opensearch

import (
	"cmp"
	"context"
	"fmt"
	"math"

	"pullquote/index"
	"pullquote/index/article"
	"pullquote/index/meaning"
	"pullquote/index/opensearch/view"
	"pullquote/index/record"
	"pullquote/index/score"
)

// defaultLimit is how many hits a Query without a limit gives.
const defaultLimit = 10

// Search ranks passages.
func (s *snapshot) Search(ctx context.Context, q index.Query) (r index.Result, err error) {
	defer s.index.shared.Encoder.Ask()()
	if q.Limit <= 0 {
		q.Limit = defaultLimit
	}
	asked, v := score.Terms(q), s.view
	byMeaning := make(chan meant, 1)
	go func() { byMeaning <- meaningOf(ctx, v, q) }() // while the cluster looks for words
	found, pool, err := v.Rank(ctx, asked, q.Among, q.Filter, q.Limit)
	near := <-byMeaning
	if err = cmp.Or(err, near.err); err != nil {
		return r, err
	}
	if found, err = v.Nearest(ctx, near.keys, found, pool, q); err != nil {
		return r, fmt.Errorf("search: %w", err)
	}
	r.Terms = score.Stats(asked)
	if r.UndatedLeftOut, err = v.Undated(ctx, q.Filter); err != nil {
		return r, err
	}
	r.Hits, err = s.hits(ctx, found, q.Explain)
	if err != nil {
		return r, fmt.Errorf("read hit: %w", err)
	}
	s.likeness(&r, q, near.closeness)
	return r, nil
}

// Meant is what is found by what a question means.
type meant struct {
	closeness *view.Closeness
	keys      []view.Key // the nearest passages
	err       error
}

func meaningOf(ctx context.Context, v *view.View, q index.Query) (m meant) {
	if m.closeness, m.err = v.Closeness(ctx, q); m.err == nil {
		m.keys, m.err = v.Near(ctx, m.closeness, q)
	}
	if m.err != nil {
		m.err = fmt.Errorf("search: %w", m.err)
	}
	return m
}

// hits reads the articles of candidates.
func (s *snapshot) hits(ctx context.Context, found []view.Candidate, explain bool) ([]index.Hit, error) {
	ids := make([]article.ID, len(found))
	for i, c := range found {
		ids[i] = c.Article
	}
	documents, err := s.view.Documents(ctx, ids)
	if err != nil {
		return nil, err
	}
	var hits []index.Hit
	for i, c := range found {
		d := documents[i].Document
		if c.Number >= len(d.Passages) {
			return nil, fmt.Errorf("passage %d of %q: %w", c.Number, d.ID, record.ErrDamaged)
		}
		h := index.Hit{Passage: d.Passages[c.Number], Document: d, Score: c.Score}
		if explain {
			h.Parts = c.Parts
		}
		hits = append(hits, h)
	}
	return hits, nil
}

// likeness tells how like the question each hit is by what it means.
func (s *snapshot) likeness(r *index.Result, q index.Query, near *view.Closeness) {
	var asked meaning.Vector
	m := s.index.options.Meaning
	if m != nil {
		asked = m.Embed(score.CutAtRune(q.Text, score.MaxQueryBytes))
	}
	for i := range r.Hits {
		h := &r.Hits[i]
		h.Nearness = math.NaN()
		if !asked.IsZero() {
			if h.Meaning = near.Meaning(view.Key{Article: h.Article, Number: h.Number}); h.Meaning == 0 { // there is no table
				h.Meaning = asked.Cosine(m.Embed(h.Span.Of(h.Document.Body)))
			}
		}
		if q.Nearest > 0 {
			h.Nearness = near.Nearness(view.Key{Article: h.Article, Number: h.Number})
		}
	}
}
