package view

import (
	"context"
	"slices"

	"pullquote/index"
	"pullquote/index/article"
	"pullquote/index/attribution"
	"pullquote/index/opensearch/cluster"
	"pullquote/index/record"
)

// mostArticles is how many articles a clause may name; what is beyond is sorted out here.
const mostArticles = 10_000

// MayState are the articles where statements that are asked for may stand, by id.
func (v *View) MayState(ctx context.Context, q index.StatementQuery) (found []article.ID, err error) {
	clauses := filtering(q.Filter)
	only := map[article.ID]bool{}
	if q.Speakers != nil {
		ids, err := v.ArticlesOf(ctx, setOf(q.Speakers))
		if err != nil || len(ids) == 0 {
			return nil, err
		}
		for _, id := range ids {
			only[id] = true
		}
		if len(ids) <= mostArticles {
			clauses = append(clauses, cluster.Terms("article", ids))
		}
	}
	if len(q.About) > 0 {
		found, err = v.Holding(ctx, q.About, clauses)
	} else {
		found, err = v.ids(ctx, clauses)
	}
	if q.Speakers != nil {
		found = slices.DeleteFunc(found, func(id article.ID) bool { return !only[id] })
	}
	return found, err
}

// ids are the articles that may be shown and pass some clauses, by id.
func (v *View) ids(ctx context.Context, clauses []cluster.Q) (found []article.ID, err error) {
	err = v.cards(ctx, scan{filter: append(v.shown(), clauses...), order: []string{"article"}}, func(c *record.Card) bool {
		found = append(found, c.ID)
		return true
	})
	return found, err
}

func setOf(names []string) map[string]bool {
	set := make(map[string]bool, len(names))
	for _, n := range names {
		set[n] = true
	}
	return set
}

// SaidBy tells which statements are of one of some people; nil is anybody and nobody.
func (v *View) SaidBy(ctx context.Context, speakers []string) (func(article.ID, *attribution.Speaker) bool, error) {
	if speakers == nil {
		return func(article.ID, *attribution.Speaker) bool { return true }, nil
	}
	register, err := v.Register(ctx)
	meant := setOf(speakers)
	return func(id article.ID, speaker *attribution.Speaker) bool {
		if speaker == nil {
			return false
		}
		p, known := register.Bearer(id, speaker.Name)
		return known && meant[p.Name]
	}, err
}
