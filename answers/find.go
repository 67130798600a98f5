package answers

import (
	"context"
	"fmt"
	"slices"

	"pullquote/answers/rank"
	"pullquote/answers/verdict"
	"pullquote/index"
	"pullquote/index/article"
)

// A finding is what the search for a question brought: the question as understood, and sentences that may answer it.
type finding struct {
	verdict.Found
	coverage Coverage
	without  Narrowing // what left nothing
	openings bool      // the candidates are the openings of the articles asked for
}

// find searches as the question is narrowed; where that leaves nothing, without, and says so.
func (d *Desk) find(ctx context.Context, s index.Snapshot, q Question) (*finding, error) {
	f, err := d.findWithin(ctx, s, q, passagesRead)
	without := narrowing(q)
	if err != nil || len(f.Candidates) > 0 || without.IsZero() {
		return f, err
	}
	if err := d.checkSource(ctx, s, q.Source); err != nil {
		return nil, err
	}
	wide := q
	wide.Speaker, wide.Source, wide.From, wide.To = "", "", q.Earliest, article.Date{}
	w, err := d.findWithin(ctx, s, wide, passagesRead)
	if err != nil {
		return nil, err
	}
	w.without, w.coverage.UndatedLeftOut = without, f.coverage.UndatedLeftOut
	return w, nil
}

// findWithin searches and ranks, with the question's narrowing kept to.
func (d *Desk) findWithin(ctx context.Context, s index.Snapshot, q Question, passages int) (*finding, error) {
	l, err := d.look(ctx, s, q, passages)
	if err != nil {
		return nil, fmt.Errorf("answer: %w", err)
	}
	f := &finding{}
	if f.coverage, err = d.coverageOf(ctx, s); err != nil {
		return nil, fmt.Errorf("answer: %w", err)
	}
	f.coverage.UndatedLeftOut = l.UndatedLeftOut
	f.Query = l.query
	if f.Query.Sense, err = d.sense(ctx, q.Text); err != nil {
		return nil, fmt.Errorf("answer: %w", err)
	}
	if f.Passages, err = rank.Passages(ctx, l.query, l.Hits, &d.readings, d.weights.rank); err != nil {
		return nil, fmt.Errorf("answer: %w", err)
	}
	rank.MarkNames(f.Query, f.Passages)
	if len(l.edges) > 0 {
		f.openings = true
		f.Candidates, err = d.openings(ctx, s, f.Query, l.edges)
		return f, err
	}
	if f.Candidates, err = rank.Sentences(ctx, f.Passages, d.weights.rank); err != nil {
		return nil, fmt.Errorf("answer: %w", err)
	}
	if err = d.reread(ctx, s, q.Text, f.Candidates); err != nil {
		return nil, fmt.Errorf("answer: %w", err)
	}
	if len(f.Candidates) == 0 && q.Speaker == "" {
		f.Candidates, err = d.byTitle(ctx, s, f.Query, q.filter())
		return f, err
	}
	if q.Speaker != "" {
		f.Candidates = slices.DeleteFunc(f.Candidates, func(c *rank.Candidate) bool { return !c.Speech.Theirs })
	}
	return f, nil
}

// reply is the answer without excerpts and verdict.
func (f *finding) reply(q Question) Answer {
	a := Answer{Question: q.Text, Excerpts: []Excerpt{}, Coverage: f.coverage, Without: f.without}
	a.Understood.Terms = wordsOf(f.Query)
	if name := f.Query.Speaker.Shown(); name != "" {
		a.Understood.Speaker = &name
	}
	if q.Source != "" {
		a.Understood.Source = &q.Source
	} else if f.Query.Source != "" {
		a.Understood.Source = &f.Query.Source
	}
	from, to := f.Query.Time.From, f.Query.Time.To
	if !q.From.IsZero() || !q.To.IsZero() {
		from, to = q.From, q.To
	}
	if !from.IsZero() {
		a.Understood.From = &from
	}
	if !to.IsZero() {
		a.Understood.To = &to
	}
	return a
}
