package names

import (
	"slices"
	"strings"

	"pullquote/index/text"
)

// Words are a name's words for comparing: folded, without titles before it, Jr. and articles; possessives undone.
func Words(name string) []string {
	var words []string
	for _, w := range strings.FieldsFunc(text.Fold(name), func(r rune) bool { return r == ' ' || r == ',' || r == '"' }) {
		w = strings.TrimSuffix(strings.TrimSuffix(w, "'s"), "'")
		if len(w) > 2 {
			w = strings.TrimSuffix(w, ".")
		}
		if w == "" || w == "jr" || w == "the" || len(words) == 0 && prefixes.Has(w) {
			continue
		}
		words = append(words, w)
	}
	return words
}

// OrganisationWords leaves out what an organisation is called with or without.
func OrganisationWords(words []string) []string {
	return slices.DeleteFunc(slices.Clone(words), func(w string) bool { return loose.Has(w) })
}

// IsInitial reports whether a word of a name is a letter that stands for one.
func IsInitial(word string) bool { return len(strings.TrimSuffix(word, ".")) == 1 }
