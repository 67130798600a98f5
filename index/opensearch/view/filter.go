package view

import (
	"context"

	"pullquote/index"
	"pullquote/index/opensearch/cluster"
	"pullquote/index/opensearch/entry"
	"pullquote/index/text"
)

// filtering are the clauses of a filter, for passages and for cards alike. A date passes when its interval overlaps; an unknown one
// does not.
func filtering(f index.Filter) (clauses []cluster.Q) {
	clauses = whereFrom(f)
	if !f.From.IsZero() {
		clauses = append(clauses, cluster.Q{"range": cluster.Q{"last": cluster.Q{"gte": entry.Day(f.From.First())}}})
	}
	if !f.To.IsZero() {
		clauses = append(clauses, cluster.Q{"range": cluster.Q{"first": cluster.Q{"lte": entry.Day(f.To.Last())}}})
	}
	return clauses
}

// whereFrom are those of it that are not about dates.
func whereFrom(f index.Filter) (clauses []cluster.Q) {
	if len(f.Sources) > 0 {
		folded := make([]string, len(f.Sources))
		for i, name := range f.Sources {
			folded[i] = text.FoldName(name)
		}
		clauses = append(clauses, cluster.Terms("source", folded))
	}
	if len(f.Articles) > 0 {
		clauses = append(clauses, cluster.Terms("article", f.Articles))
	}
	return clauses
}

func dated(f index.Filter) bool { return !f.From.IsZero() || !f.To.IsZero() }

// shown are the clauses for cards of articles that may be shown.
func (v *View) shown() []cluster.Q {
	return append(v.counting(), cluster.Term("kind", entry.CardKind), cluster.Term("withdrawn", false))
}

// Undated counts the articles that a filter leaves out because their date is unknown.
func (v *View) Undated(ctx context.Context, f index.Filter) (int, error) {
	if !dated(f) || v.records == "" {
		return 0, ctx.Err()
	}
	clauses := append(append(v.shown(), whereFrom(f)...), cluster.Not(cluster.Q{"exists": cluster.Q{"field": "first"}}))
	found, err := search[cluster.Nothing](ctx, v, cluster.Search{Index: v.records, Act: "count undated articles",
		Body: cluster.Q{"size": 0, "track_total_hits": true, "query": cluster.All(clauses...)}})
	if err != nil {
		return 0, err
	}
	return found.Hits.Total.Value, nil
}
