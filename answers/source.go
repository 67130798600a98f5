package answers

import (
	"strings"

	"pullquote/index"
	"pullquote/index/text"
)

// nameSource finds the publication that the question names, among those of the passages found: “according to the Yale
// Daily News”. It prefers that publication's sentences and shuts out no other.
func (a *asked) nameSource(hits []index.Hit) {
	for _, h := range hits {
		if p := h.Document.Publication; len(p) > len(a.source) && a.says(p) {
			a.source = p
		}
	}
}

// says reports whether the question holds a publication's name, with or without “The” and what stands in brackets.
func (a *asked) says(publication string) bool {
	name, _, _ := strings.Cut(text.Fold(publication), " (")
	name = strings.TrimPrefix(name, "the ")
	return len(name) > 3 && strings.Contains(" "+spaced(a.plain)+" ", " "+spaced(name)+" ")
}

// spaced is text without punctuation.
func spaced(text string) string {
	return strings.Join(strings.FieldsFunc(text, func(r rune) bool {
		return !(r >= 'a' && r <= 'z' || r >= '0' && r <= '9' || r == '\'' || r > 0x7f)
	}), " ")
}

// inSource is 1 for the publication that the question names, -1 for another, 0 where it names none.
func (a *asked) inSource(publication string) float64 {
	switch a.source {
	case "":
		return 0
	case publication:
		return 1
	}
	return -1
}
