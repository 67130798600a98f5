package cite

import "pullquote/index/article"

// An ArticleRef names an article.
type ArticleRef struct {
	ID          article.ID   `json:"id"`
	Title       string       `json:"title"`
	Publication string       `json:"publication"`
	Authors     []string     `json:"authors"`
	Date        article.Date `json:"date"`
	URL         *string      `json:"url"`
}

// A NoteRef is a correction that bears on an excerpt; Start and End are nil when it stands in the front matter.
type NoteRef struct {
	Text  string `json:"text"`
	Start *int   `json:"start"`
	End   *int   `json:"end"`
}

// RefOf names an article.
func RefOf(a *article.Article) ArticleRef {
	ref := ArticleRef{ID: a.ID, Title: a.Title, Publication: a.Publication, Authors: a.Authors, Date: a.Date}
	if ref.Authors == nil {
		ref.Authors = []string{}
	}
	if a.URL != "" {
		ref.URL = &a.URL
	}
	return ref
}

// NoteOf is a correction as it is shown.
func NoteOf(c article.Correction) NoteRef {
	n := NoteRef{Text: c.Text}
	if c.Span != nil {
		start, end := c.Span.Start, c.Span.End
		n.Start, n.End = &start, &end
	}
	return n
}
