package cite

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"pullquote/index"
	"pullquote/index/article"
	"pullquote/index/attribution"
	"pullquote/index/text"
)

// An Excerpt is one contiguous slice of one article's body, with everything needed to cite it.
type Excerpt struct {
	Rank       int                  `json:"rank"` // from 1
	Text       string               `json:"text"` // body[Start:End]
	Start      int                  `json:"start"`
	End        int                  `json:"end"`
	Highlights []article.Span       `json:"highlights"` // matched words, in offsets of the body
	Article    ArticleRef           `json:"article"`
	Link       *string              `json:"link"` // opens the source at the sentence
	Quotes     []attribution.Quote  `json:"quotes"`
	Speaker    *attribution.Speaker `json:"speaker"` // of the quotation that the highlights lie in most
	Notes      []NoteRef            `json:"corrections"`
	Score      float64              `json:"score"`
	Why        []index.Part         `json:"why"`

	Archived string `json:"-"` // an archived copy of the source
	Repeats  int    `json:"-"` // how many other articles, none of them older, report the same words
}

// Of cites a span of a document, which is shared; page is made from it. It has no notes and no speaker yet.
func Of(doc *index.Document, span article.Span, page Page) Excerpt {
	e := Excerpt{Rank: 1, Text: span.Of(doc.Body), Start: span.Start, End: span.End, Highlights: []article.Span{}, Article: RefOf(doc.Article),
		Quotes: quotesIn(doc, span), Notes: []NoteRef{}, Why: []index.Part{}, Archived: doc.Archived}
	if link := Link(doc.Article, page, span); link != "" {
		e.Link = &link
	}
	return e
}

// Around cites the whole sentences that a span touches, with the corrections that bear on them.
func Around(doc *index.Document, span article.Span) Excerpt {
	whole := span
	for _, s := range doc.Sentences {
		if s.Overlaps(span) {
			whole = whole.Cover(s.Span)
		}
	}
	e := Of(doc, whole, PageOf(doc.Body, doc.Blocks))
	e.Highlights = []article.Span{span}
	for _, n := range doc.Notes {
		if touches(n, e.Text) {
			e.Notes = append(e.Notes, NoteOf(n))
		}
	}
	return e
}

// quotesIn are the quotations whose content lies, at least in part, within the span.
func quotesIn(doc *index.Document, span article.Span) []attribution.Quote {
	found := []attribution.Quote{}
	for _, q := range doc.Quotes {
		if article.Common(q.Content, span) > 0 {
			found = append(found, q)
		}
	}
	return found
}

// touches reports whether a correction bears on a text: they share three words that are no function words.
func touches(n article.Correction, written string) bool {
	note, shared := text.Stems(n.Text), map[string]bool{}
	for _, stem := range text.Stems(written) {
		if slices.Contains(note, stem) {
			shared[stem] = true
		}
	}
	return len(shared) >= 3
}

// ErrNotVerbatim is a fault of the program: it is logged, and nothing of the answer is shown.
var ErrNotVerbatim = errors.New("the excerpt is not verbatim")

// Verify holds what was chosen against the article as it is stored: the text of the span must be that of the sentences it
// was put together from, byte for byte. Law 1 is checked so on every answer.
func Verify(stored *index.Document, body string, span article.Span, sentences []article.Span) error {
	if span.Start < 0 || span.End > len(body) || span.Start >= span.End || stored.Body != body {
		return fmt.Errorf("cut %v from %q: %w", span, stored.ID, ErrNotVerbatim)
	}
	var b strings.Builder
	at := span.Start
	for _, s := range sentences {
		b.WriteString(body[at:s.Start]) // white space
		b.WriteString(s.Of(body))
		at = s.End
	}
	if cut := span.Of(stored.Body); !utf8.ValidString(cut) || cut != b.String() {
		return fmt.Errorf("cut %v from %q: %w", span, stored.ID, ErrNotVerbatim)
	}
	return nil
}
