package view

import (
	"context"
	"fmt"
	"iter"
	"slices"
	"strings"

	"pullquote/index"
	"pullquote/index/article"
	"pullquote/index/record"
	"pullquote/index/text"
)

// lists are the articles of a view that may be shown, in each order, with their titles folded: made when first asked for.
type lists struct {
	cards                []*record.Card
	byID, oldest, newest []int32
	titles               map[int32]string // folded
	publications         []index.Publication
}

func (v *base) readLists() *lists {
	l := &lists{cards: v.Cards, titles: make(map[int32]string, len(v.Cards))}
	count := make(map[string]int)
	for ordinal, c := range v.Cards {
		if c.Withdrawn != "" {
			continue
		}
		l.byID = append(l.byID, int32(ordinal))
		l.titles[int32(ordinal)] = text.Fold(c.Title)
		if c.Publication != "" {
			count[c.Publication]++
		}
	}
	l.oldest, l.newest = slices.Clone(l.byID), slices.Clone(l.byID)
	slices.SortFunc(l.byID, func(a, b int32) int { return strings.Compare(string(v.Cards[a].ID), string(v.Cards[b].ID)) })
	slices.SortFunc(l.oldest, func(a, b int32) int { return article.Older(&v.Cards[a].Article, &v.Cards[b].Article) })
	slices.SortFunc(l.newest, func(x, y int32) int { return article.Newer(&v.Cards[x].Article, &v.Cards[y].Article) })
	for name, n := range count {
		l.publications = append(l.publications, index.Publication{Name: name, Articles: n})
	}
	slices.SortFunc(l.publications, func(a, b index.Publication) int {
		if a.Articles != b.Articles {
			return b.Articles - a.Articles
		}
		return strings.Compare(a.Name, b.Name)
	})
	return l
}

func (ls *lists) in(o index.Order) []int32 {
	switch o {
	case index.Oldest:
		return ls.oldest
	case index.Newest:
		return ls.newest
	}
	return ls.byID
}

// articles goes through the articles in the order asked for.
func (ls *lists) articles(ctx context.Context, l index.Listing) iter.Seq2[index.ArticleCard, error] {
	return func(yield func(index.ArticleCard, error) bool) {
		sieve, n := record.NewSieve(l.Filter), 0
		begins := text.Fold(strings.TrimSpace(l.Begins))
		for _, ordinal := range ls.in(l.Order) {
			if err := ctx.Err(); err != nil {
				yield(index.ArticleCard{}, fmt.Errorf("list articles: %w", err))
				return
			}
			c := ls.cards[ordinal]
			if ok, _ := sieve.Passes(c); !ok || !titled(c, l.Title, l.TitleAny) || !beginsWith(ls.titles[ordinal], begins) {
				continue
			}
			if n++; !yield(index.ArticleCard{Article: &c.Article, Passages: c.Passages, Notes: c.Notes}, nil) || n == l.Limit {
				return
			}
		}
	}
}

// titled reports whether the title holds all of some stems, and one of others.
func titled(c *record.Card, all, any []string) bool {
	has := func(stem string) bool { return slices.Contains(c.TitleStems, stem) }
	for _, stem := range all {
		if !has(stem) {
			return false
		}
	}
	return len(any) == 0 || slices.ContainsFunc(any, has)
}

// beginsWith reports whether a folded title, or a later word of it, goes on from what was typed.
func beginsWith(title, typed string) bool {
	for {
		at := strings.Index(title, typed)
		switch {
		case at < 0:
			return false
		case at == 0 || title[at-1] == ' ':
			return true
		}
		title = title[at+1:]
	}
}

// all goes through the publications.
func (ls *lists) all(ctx context.Context) iter.Seq2[index.Publication, error] {
	return func(yield func(index.Publication, error) bool) {
		for _, p := range ls.publications {
			if err := ctx.Err(); err != nil {
				yield(index.Publication{}, fmt.Errorf("list publications: %w", err))
				return
			}
			if !yield(p, nil) {
				return
			}
		}
	}
}

// allowed are those allowed, nil being all, by id.
func (ls *lists) allowed(allowed []bool) (found []int32) {
	for _, ordinal := range ls.byID {
		if allowed == nil || allowed[ordinal] {
			found = append(found, ordinal)
		}
	}
	return found
}
