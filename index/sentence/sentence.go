package sentence

import "pullquote/index/article"

// A Sentence is one sentence of an article.
type Sentence struct {
	article.Span
	Block int // which of the article's Blocks holds it
}

// Split cuts an article into its sentences, block by block; a list item or a subhead is a sentence of its own.
func Split(body string, blocks []article.Block) []Sentence {
	var all []Sentence
	for i, b := range blocks {
		for _, s := range In(b.Of(body)) {
			all = append(all, Sentence{s.Shift(b.Start), i})
		}
	}
	return all
}
