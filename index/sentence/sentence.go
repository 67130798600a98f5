package sentence

import "pullquote/index/article"

// A Sentence is one sentence of an article.
type Sentence struct {
	article.Span
	Block int // which of the article's Blocks holds it
}

// Split cuts an article into its sentences, block by block; a list item or a subhead is a sentence of its own.
func Split(body string, blocks []article.Block) []Sentence {
	all, _ := SplitBounded(body, blocks)
	return all
}

// SplitBounded is Split, and counts the sentences that were longer than LongestSentence and come in pieces.
func SplitBounded(body string, blocks []article.Block) (all []Sentence, cut int) {
	for i, b := range blocks {
		found, long := in(b.Of(body))
		cut += long
		for _, s := range found {
			all = append(all, Sentence{s.Shift(b.Start), i})
		}
	}
	return all, cut
}
