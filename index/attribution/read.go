package attribution

import (
	"pullquote/index/article"
	"pullquote/index/sentence"
)

// Read finds the statements and the mentions of one article. blocks and sentences are those of a, which it only reads.
func Read(a *article.Article, blocks []article.Block, sentences []sentence.Sentence) Reading {
	return Reading{}
}
