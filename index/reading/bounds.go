package reading

import (
	"fmt"
	"strings"

	"pullquote/index/article"
	"pullquote/index/attribution"
	"pullquote/index/sentence"
)

// Reading is bounded, so that the work grows with its length whatever it holds: package sentence bounds a
// sentence (sentence.LongestSentence), package attribution what it compares (its file bounds.go), and this package a
// passage by its words (window.go); an engine bounds what an encoder reads of it ahead (bleveindex/opening.go). What was bounded is a line in the
// report.

// bounds are what of one article went beyond them; the zero value is nothing.
type bounds struct {
	long int // sentences
	attribution.Bounds
}

// problem is the report's line; nil when the article was read whole.
func (b bounds) problem(path string) *article.Problem {
	var parts []string
	say := func(n int, format string) {
		if n > 0 {
			parts = append(parts, fmt.Sprintf(format, n))
		}
	}
	say(b.long, fmt.Sprintf("sentences of more than %d bytes, cut into pieces (%%d)", sentence.LongestSentence))
	say(b.Sentences, "sentences of very many words, searched for statements piece by piece (%d)")
	say(b.Cues, "words that may introduce statements, left out where there are very many (%d)")
	if len(parts) == 0 {
		return nil
	}
	return &article.Problem{Path: path, Text: "was too much to be read whole: " + strings.Join(parts, ", "),
		Hint: "nothing is lost from the text; if it is a table or a list, part it into lines"}
}
