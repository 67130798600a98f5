package page

import (
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"

	"pullquote/index/intake/page/dom"
)

// outside keeps the corrections whose words the body does not hold already.
func outside(body string, notes []string) []string {
	var kept []string
	seen := dom.Squeeze(body)
	for _, note := range notes {
		if text := dom.Squeeze(note); text != "" && !strings.Contains(seen, text) {
			kept = append(kept, text)
			seen += "\n" + text
		}
	}
	return kept
}

// correctionClasses are what sites call the element of a correction.
var correctionClasses = []string{"correction", "corrections", "article-correction", "editors-note", "clarification"}

// correctionNotes are the texts of elements that the page marks as a correction.
func correctionNotes(root *html.Node) []string {
	var notes []string
	dom.Walk(root, func(n *html.Node) bool {
		if !slices.ContainsFunc(correctionClasses, func(class string) bool { return dom.Has(n, "class", class) }) {
			return true
		}
		if text := dom.Words(n); utf8.RuneCountInString(text) > 20 {
			notes = append(notes, text)
		}
		return false
	})
	return notes
}
