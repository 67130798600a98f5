package index

import (
	"pullquote/index/article"
	"pullquote/index/attribution"
	"pullquote/index/sentence"
	"pullquote/index/surface"
	"pullquote/index/text"
)

// A Passage is a window of whole sentences of one article. Neighbouring passages overlap.
type Passage struct {
	Article   article.ID
	Number    int          // counts the article's passages from 0
	Span      article.Span // from its first sentence's start to its last one's end
	Sentences Range        // which of the Document's sentences
	Paragraph int          // the block of its first sentence
}

// A SentenceRef names a sentence by its place in Document.Sentences.
type SentenceRef struct {
	Article  article.ID
	Sentence int
}

// A Range is a half-open range of indices.
type Range struct{ From, To int }

// Len is how many sentences it holds.
func (r Range) Len() int { return r.To - r.From }

// A Document is an article as the index holds it, with all that was derived from it. It is immutable and shared.
type Document struct {
	*article.Article
	Blocks    []article.Block
	Sentences []sentence.Sentence // furniture included: ask Blocks[s.Block].Role
	Words     []text.Words        // of each sentence, by bytes of the sentence
	Shows     []surface.Surface   // what each sentence shows: names, figures, dates and the like
	Passages  []Passage           // furniture in none
	Notes     []article.Correction
	Noted     []surface.Surface // what each note shows
	Quotes    []attribution.Quote
}

// ReadSentences finds the words of the sentences, and what these and the notes show: Words, Shows and Noted.
func (d *Document) ReadSentences() {
	d.Words, d.Shows = make([]text.Words, len(d.Sentences)), make([]surface.Surface, len(d.Sentences))
	var words []text.Token
	for i, s := range d.Sentences {
		body := s.Of(d.Body)
		words = text.AppendTokens(words[:0], body)
		d.Words[i], d.Shows[i] = text.PackWords(words), surface.Read(body, words)
	}
	d.Noted = make([]surface.Surface, len(d.Notes))
	for i, n := range d.Notes {
		d.Noted[i] = surface.Read(n.Text, nil)
	}
}

// PassagesOf are the passages of an article whose sentences are the ranges.
func PassagesOf(id article.ID, sentences []sentence.Sentence, ranges []Range) []Passage {
	all := make([]Passage, len(ranges))
	for i, r := range ranges {
		first, last := sentences[r.From], sentences[r.To-1]
		all[i] = Passage{Article: id, Number: i, Span: first.Span.Cover(last.Span), Sentences: r, Paragraph: first.Block}
	}
	return all
}
