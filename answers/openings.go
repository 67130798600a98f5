package answers

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"pullquote/answers/question"
	"pullquote/answers/rank"
	"pullquote/answers/rank/match"
	"pullquote/index"
	"pullquote/index/article"
)

// edgesOf are the oldest or newest articles that a question names, of its publication, the nearest to the edge first, and
// the time that they cover.
func edgesOf(ctx context.Context, s index.Snapshot, e question.Edge, q Question, publication string) ([]*article.Article, question.Interval, error) {
	f := q.filter()
	if publication != "" && q.Source == "" {
		f.Sources = []string{publication}
	}
	found, err := articlesOf(ctx, s, e, f, q.Asked)
	return found, timeOf(found), err
}

// articlesOf are the edge's articles among those that pass: the nearest to the edge first. None is dated later than the day
// of asking, where that is known: a slip of the pen makes no article the newest.
func articlesOf(ctx context.Context, s index.Snapshot, e question.Edge, f index.Filter, asked article.Date) ([]*article.Article, error) {
	l := index.Listing{Filter: f, Order: index.Newest}
	if e.Oldest {
		l.Order = index.Oldest
	}
	var all []*article.Article
	for card, err := range s.Articles(ctx, l) {
		if err != nil {
			return nil, fmt.Errorf("find the %s articles: %w", l.Order, err)
		}
		if !card.Date.IsZero() && (asked.IsZero() || !card.Date.First().After(asked.Last())) {
			all = append(all, card.Article)
		}
		if len(all) == e.Count {
			break
		}
	}
	return all, nil
}

// timeOf is the time that some articles' dates cover.
func timeOf(articles []*article.Article) question.Interval {
	if len(articles) == 0 {
		return question.Interval{}
	}
	i := question.Interval{From: articles[0].Date, To: articles[0].Date}
	for _, a := range articles[1:] {
		if a.Date.First().Before(i.From.First()) {
			i.From = a.Date
		}
		if a.Date.Last().After(i.To.Last()) {
			i.To = a.Date
		}
	}
	return i
}

// openings are the first sentences of articles, as candidates of nearly equal score.
func (d *Desk) openings(ctx context.Context, s index.Snapshot, q *match.Query, articles []*article.Article) ([]*rank.Candidate, error) {
	ids := make([]article.ID, len(articles))
	for i, x := range articles {
		ids[i] = x.ID
	}
	documents, err := s.Documents(ctx, ids)
	if err != nil {
		return nil, fmt.Errorf("open articles: %w", err)
	}
	var all []*rank.Candidate
	for n, doc := range documents {
		if c := rank.Opening(q.In(d.readings.Of(doc)), -float64(n)/100); c != nil {
			all = append(all, c)
		}
	}
	return all, nil
}

// titlesShown is how many articles are shown that only their titles lead to.
const titlesShown = 3

// byTitle finds the articles whose titles hold words of the question where no passage holds any, and takes their
// openings: a word may stand in a headline alone.
func (d *Desk) byTitle(ctx context.Context, s index.Snapshot, q *match.Query, f index.Filter) ([]*rank.Candidate, error) {
	stems := q.Stems()
	if len(stems) == 0 {
		return nil, nil
	}
	type titled struct {
		article *article.Article
		share   float64
	}
	var found []titled
	for x, err := range s.Articles(ctx, index.Listing{Filter: f, TitleAny: stems}) {
		if err != nil {
			return nil, fmt.Errorf("find titles: %w", err)
		}
		if share := q.Share(q.TermsIn(x.Title)); share >= 0.5 {
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
	return d.openings(ctx, s, q, articles)
}
