package answers

import (
	"context"
	"fmt"
	"time"

	"pullquote/answers/cite"
	"pullquote/answers/rank"
)

// Search ranks passages without answering; q.Limit defaults to 10.
func (d *Desk) Search(ctx context.Context, q Question) (Passages, error) {
	began := time.Now()
	s, err := d.search.Snapshot(ctx)
	if err != nil {
		return Passages{}, fmt.Errorf("search: %w", err)
	}
	defer s.Close()
	limit := d.limit(q.Limit, defaultPassages)
	l, err := d.look(ctx, s, q, max(passagesRead, limit))
	if err != nil {
		return Passages{}, fmt.Errorf("search: %w", err)
	}
	if len(l.Hits) == 0 {
		if err := d.checkSource(ctx, s, q.Source); err != nil {
			return Passages{}, err
		}
	}
	found, err := rank.Passages(ctx, l.query, l.Hits, &d.readings, d.weights.rank)
	if err != nil {
		return Passages{}, fmt.Errorf("search: %w", err)
	}
	rank.MarkNames(l.query, found)
	if err := rank.BySentences(ctx, found, d.weights.rank); err != nil {
		return Passages{}, fmt.Errorf("search: %w", err)
	}
	reply := Passages{Question: q.Text, Passages: []FoundPassage{}}
	for i, p := range found[:min(limit, len(found))] {
		span := p.Span()
		reply.Passages = append(reply.Passages, FoundPassage{Rank: i + 1, Article: cite.RefOf(p.Read.Doc.Article), Start: span.Start, End: span.End,
			Text: span.Of(p.Read.Doc.Body), Score: p.Score, Highlights: p.Highlights(span)})
	}
	reply.TookMS = millis(began)
	return reply, nil
}
