package answers

import (
	"context"
	"slices"

	"pullquote/answers/cite"
	"pullquote/answers/verdict"
	"pullquote/index/meaning"
)

// inOtherWords keeps the statements that are about a topic in other words, for where none has the topic's own: those that
// mean something like it, and not much less than the best one. Without a model there are none, nor once ctx has ended.
func inOtherWords(ctx context.Context, m *meaning.Model, found []foundQuote, text string) []foundQuote {
	if m == nil {
		return nil
	}
	topic, best := m.Embed(text), verdict.Unlikeness
	for i, f := range found {
		found[i].share = 0
		if ctx.Err() != nil {
			return nil
		}
		next := 0
		for _, piece := range f.quote.Content {
			over := cite.SentencesOver(f.doc, piece)
			for next = max(next, over.From); next < over.To; next++ {
				found[i].share = max(found[i].share, topic.Cosine(m.Embed(f.doc.Sentences[next].Of(f.doc.Body))))
			}
		}
		best = max(best, found[i].share)
	}
	return slices.DeleteFunc(found, func(f foundQuote) bool { return f.share < max(verdict.Unlikeness, 0.8*best) })
}
