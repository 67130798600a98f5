package sentence

import (
	"unicode"
	"unicode/utf8"

	"pullquote/index/article"
)

// Words cuts text into words: runs of letters, digits and marks, with apostrophes inside them (don’t, Trump’s).
// Hyphens and full stops part words.
func Words(text string) []article.Span {
	words := make([]article.Span, 0, len(text)/6+1)
	start := -1
	for at := 0; at < len(text); {
		r, size := utf8.DecodeRuneInString(text[at:])
		switch {
		case isWord(r):
			if start < 0 {
				start = at
			}
		case start >= 0 && (r == '\'' || r == '’') && wordAt(text, at+size):
		case start >= 0:
			words = append(words, article.Span{Start: start, End: at})
			start = -1
		}
		at += size
	}
	if start >= 0 {
		words = append(words, article.Span{Start: start, End: len(text)})
	}
	return words
}

func isWord(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9' || r == '_'
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r)
}

func wordAt(text string, at int) bool {
	r, _ := utf8.DecodeRuneInString(text[at:])
	return r != utf8.RuneError && isWord(r)
}
