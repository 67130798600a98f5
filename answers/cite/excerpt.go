package cite

import (
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"

	"pullquote/index"
	"pullquote/index/article"
	"pullquote/index/attribution"
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
