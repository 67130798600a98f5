package opensearch

import (
	"context"
	"fmt"
	"iter"
	"slices"

	"pullquote/index"
	"pullquote/index/opensearch/view"
)

// Statements go through the articles that may hold what is asked for, by id.
func (s *snapshot) Statements(ctx context.Context, q index.StatementQuery) iter.Seq2[index.Statement, error] {
	return func(yield func(index.Statement, error) bool) {
		if err := s.statements(ctx, q, yield); err != nil {
			yield(index.Statement{}, fmt.Errorf("list statements: %w", err))
		}
	}
}

// statements yields until that returns false.
func (s *snapshot) statements(ctx context.Context, q index.StatementQuery, yield func(index.Statement, error) bool) error {
	articles, err := s.view.MayState(ctx, q)
	if err != nil {
		return err
	}
	said, err := s.view.SaidBy(ctx, q.Speakers)
	if err != nil {
		return err
	}
	for some := range slices.Chunk(articles, view.DocumentsAtOnce) {
		found, err := s.view.Documents(ctx, some)
		if err != nil {
			return err
		}
		for _, d := range found {
			for i := range d.Quotes {
				if said(d.ID, d.Quotes[i].Speaker) && !yield(index.Statement{Document: d.Document, Quote: &d.Quotes[i]}, nil) {
					return nil
				}
			}
		}
	}
	return nil
}
