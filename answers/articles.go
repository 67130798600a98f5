package answers

import (
	"context"
	"fmt"
	"slices"

	"pullquote/index"
	"pullquote/index/article"
)

// Articles lists the articles that pass q's filters, oldest first, or newest first when q.Sort says so; words in q.Text
// must stand in the title.
func (d *Desk) Articles(ctx context.Context, q Question) ([]ArticleInfo, error) {
	wanted := stemsOf(q.Text)
	var docs []*index.Document
	err := d.eachArticle(ctx, filterOf(q), func(doc *index.Document) {
		title := stemsOf(doc.Title)
		if !slices.ContainsFunc(wanted, func(w string) bool { return !slices.Contains(title, w) }) {
			docs = append(docs, doc)
		}
	})
	if err != nil {
		return nil, err
	}
	if len(docs) == 0 {
		if err := d.checkSource(ctx, q.Source); err != nil {
			return nil, err
		}
	}
	slices.SortFunc(docs, func(a, b *index.Document) int {
		if q.Sort == Newest && !a.Order().IsZero() && !b.Order().IsZero() {
			a, b = b, a
		}
		return article.Older(a.Article, b.Article)
	})
	if q.Limit > 0 && len(docs) > q.Limit {
		docs = docs[:q.Limit]
	}
	infos := make([]ArticleInfo, len(docs))
	for i, doc := range docs {
		infos[i] = ArticleInfo{ArticleRef: refOf(doc.Article), Passages: len(doc.Passages), Notes: []NoteRef{}}
		for _, n := range doc.Notes {
			infos[i].Notes = append(infos[i].Notes, noteRef(n))
		}
	}
	return infos, nil
}

// Context returns the paragraph of a span and the ones before and after it, furniture passed over. The error is
// index.ErrNoArticle when the article is gone or withdrawn.
func (d *Desk) Context(ctx context.Context, id article.ID, span article.Span) (Surrounding, error) {
	doc, err := d.search.Document(ctx, id)
	if err != nil {
		return Surrounding{}, fmt.Errorf("read article %q: %w", id, err)
	}
	s := Surrounding{Article: refOf(doc.Article), Excerpt: span}
	var shown []article.Span
	first, last := -1, -1
	for _, b := range doc.Blocks {
		if b.Role.Furniture() {
			continue
		}
		shown = append(shown, b.Span)
		if b.Overlaps(span) {
			if first < 0 {
				first = len(shown) - 1
			}
			last = len(shown) - 1
		}
	}
	if first < 0 || span.End > len(doc.Body) {
		return Surrounding{}, fmt.Errorf("show %v of %q: %w", span, id, index.ErrNoArticle)
	}
	for _, p := range shown[max(0, first-1):min(len(shown), last+2)] {
		s.Paragraphs = append(s.Paragraphs, p)
		s.Texts = append(s.Texts, p.Of(doc.Body))
	}
	return s, nil
}
