package match

import (
	"sort"
	"sync/atomic"
	"unicode"
	"unicode/utf8"

	"pullquote/index"
	"pullquote/index/article"
	"pullquote/index/meaning"
	"pullquote/index/surface"
	"pullquote/index/text"
)

// A Reading is what ranking needs to know of one document, worked out once: where its sentences stand, and of the
// sentences that are looked at closely their words, and what they mean. It is immutable but for what is made when it is first asked
// for. Which words sentences hold, and what they show, the document tells.
type Reading struct {
	Doc       *index.Document
	Sentences []Sentence
	Blocks    []article.Span                     // per block: its sentences, as indices
	Title     map[string]bool                    // stems of the title
	closely   []atomic.Pointer[[]text.Token]     // per sentence; spans are the body's
	words     []atomic.Pointer[[]meaning.Vector] // per sentence, of its single words
	vectors   []atomic.Pointer[meaning.Vector]   // per sentence
	lengths   []atomic.Int32                     // per sentence, in words; 0 until asked for
	kept      atomic.Pointer[any]                // see Keep
}

// A Sentence is one of a document's.
type Sentence struct {
	Span   article.Span
	Block  int
	Shown  bool  // not furniture
	Quotes []int // which of the document's quotes touch it
}

func readDocument(doc *index.Document) *Reading {
	r := &Reading{Doc: doc, Title: map[string]bool{}}
	r.Sentences = make([]Sentence, len(doc.Sentences))
	r.closely = make([]atomic.Pointer[[]text.Token], len(doc.Sentences))
	r.lengths = make([]atomic.Int32, len(doc.Sentences))
	r.vectors = make([]atomic.Pointer[meaning.Vector], len(doc.Sentences))
	r.words = make([]atomic.Pointer[[]meaning.Vector], len(doc.Sentences))
	r.Blocks = make([]article.Span, len(doc.Blocks))
	for i, s := range doc.Sentences {
		r.Sentences[i] = Sentence{Span: s.Span, Block: s.Block, Shown: doc.Blocks[s.Block].Role.Shown()}
		if b := &r.Blocks[s.Block]; b.End == 0 {
			*b = article.Span{Start: i, End: i + 1}
		} else {
			b.End = i + 1
		}
	}
	for _, t := range text.Analyse(doc.Title) {
		r.Title[t.Stem] = true
	}
	r.placeQuotes()
	return r
}

// Length is how many words a sentence has, function words included.
func (r *Reading) Length(i int) int {
	if n := r.lengths[i].Load(); n > 0 {
		return int(n)
	}
	n := fields(r.Sentences[i].Span.Of(r.Doc.Body))
	r.lengths[i].Store(int32(n))
	return n
}

// fields is how many strings.Fields would find.
func fields(sentence string) int {
	n, inside := 0, false
	for _, r := range sentence {
		space := r == ' '
		if r < ' ' || r >= utf8.RuneSelf { // most are neither
			space = unicode.IsSpace(r)
		}
		if !space && !inside {
			n++
		}
		inside = !space
	}
	return n
}

// Tokens are the words of a sentence.
func (r *Reading) Tokens(i int) []text.Token {
	if t := r.closely[i].Load(); t != nil {
		return *t
	}
	at := r.Sentences[i].Span
	tokens := text.Analyse(at.Of(r.Doc.Body))
	for n := range tokens {
		tokens[n].Span = tokens[n].Span.Shift(at.Start)
	}
	for len(tokens) < r.Doc.Words[i].Len() { // the body is damaged: no place that the index tells lies outside
		tokens = append(tokens, text.Token{Span: at})
	}
	r.closely[i].Store(&tokens)
	return tokens
}

// Keep is what else was made of the document, kept with its reading: made when it is first asked for. There is one such
// thing.
func (r *Reading) Keep(make func() any) any {
	if kept := r.kept.Load(); kept != nil {
		return *kept
	}
	made := make()
	r.kept.Store(&made)
	return made
}

// word is one of a sentence's words, which need not all be read for it.
func (r *Reading) word(i int, at text.Place) (stem, word string) {
	if t := r.closely[i].Load(); t != nil {
		return (*t)[at.Number].Stem, (*t)[at.Number].Word
	}
	return text.WordAt(r.Sentences[i].Span.Of(r.Doc.Body), at.Start)
}

// Shows is what a sentence shows, by its words alone.
func (r *Reading) Shows(i int) surface.Surface { return r.Doc.Shows[i] }

// vector is what a sentence means.
func (r *Reading) vector(m *meaning.Model, i int) meaning.Vector {
	if v := r.vectors[i].Load(); v != nil {
		return *v
	}
	v := m.Embed(r.Sentences[i].Span.Of(r.Doc.Body))
	r.vectors[i].Store(&v)
	return v
}

// wordVectors are what the words of a sentence mean alone.
func (r *Reading) wordVectors(m *meaning.Model, i int, known *WordVectors) []meaning.Vector {
	if v := r.words[i].Load(); v != nil {
		return *v
	}
	tokens := r.Tokens(i)
	all := make([]meaning.Vector, len(tokens))
	for n, t := range tokens {
		all[n] = known.Of(m, t.Word)
	}
	r.words[i].Store(&all)
	return all
}

// placeQuotes notes in every sentence which quotes touch it.
func (r *Reading) placeQuotes() {
	for q, quote := range r.Doc.Quotes {
		for _, piece := range quote.Content {
			first := sort.Search(len(r.Sentences), func(i int) bool { return r.Sentences[i].Span.End > piece.Start })
			for i := first; i < len(r.Sentences) && r.Sentences[i].Span.Start < piece.End; i++ {
				s := &r.Sentences[i]
				if n := len(s.Quotes); piece.Overlaps(s.Span) && (n == 0 || s.Quotes[n-1] != q) {
					s.Quotes = append(s.Quotes, q)
				}
			}
		}
	}
}
