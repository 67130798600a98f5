package nlp

import (
	"pullquote/index/article"
	"pullquote/index/sentence"
)

// A Token is a word, a clitic ('s, n't) or a punctuation mark.
type Token struct {
	article.Span
	Word     string // lower case, with straight apostrophes
	Hash     uint32 // of word
	Suffix   uint32 // hash of word's last three bytes
	Lemma    uint32 // hash of the word's lemma, once it is tagged; of word where it has no other form
	Shape    Shape
	Tag      Tag
	Quoted   bool  // it stands between double quotation marks
	Sentence int32 // which of the text's sentences holds it
}

// A Shape is what a token looks like.
type Shape uint8

const (
	Lower   Shape = iota // said
	Title                // Fountain, McCain
	Upper                // CIRA
	Number               // 33,000
	Initial              // J.
	Mark                 // punctuation
)

// A Text is one article, cut up for reading.
type Text struct {
	Body      string
	Blocks    []article.Block
	Tokens    []Token
	Sentences []Stretch       // as token ranges; empty ones stand for furniture
	BlockOf   []int32         // of a sentence
	regions   []article.Span  // what stands between double quotation marks
	Phrases   []Phrase        // base noun phrases, in order
	InPhrase  []bool          // of a token: it goes on with a base noun phrase
	Cut       int             // sentences read in pieces, for having more words than are read at once
	ended     <-chan struct{} // closed once nobody waits for the reading any more; nil: never
	Steps     int             // candidates compared, all choices together: what the bounds keep in step with the length
	Links     []Link          // of a token: its place in the sentence's tree
	Parsed    []bool          // of a sentence: it has a tree; only those with cues need one
	Capitals  *capitals
}

// Over reports whether nobody waits for the reading any more. The longer loops over an article ask it.
func (t *Text) Over() bool {
	select {
	case <-t.ended:
		return true
	default:
		return false
	}
}

// A Stretch is a half-open range of tokens.
type Stretch struct{ From, To int }

func (s Stretch) Len() int { return s.To - s.From }

func (s Stretch) Has(i int) bool { return s.From <= i && i < s.To }

func (s Stretch) Overlaps(t Stretch) bool { return s.From < t.To && t.From < s.To }

// Span is where a stretch lies in the body.
func (t *Text) Span(s Stretch) article.Span {
	return article.Span{Start: t.Tokens[s.From].Start, End: t.Tokens[s.To-1].End}
}

// unread reports whether nobody says anything in blocks of a role: they belong to the page, not to the story. What a correction
// says the article stated is no statement of the story either.
func unread(r article.Role) bool {
	return r == article.Credit || r == article.Closing || r == article.Contributor || r == article.Byline || r == article.NoteHead || r == article.Note
}

func NewText(body string, blocks []article.Block, sentences []sentence.Sentence) *Text {
	t := &Text{Body: body, Blocks: blocks, regions: quotedRegions(body)}
	t.Tokens = make([]Token, 0, len(body)/5+8)
	t.Sentences = make([]Stretch, 0, len(sentences))
	t.BlockOf = make([]int32, 0, len(sentences))
	for _, s := range sentences {
		from := len(t.Tokens)
		if s.Block < len(blocks) && !unread(blocks[s.Block].Role) {
			t.Tokens = appendTokens(t.Tokens, body, s.Span, int32(len(t.Sentences)))
		}
		t.addSentence(Stretch{from, len(t.Tokens)}, int32(s.Block))
	}
	t.markQuoted()
	return t
}

// addSentence enters a sentence; one of more than sentenceAtMost tokens in pieces.
func (t *Text) addSentence(s Stretch, block int32) {
	t.Cut += btoi(s.Len() > sentenceAtMost)
	for s.Len() > sentenceAtMost {
		piece := Stretch{s.From, t.cutOf(s)}
		t.Sentences = append(t.Sentences, piece)
		t.BlockOf = append(t.BlockOf, block)
		s.From = piece.To
		for i := s.From; i < min(s.To, s.From+sentenceAtMost); i++ {
			t.Tokens[i].Sentence = int32(len(t.Sentences))
		}
	}
	t.Sentences = append(t.Sentences, s)
	t.BlockOf = append(t.BlockOf, block)
}

// cutOf is where the first piece of a sentence ends: behind the last mark in the latter half of what a piece may have.
func (t *Text) cutOf(s Stretch) int {
	for i := s.From + sentenceAtMost; i > s.From+sentenceAtMost/2; i-- {
		if t.Tokens[i-1].Shape == Mark {
			return i
		}
	}
	return s.From + sentenceAtMost
}
