package answers

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"slices"

	"pullquote/index"
	"pullquote/index/article"
	"pullquote/index/text"
)

// titlesShown is how many articles are shown that only their titles lead to.
const titlesShown = 3

// byTitle finds the articles whose titles hold words of the question where no passage holds any, and takes their
// openings: “lambast” stands in a headline alone.
func (d *Desk) byTitle(ctx context.Context, s index.Snapshot, a *asked, f index.Filter) ([]candidate, error) {
	if len(a.alts) == 0 {
		return nil, nil
	}
	type titled struct {
		article *article.Article
		share   float64
	}
	var found []titled
	for x, err := range s.Articles(ctx, index.Listing{Filter: f, TitleAny: slices.Sorted(maps.Keys(a.alts))}) {
		if err != nil {
			return nil, fmt.Errorf("find titles: %w", err)
		}
		var got uint64
		for _, t := range text.Analyse(x.Title) {
			for _, alt := range a.alts[t.Stem] {
				got |= 1 << alt.term
			}
		}
		if share := a.share(got); share >= 0.5 {
			found = append(found, titled{x.Article, share})
		}
	}
	slices.SortFunc(found, func(x, y titled) int {
		return cmp.Or(cmp.Compare(y.share, x.share), cmp.Compare(x.article.ID, y.article.ID))
	})
	var articles []*article.Article
	for _, x := range found[:min(titlesShown, len(found))] {
		articles = append(articles, x.article)
	}
	return d.openings(ctx, s, a, articles)
}
