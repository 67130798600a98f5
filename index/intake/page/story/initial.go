package story

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// initialsJoined puts the large initial that a page sets apart back before the rest of its word: “T” in a box of its own, or “T
// he council” in one paragraph.
func initialsJoined(text string) string {
	paragraphs := strings.Split(text, "\n\n")
	for i := len(paragraphs) - 2; i >= 0; i-- {
		if next := paragraphs[i+1]; isInitial(paragraphs[i]) && opensLower(next) {
			paragraphs[i] += next
			paragraphs = append(paragraphs[:i+1], paragraphs[i+2:]...)
		}
	}
	for i, p := range paragraphs {
		if initial, rest, _ := strings.Cut(p, " "); isInitial(initial) && strings.Contains(noWords, initial) && opensLower(rest) {
			paragraphs[i] = initial + rest
		}
	}
	return strings.Join(paragraphs, "\n\n")
}

// noWords are the letters that are no word by themselves in any language that articles are read in; “A”, “I” and “Y” are.
const noWords = "BCDFGHJLMNPQRTX"

func isInitial(text string) bool {
	r, size := utf8.DecodeRuneInString(text)
	return size > 0 && size == len(text) && unicode.IsUpper(r)
}

func opensLower(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return unicode.IsLower(r)
}
