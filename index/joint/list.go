package joint

import (
	"cmp"
	"context"
	"iter"
	"slices"
	"strings"

	"pullquote/index"
	"pullquote/index/article"
)

// merged goes through sequences that are in an order each, as one in that order. It ends with the first error.
func merged[T any](all []iter.Seq2[T, error], order func(a, b T) int) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		type head struct {
			value T
			next  func() (T, error, bool)
		}
		var heads []head
		for _, seq := range all {
			next, stop := iter.Pull2(seq)
			defer stop()
			value, err, more := next()
			if err != nil {
				yield(value, err)
				return
			}
			if more {
				heads = append(heads, head{value, next})
			}
		}
		for len(heads) > 0 {
			first := 0
			for i := range heads {
				if order(heads[i].value, heads[first].value) < 0 {
					first = i
				}
			}
			h := &heads[first]
			if !yield(h.value, nil) {
				return
			}
			value, err, more := h.next()
			switch {
			case err != nil:
				yield(value, err)
				return
			case more:
				h.value = value
			default:
				heads = slices.Delete(heads, first, first+1)
			}
		}
	}
}

// Articles merges the parts' in the order asked for.
func (s *snapshot) Articles(ctx context.Context, l index.Listing) iter.Seq2[index.ArticleCard, error] {
	all := make([]iter.Seq2[index.ArticleCard, error], len(s.parts))
	for i, p := range s.parts {
		all[i] = p.articles(ctx, l)
	}
	whole := merged(all, func(a, b index.ArticleCard) int { return order(l.Order)(a.Article, b.Article) })
	return func(yield func(index.ArticleCard, error) bool) {
		n := 0
		for card, err := range whole {
			if n++; !yield(card, err) || n == l.Limit {
				return
			}
		}
	}
}

func order(o index.Order) func(a, b *article.Article) int {
	switch o {
	case index.Oldest:
		return article.Older
	case index.Newest:
		return article.Newer
	}
	return func(a, b *article.Article) int { return cmp.Compare(a.ID, b.ID) }
}

func (p part) articles(ctx context.Context, l index.Listing) iter.Seq2[index.ArticleCard, error] {
	l.Filter = p.filter(l.Filter)
	return func(yield func(index.ArticleCard, error) bool) {
		for card, err := range p.Snapshot.Articles(ctx, l) {
			if err == nil {
				card.Article = p.card(card.Article)
			}
			if !yield(card, err) {
				return
			}
		}
	}
}

// Publications adds up those of the same name.
func (s *snapshot) Publications(ctx context.Context) iter.Seq2[index.Publication, error] {
	return func(yield func(index.Publication, error) bool) {
		count := map[string]int{}
		for _, p := range s.parts {
			for found, err := range p.Snapshot.Publications(ctx) {
				if err != nil {
					yield(found, err)
					return
				}
				count[found.Name] += found.Articles
			}
		}
		var all []index.Publication
		for name, n := range count {
			all = append(all, index.Publication{Name: name, Articles: n})
		}
		slices.SortFunc(all, func(a, b index.Publication) int {
			return cmp.Or(b.Articles-a.Articles, strings.Compare(a.Name, b.Name))
		})
		for _, p := range all {
			if !yield(p, nil) {
				return
			}
		}
	}
}

// Statements merges the parts' by article.
func (s *snapshot) Statements(ctx context.Context, q index.StatementQuery) iter.Seq2[index.Statement, error] {
	all := make([]iter.Seq2[index.Statement, error], len(s.parts))
	for i, p := range s.parts {
		all[i] = p.statements(ctx, q)
	}
	return merged(all, func(a, b index.Statement) int { return cmp.Compare(a.Document.ID, b.Document.ID) })
}

func (p part) statements(ctx context.Context, q index.StatementQuery) iter.Seq2[index.Statement, error] {
	q.Filter = p.filter(q.Filter)
	return func(yield func(index.Statement, error) bool) {
		var last, named *index.Document
		for said, err := range p.Snapshot.Statements(ctx, q) {
			if err == nil {
				if said.Document != last {
					last, named = said.Document, p.document(said.Document)
				}
				said.Document = named
			}
			if !yield(said, err) {
				return
			}
		}
	}
}
