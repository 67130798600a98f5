package bleveindex

import (
	"context"
	"fmt"

	"pullquote/index"
	"pullquote/index/bleveindex/faults"
	"pullquote/index/bleveindex/rank"
	"pullquote/index/bleveindex/view"
	"pullquote/index/record"
	"pullquote/index/score"
)

// defaultLimit is how many hits a Query without a limit gives.
const defaultLimit = 10

// Search ranks passages. Words that only order or filter are analysed as any others: no text is a syntax error.
func (s *snapshot) Search(ctx context.Context, q index.Query) (r index.Result, err error) {
	defer faults.Catch()()
	defer s.index.guard(&err)
	defer s.index.encoder.Ask()()
	if q.Limit <= 0 {
		q.Limit = defaultLimit
	}
	terms := score.Terms(q)
	near, err := s.closeness(ctx, q)
	if err != nil {
		return index.Result{}, fmt.Errorf("search: %w", err)
	}
	if s.view.Hurt() {
		s.index.distrust()
	}
	allowed, undated := s.view.Allowed(q.Filter)
	found, err := s.view.Rank(ctx, terms, q.Among, allowed, q.Limit)
	if err != nil {
		return index.Result{}, err
	}
	found = view.Join(near, found, q.Nearest, allowed)
	r = index.Result{UndatedLeftOut: undated, Terms: score.Stats(terms)}
	for _, f := range found {
		hit, err := s.hit(ctx, f, q.Explain)
		if err != nil {
			return index.Result{}, fmt.Errorf("read hit: %w", err)
		}
		hit.Meaning, hit.Nearness = near.Meaning(f.Key), near.Nearness(f.Key)
		r.Hits = append(r.Hits, hit)
	}
	return r, nil
}

// Count tells what the score of a query's words is worked out from.
func (s *snapshot) Count(ctx context.Context, q index.Query) (all index.Collection, err error) {
	defer faults.Catch()()
	defer s.index.guard(&err)
	if err := ctx.Err(); err != nil {
		return index.Collection{}, fmt.Errorf("count words: %w", err)
	}
	return s.view.Count(score.Terms(q))
}

// closeness tells how like a question passages are by what they mean. The encoder is asked where that finds passages.
func (s *snapshot) closeness(ctx context.Context, q index.Query) (*view.Closeness, error) {
	x := s.index
	near := s.view.Closeness(x.options.Meaning, q.Text)
	if x.encoder == nil || q.Nearest <= 0 {
		return near, nil
	}
	all := s.view.Encoded(x.encoder.Model(shelf{s.view, x}))
	if all.Filled() == 0 {
		return near, nil
	}
	asked, err := x.encoder.Asked(ctx, q.Text)
	if err != nil {
		return nil, err
	}
	near.ByEncoder(all, asked)
	return near, nil
}

func (s *snapshot) hit(ctx context.Context, f rank.Candidate, explain bool) (index.Hit, error) {
	d, err := s.document(ctx, f.Ordinal)
	if err != nil {
		return index.Hit{}, err
	}
	if int(f.Number) >= len(d.Passages) {
		return index.Hit{}, fmt.Errorf("passage %d of %q: %w", f.Number, d.ID, record.ErrDamaged)
	}
	hit := index.Hit{Passage: d.Passages[f.Number], Document: d, Score: f.Score}
	if explain {
		hit.Parts = f.Parts
	}
	return hit, nil
}
