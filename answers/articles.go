package answers

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"pullquote/index"
	"pullquote/index/article"
)

// Articles lists the articles that pass q's filters, oldest first, or newest first when q.Sort says so; words in q.Text
// must stand in the title.
func (d *Desk) Articles(ctx context.Context, q Question) ([]ArticleInfo, error) {
	listed, err := d.listed(ctx, q)
	if err != nil {
		return nil, err
	}
	if len(listed) == 0 {
		if err := d.checkSource(ctx, q.Source); err != nil {
			return nil, err
		}
	}
	slices.SortFunc(listed, func(a, b *article.Article) int {
		if q.Sort == Newest && !a.Order().IsZero() && !b.Order().IsZero() {
			a, b = b, a
		}
		return article.Older(a, b)
	})
	if q.Limit > 0 && len(listed) > q.Limit {
		listed = listed[:q.Limit]
	}
	infos := make([]ArticleInfo, 0, len(listed))
	for _, a := range listed {
		switch info, err := d.info(ctx, a.ID); {
		case errors.Is(err, index.ErrNoArticle): // it went away meanwhile
		case err != nil:
			return nil, fmt.Errorf("list articles: %w", err)
		default:
			infos = append(infos, info)
		}
	}
	return infos, nil
}

// listed are the articles that pass q's filters and have its words in the title. They have no body.
func (d *Desk) listed(ctx context.Context, q Question) ([]*article.Article, error) {
	all := d.search.Catalogue().Articles
	wanted := stemsOf(q.Text)
	if f := filterOf(q); len(f.Sources) > 0 || len(f.Articles) > 0 || !f.From.IsZero() || !f.To.IsZero() {
		ids, err := d.search.IDs(ctx, f)
		if err != nil {
			return nil, fmt.Errorf("list articles: %w", err)
		}
		passing := make(map[article.ID]bool, len(ids))
		for _, id := range ids {
			passing[id] = true
		}
		all = slices.DeleteFunc(slices.Clone(all), func(a *article.Article) bool { return !passing[a.ID] })
	}
	all = slices.Clone(all)
	if len(wanted) == 0 {
		return all, nil
	}
	var marks []index.Mark
	return slices.DeleteFunc(all, func(a *article.Article) bool {
		marks = index.AppendMarks(marks[:0], a.Title)
		if slices.ContainsFunc(wanted, func(w string) bool { return !slices.Contains(marks, index.MarkOf(w)) }) {
			return true
		}
		title := stemsOf(a.Title)
		return slices.ContainsFunc(wanted, func(w string) bool { return !slices.Contains(title, w) })
	}), nil
}

// info is what is listed of an article, read once for as long as the coverage stays as it is.
func (d *Desk) info(ctx context.Context, id article.ID) (ArticleInfo, error) {
	kept := &d.names().infos
	if info, ok := kept.Load(id); ok {
		return info.(ArticleInfo), nil
	}
	doc, err := d.search.Document(ctx, id)
	if err != nil {
		return ArticleInfo{}, fmt.Errorf("read article %q: %w", id, err)
	}
	info := ArticleInfo{ArticleRef: refOf(doc.Article), Passages: len(doc.Passages), Notes: []NoteRef{}}
	for _, n := range doc.Notes {
		info.Notes = append(info.Notes, noteRef(n))
	}
	kept.Store(id, info)
	return info, nil
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
