package texts

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Tidy makes one line of text: white space runs become one space. What a platform would trim or fold is gone before
// the question is shown, so that the card gives back exactly what was asked.
func Tidy(text string) string {
	return strings.Join(strings.Fields(strings.ToValidUTF8(text, "\uFFFD")), " ")
}

// Capital begins a sentence: its first letter is a capital one.
func Capital(text string) string {
	r, n := utf8.DecodeRuneInString(text)
	if n == 0 {
		return text
	}
	return string(unicode.ToUpper(r)) + text[n:]
}

// HasWords reports whether a text has a letter or a digit.
func HasWords(text string) bool {
	return strings.ContainsFunc(text, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) })
}
