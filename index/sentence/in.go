package sentence

import (
	"pullquote/index/article"
)

// In cuts text, one paragraph or less, into sentences.
func In(text string) []article.Span {
	if s := (article.Span{Start: 0, End: len(text)}).Trim(text); s.Len() > 0 {
		return []article.Span{s}
	}
	return nil
}
