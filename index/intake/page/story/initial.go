package story

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// initialsJoined puts the large initial that a page sets apart in a box of its own back before the rest of its word. Within a
// paragraph a letter may be a word, “M wie Mond”.
func initialsJoined(text string) string {
	paragraphs := strings.Split(text, "\n\n")
	for i := len(paragraphs) - 2; i >= 0; i-- {
		if next := paragraphs[i+1]; isInitial(paragraphs[i]) && opensLower(next) {
			paragraphs[i] += next
			paragraphs = slices.Delete(paragraphs, i+1, i+2)
		}
	}
	return strings.Join(paragraphs, "\n\n")
}

func isInitial(text string) bool {
	r, size := utf8.DecodeRuneInString(text)
	return size > 0 && size == len(text) && unicode.IsUpper(r)
}

func opensLower(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return unicode.IsLower(r)
}
