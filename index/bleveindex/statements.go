package bleveindex

import (
	"context"
	"fmt"
	"iter"

	"pullquote/index"
	"pullquote/index/article"
	"pullquote/index/attribution"
	"pullquote/index/bleveindex/faults"
)

// Statements go through the articles that may hold what is asked for, by id.
func (s *snapshot) Statements(ctx context.Context, q index.StatementQuery) iter.Seq2[index.Statement, error] {
	return func(yield func(index.Statement, error) bool) {
		articles, err := s.mayState(q)
		if err != nil {
			yield(index.Statement{}, fmt.Errorf("list statements: %w", err))
			return
		}
		said := s.saidBy(q.Speakers)
		for _, ordinal := range articles {
			d, err := s.document(ctx, ordinal)
			if err != nil {
				yield(index.Statement{}, fmt.Errorf("list statements: %w", err))
				return
			}
			for i := range d.Quotes {
				if said(d.ID, d.Quotes[i].Speaker) && !yield(index.Statement{Document: d, Quote: &d.Quotes[i]}, nil) {
					return
				}
			}
		}
	}
}

// mayState are the articles where statements that are asked for may stand, by id.
func (s *snapshot) mayState(q index.StatementQuery) (found []int32, err error) {
	defer faults.Catch()()
	defer s.index.guard(&err)
	allowed, _ := s.view.Allowed(q.Filter)
	if q.Speakers != nil {
		allowed = s.view.Only(allowed, s.register().Articles(setOf(q.Speakers)))
	}
	if len(q.About) > 0 {
		if allowed, err = s.view.Holding(allowed, q.About); err != nil {
			return nil, err
		}
	}
	return s.view.ByID(allowed), nil
}

func setOf(names []string) map[string]bool {
	set := make(map[string]bool, len(names))
	for _, n := range names {
		set[n] = true
	}
	return set
}

// saidBy tells which statements are of one of some people; nil is anybody and nobody.
func (s *snapshot) saidBy(speakers []string) func(article.ID, *attribution.Speaker) bool {
	if speakers == nil {
		return func(article.ID, *attribution.Speaker) bool { return true }
	}
	register, meant := s.register(), setOf(speakers)
	return func(id article.ID, speaker *attribution.Speaker) bool {
		if speaker == nil {
			return false
		}
		p, known := register.Bearer(id, speaker.Name)
		return known && meant[p.Name]
	}
}
