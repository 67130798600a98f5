package index

import (
	"context"
	"fmt"
	"iter"
	"sync"

	"pullquote/index/article"
	"pullquote/index/people"
)

// A snapshot is a view in somebody's hands.
type snapshot struct {
	*Index
	view  *view
	close sync.Once
}

var _ Snapshot = (*snapshot)(nil)

// Snapshot is the coverage as the index holds it now.
func (x *Index) Snapshot(ctx context.Context) (Snapshot, error) {
	if err := ctx.Err(); err != nil {
		return nil, fmt.Errorf("take snapshot: %w", err)
	}
	v, err := x.acquire()
	if err != nil {
		return nil, err
	}
	return &snapshot{Index: x, view: v}, nil
}

func (s *snapshot) Close() error {
	s.close.Do(s.view.release)
	return nil
}

func (s *snapshot) Version() string { return s.view.version() }

// Search ranks passages. Words that only order or filter are analysed as any others: no text is a syntax error.
func (s *snapshot) Search(ctx context.Context, q Query) (r Result, err error) {
	defer s.guard(&err)
	near := s.view.closeness(s.options.Meaning, q.Text)
	if near != nil && s.options.Served != nil {
		near.ask(ctx, s.view.servedBy(s.options.Served.Name()), s.Index, cutAtRune(q.Text, maxQueryBytes))
	}
	return s.view.search(ctx, q, near, func(ordinal int32) (*Document, error) { return s.document(s.view, ordinal) })
}

func (s *snapshot) Documents(ctx context.Context, ids []article.ID) (found []*Document, err error) {
	defer s.guard(&err)
	found = make([]*Document, len(ids))
	for i, id := range ids {
		if err := ctx.Err(); err != nil {
			return nil, fmt.Errorf("read articles: %w", err)
		}
		_, ordinal, err := s.view.card(id)
		if err != nil {
			return nil, err
		}
		if found[i], err = s.document(s.view, ordinal); err != nil {
			return nil, err
		}
	}
	return found, nil
}

func (s *snapshot) People() people.Directory { return s.people().Directory() }

func (s *snapshot) people() *people.Register { return s.correct(s.view.people()) }

func (s *snapshot) Stats(ctx context.Context) (Stats, error) {
	return s.view.stats, ctx.Err()
}

// Statements go through the articles that may hold what is asked for, by id.
func (s *snapshot) Statements(ctx context.Context, q StatementQuery) iter.Seq2[Statement, error] {
	return func(yield func(Statement, error) bool) {
		documents, err := s.mayState(q)
		if err != nil {
			yield(Statement{}, fmt.Errorf("list statements: %w", err))
			return
		}
		said := s.saidBy(q.Speakers)
		for _, ordinal := range documents {
			d, err := s.guarded(ctx, ordinal)
			if err != nil {
				yield(Statement{}, fmt.Errorf("list statements: %w", err))
				return
			}
			for i := range d.Quotes {
				if said(d.ID, d.Quotes[i].Speaker) && !yield(Statement{d, &d.Quotes[i]}, nil) {
					return
				}
			}
		}
	}
}

func (s *snapshot) guarded(ctx context.Context, ordinal int32) (d *Document, err error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	defer s.guard(&err)
	return s.document(s.view, ordinal)
}
