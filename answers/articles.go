package answers

import (
	"context"
	"fmt"

	"pullquote/answers/cite"
	"pullquote/index"
	"pullquote/index/article"
	"pullquote/index/text"
)

// Articles lists the articles that pass q's filters, oldest first, or newest first when q.Sort says so; words in q.Text
// must stand in the title.
func (d *Desk) Articles(ctx context.Context, q Question) ([]ArticleInfo, error) {
	s, err := d.search.Snapshot(ctx)
	if err != nil {
		return nil, fmt.Errorf("list articles: %w", err)
	}
	defer s.Close()
	l := index.Listing{Filter: q.filter(), Title: text.Stems(q.Text), Order: index.Oldest, Limit: q.Limit}
	if q.Sort == Newest {
		l.Order = index.Newest
	}
	infos := []ArticleInfo{}
	for card, err := range s.Articles(ctx, l) {
		if err != nil {
			return nil, fmt.Errorf("list articles: %w", err)
		}
		infos = append(infos, infoOf(card))
	}
	if len(infos) == 0 {
		return infos, d.checkSource(ctx, s, q.Source)
	}
	return infos, nil
}

func infoOf(c index.ArticleCard) ArticleInfo {
	info := ArticleInfo{ArticleRef: cite.RefOf(c.Article), Passages: c.Passages, Notes: []NoteRef{}}
	for _, n := range c.Notes {
		info.Notes = append(info.Notes, cite.NoteOf(n))
	}
	return info
}

// Context returns the paragraph of a span and the ones before and after it, furniture passed over. The error is
// index.ErrNoArticle when the article is gone or withdrawn.
func (d *Desk) Context(ctx context.Context, id article.ID, span article.Span) (Surrounding, error) {
	s, err := d.search.Snapshot(ctx)
	if err != nil {
		return Surrounding{}, fmt.Errorf("show the context: %w", err)
	}
	defer s.Close()
	doc, err := index.DocumentOf(ctx, s, id)
	if err != nil {
		return Surrounding{}, fmt.Errorf("read article %q: %w", id, err)
	}
	around := Surrounding{Article: cite.RefOf(doc.Article), Excerpt: span}
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
		around.Paragraphs = append(around.Paragraphs, p)
		around.Texts = append(around.Texts, p.Of(doc.Body))
	}
	return around, nil
}

// Cut cites a place in an article again: the sentences that it touches, with the corrections that bear on them, and no speaker. The
// error is index.ErrNoArticle where there is no such place any more.
func (d *Desk) Cut(ctx context.Context, id article.ID, span article.Span) (Excerpt, error) {
	s, err := d.search.Snapshot(ctx)
	if err != nil {
		return Excerpt{}, fmt.Errorf("cut an excerpt: %w", err)
	}
	defer s.Close()
	doc, err := index.DocumentOf(ctx, s, id)
	if err != nil {
		return Excerpt{}, fmt.Errorf("read article %q: %w", id, err)
	}
	if span.Start < 0 || span.Start >= span.End || span.End > len(doc.Body) {
		return Excerpt{}, fmt.Errorf("cut %v from %q: %w", span, id, index.ErrNoArticle)
	}
	return cite.Citing(doc).Around(span), nil
}
