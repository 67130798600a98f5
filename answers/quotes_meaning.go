package answers

import (
	"slices"

	"pullquote/answers/verdict"
	"pullquote/index/meaning"
)

// inOtherWords keeps the statements that are about a topic in other words, for where none has the topic's own: those that
// mean something like it, and not much less than the best one. Without a model there are none.
func inOtherWords(m *meaning.Model, found []foundQuote, text string) []foundQuote {
	if m == nil {
		return nil
	}
	topic, best := m.Embed(text), verdict.Unlikeness
	for i, f := range found {
		found[i].share = 0
		for _, s := range f.doc.Sentences {
			if slices.ContainsFunc(f.quote.Content, s.Overlaps) {
				found[i].share = max(found[i].share, topic.Cosine(m.Embed(s.Of(f.doc.Body))))
			}
		}
		best = max(best, found[i].share)
	}
	return slices.DeleteFunc(found, func(f foundQuote) bool { return f.share < max(verdict.Unlikeness, 0.8*best) })
}
