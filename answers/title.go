package answers

import (
	"cmp"
	"context"
	"slices"

	"pullquote/index"
	"pullquote/index/article"
)

// titlesShown is how many articles are shown that only their titles lead to.
const titlesShown = 3

// byTitle finds the articles whose titles hold words of the question where no passage holds any, and takes their
// openings: “lambast” stands in a headline alone. It reads every title that passes, some 20 ms of 25,000.
func (d *Desk) byTitle(ctx context.Context, a *asked, f index.Filter) ([]candidate, error) {
	type titled struct {
		article *article.Article
		share   float64
	}
	var found []titled
	for _, x := range d.search.Catalogue().Articles {
		if !passes(x, f) {
			continue
		}
		var got uint64
		for _, t := range index.Analyse(x.Title) {
			for _, alt := range a.alts[t.Stem] {
				got |= 1 << alt.term
			}
		}
		if share := a.share(got); share >= 0.5 {
			found = append(found, titled{x, share})
		}
	}
	slices.SortFunc(found, func(x, y titled) int {
		return cmp.Or(cmp.Compare(y.share, x.share), cmp.Compare(x.article.ID, y.article.ID))
	})
	var articles []*article.Article
	for _, x := range found[:min(titlesShown, len(found))] {
		articles = append(articles, x.article)
	}
	return d.openings(ctx, a, articles)
}

// passes: an article is of the time and the publications asked for.
func passes(a *article.Article, f index.Filter) bool {
	dated := f.From.IsZero() && f.To.IsZero() || !a.Date.IsZero() && a.Date.Within(f.From, f.To)
	return dated && (len(f.Sources) == 0 || slices.ContainsFunc(f.Sources, func(s string) bool { return fold(s) == fold(a.Publication) }))
}
