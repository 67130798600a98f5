package question

import (
	"strings"

	"pullquote/index/surface"
	"pullquote/index/text"
)

// namesIn are the capitalised words of a question after the first. Of a question in capitals throughout, none.
func namesIn(question string) []string {
	words := strings.Fields(question)
	var names []string
	for i, raw := range words {
		word := strings.Trim(raw, `.,;:!?"'“”‘’()[]`)
		word = strings.TrimSuffix(strings.TrimSuffix(word, "'s"), "’s")
		if i == 0 || word == "" || word[0] < 'A' || word[0] > 'Z' || surface.IsNameless(text.Fold(word)) {
			continue
		}
		names = append(names, word)
	}
	if len(names)*2 > len(words) && len(words) > 4 {
		return nil
	}
	return names
}
