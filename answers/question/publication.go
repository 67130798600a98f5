package question

import (
	"strings"

	"pullquote/index/text"
)

// PublicationIn is the longest of some publications whose name a folded question holds; "" when none.
func PublicationIn(plain string, known []string) string {
	found := ""
	for _, p := range known {
		if len(p) > len(found) && Names(plain, p) {
			found = p
		}
	}
	return found
}

// Names reports whether a folded question holds a publication's name, with or without “The” and what stands in brackets.
func Names(plain, publication string) bool {
	name, _, _ := strings.Cut(text.Fold(publication), " (")
	name = strings.TrimPrefix(name, "the ")
	return len(name) > 3 && strings.Contains(" "+Spaced(plain)+" ", " "+Spaced(name)+" ")
}

// Spaced is folded text without punctuation.
func Spaced(text string) string {
	return strings.Join(strings.FieldsFunc(text, func(r rune) bool {
		return !(r >= 'a' && r <= 'z' || r >= '0' && r <= '9' || r == '\'' || r > 0x7f)
	}), " ")
}
