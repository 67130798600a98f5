package view

import (
	"cmp"
	"context"
	"encoding/json"
	"slices"
	"strings"

	"pullquote/index"
	"pullquote/index/article"
	"pullquote/index/opensearch/cluster"
	"pullquote/index/opensearch/entry"
	"pullquote/index/record"
	"pullquote/index/text"
)

// List calls do for the cards of a listing, in its order, until it returns false.
func (v *View) List(ctx context.Context, l index.Listing, do func(*record.Card) bool) error {
	clauses := append(v.shown(), filtering(l.Filter)...)
	for _, stem := range l.Title {
		clauses = append(clauses, cluster.Term("title", stem))
	}
	if len(l.TitleAny) > 0 {
		clauses = append(clauses, cluster.Terms("title", l.TitleAny))
	}
	if begins := text.Fold(strings.TrimSpace(l.Begins)); begins != "" {
		clauses = append(clauses, cluster.Q{"prefix": cluster.Q{"begins": cluster.Q{"value": entry.Beginning(begins)}}})
	}
	if l.Order == index.ByID {
		return v.cards(ctx, scan{filter: clauses, order: []string{"article"}, limit: l.Limit}, do)
	}
	isDated := cluster.Q{"exists": cluster.Q{"field": "order"}}
	more := true
	err := v.cards(ctx, scan{filter: append(slices.Clone(clauses), isDated), order: []string{"order", "article"}, down: l.Order == index.Newest, limit: l.Limit},
		func(c *record.Card) bool { more = do(c); return more })
	if err != nil || !more {
		return err
	}
	return v.cards(ctx, scan{filter: append(slices.Clone(clauses), cluster.Not(isDated)), order: []string{"article"}, limit: l.Limit}, do)
}

func (v *View) cards(ctx context.Context, s scan, do func(*record.Card) bool) error {
	s.index, s.fields = v.records, []string{"data"}
	return each(ctx, v, s, func(d document) (bool, error) {
		c, err := record.UnpackCard(string(d.Data))
		if err != nil {
			return false, err
		}
		return do(c), nil
	})
}

// A bucket is what an aggregation found of one value of a field.
type bucket struct {
	Key   map[string]string `json:"key"`
	Count int               `json:"doc_count"`
}

// values goes through the values that documents have in a field, in their order.
func (v *View) values(ctx context.Context, index, field string, clauses []cluster.Q, do func(value string, n int) (bool, error)) error {
	if v.records == "" {
		return ctx.Err()
	}
	composite := cluster.Q{"size": ScanAtOnce, "sources": []cluster.Q{{"value": cluster.Q{"terms": cluster.Q{"field": field}}}}}
	for {
		found, err := search[cluster.Nothing](ctx, v, cluster.Search{Index: index, Act: "list what there is", Body: cluster.Q{
			"size": 0, "track_total_hits": false, "query": cluster.All(clauses...), "aggs": cluster.Q{"values": cluster.Q{"composite": composite}}}})
		if err != nil {
			return err
		}
		var page struct {
			Values struct {
				After   map[string]string `json:"after_key"`
				Buckets []bucket          `json:"buckets"`
			} `json:"values"`
		}
		if err := json.Unmarshal(found.Aggregations, &page); err != nil {
			return err
		}
		for _, b := range page.Values.Buckets {
			if more, err := do(b.Key["value"], b.Count); err != nil || !more {
				return err
			}
		}
		if len(page.Values.Buckets) < ScanAtOnce {
			return nil
		}
		composite["after"] = page.Values.After
	}
}

// Publications are those of articles that may be shown, the most frequent first.
func (v *View) Publications(ctx context.Context) (found []index.Publication, err error) {
	err = v.values(ctx, v.records, "publication", v.shown(), func(name string, n int) (bool, error) {
		found = append(found, index.Publication{Name: name, Articles: n})
		return true, nil
	})
	slices.SortFunc(found, func(a, b index.Publication) int {
		return cmp.Or(b.Articles-a.Articles, strings.Compare(a.Name, b.Name))
	})
	return found, err
}

// Holding are the articles that hold one of some stems, in a passage or the title, by id.
func (v *View) Holding(ctx context.Context, stems []string, clauses []cluster.Q) (found []article.ID, err error) {
	kept := make([]string, len(stems))
	for i, stem := range stems {
		kept[i] = entry.Stem(stem)
	}
	about := cluster.AnyOf(cluster.Terms("body", kept), cluster.Terms("title", stems))
	err = v.values(ctx, v.passages, "article", append(append(v.counting(), clauses...), about), func(id string, _ int) (bool, error) {
		found = append(found, article.ID(id))
		return true, nil
	})
	return found, err
}

// Newest is the date of the newest article that is not dated later than today.
func (v *View) Newest(ctx context.Context) (newest article.Date, err error) {
	if v.records == "" {
		return newest, ctx.Err()
	}
	y, m, d := v.of.Now().Date()
	today := entry.Day(article.Date{Year: y, Month: m, Day: d}.Last())
	v.mu.Lock()
	known := v.newest
	v.mu.Unlock()
	if known.is && known.on == today {
		return known.date, ctx.Err()
	}
	if known.date, err = v.newestOn(ctx, today); err != nil {
		return newest, err
	}
	v.mu.Lock()
	v.newest.is, v.newest.on, v.newest.date = true, today, known.date
	v.mu.Unlock()
	return known.date, nil
}

func (v *View) newestOn(ctx context.Context, day int) (newest article.Date, err error) {
	clauses := append(v.shown(), cluster.Q{"range": cluster.Q{"first": cluster.Q{"lte": day}}})
	found, err := search[document](ctx, v, cluster.Search{Index: v.records, Act: "look for the newest article", Body: cluster.Q{
		"size": 1, "track_total_hits": false, "query": cluster.All(clauses...), "_source": []string{"data"},
		"sort": []cluster.Q{{"last": "desc"}, {"first": "desc"}},
	}})
	if err != nil || len(found.Hits.Hits) == 0 {
		return newest, err
	}
	c, err := record.UnpackCard(string(found.Hits.Hits[0].Source.Data))
	if err != nil {
		return newest, err
	}
	return c.Date, nil
}
