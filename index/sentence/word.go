package sentence

import (
	"unicode"
	"unicode/utf8"

	"pullquote/index/article"
)

// Words cuts text into words: runs of letters, digits and marks, with apostrophes inside them (don’t, Trump’s) and what
// nobody sees (soft hyphens, zero-width characters). Hyphens and full stops part words.
func Words(text string) []article.Span {
	words := make([]article.Span, 0, len(text)/6+1)
	start, end := -1, 0 // of the word that is read
	for at := 0; at < len(text); {
		r, size := utf8.DecodeRuneInString(text[at:])
		switch {
		case isWord(r):
			if start < 0 {
				start = at
			}
			end = at + size
		case start >= 0 && (Invisible(r) || Apostrophe(r) && wordAt(text, at+size)):
		case start >= 0:
			words = append(words, article.Span{Start: start, End: end})
			start = -1
		}
		at += size
	}
	if start >= 0 {
		words = append(words, article.Span{Start: start, End: end})
	}
	return words
}

// Invisible reports whether a character is shown as nothing and parts no word: soft hyphens, zero-width spaces and
// joiners, marks of direction, a BOM inside the text.
func Invisible(r rune) bool {
	return r >= 0xad && (r == 0xad || r == 0x34f || r == 0x61c || r == 0x180e || r >= 0x200b && r <= 0x200f ||
		r >= 0x202a && r <= 0x202e || r >= 0x2060 && r <= 0x206f || r == 0xfeff || r >= 0xe0000 && r <= 0xe007f)
}

// Apostrophe reports whether a character is an apostrophe, or what people and machines write for one.
func Apostrophe(r rune) bool {
	switch r {
	case '\'', '’', '‘', '‛', 'ʼ', '′', '´', '`', '＇':
		return true
	}
	return false
}

func isWord(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9' || r == '_'
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r)
}

func wordAt(text string, at int) bool {
	r, size := utf8.DecodeRuneInString(text[at:])
	for Invisible(r) && at < len(text) {
		at += size
		r, size = utf8.DecodeRuneInString(text[at:])
	}
	return r != utf8.RuneError && isWord(r)
}
