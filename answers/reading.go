package answers

import (
	"sort"
	"sync"
	"sync/atomic"
	"unicode"
	"unicode/utf8"

	"pullquote/index"
	"pullquote/index/article"
	"pullquote/index/meaning"
	"pullquote/index/text"
)

// A reading is what ranking needs to know of one document, worked out once: which words its sentences may hold, and of the
// sentences that are looked at closely their words, what kinds of answers they could hold, and what they mean. It is
// immutable but for what is made when it is first asked for.
type reading struct {
	doc       *index.Document
	sentences []readSentence
	marks     []text.Mark     // of the stems of the document's words, in order; see text.Mark
	starts    []uint32        // where those words start in their sentences
	blocks    []article.Span  // per block: its sentences, as indices
	title     map[string]bool // stems of the title
	link      func() *linkText
	closely   []atomic.Pointer[[]text.Token]     // per sentence; spans are the body's
	shows     []atomic.Pointer[traits]           // per sentence
	words     []atomic.Pointer[[]meaning.Vector] // per sentence, of its single words
	vectors   []atomic.Pointer[meaning.Vector]   // per sentence
	lengths   []atomic.Int32                     // per sentence, in words; 0 until asked for
}

type readSentence struct {
	span        article.Span
	block       int
	show        bool  // not furniture
	first, next int   // its marks
	quotes      []int // which of the document's quotes touch it
}

func readDocument(doc *index.Document) *reading {
	r := &reading{doc: doc, title: map[string]bool{}}
	r.sentences = make([]readSentence, len(doc.Sentences))
	r.closely = make([]atomic.Pointer[[]text.Token], len(doc.Sentences))
	r.shows = make([]atomic.Pointer[traits], len(doc.Sentences))
	r.lengths = make([]atomic.Int32, len(doc.Sentences))
	r.vectors = make([]atomic.Pointer[meaning.Vector], len(doc.Sentences))
	r.words = make([]atomic.Pointer[[]meaning.Vector], len(doc.Sentences))
	r.blocks = make([]article.Span, len(doc.Blocks))
	r.marks, r.starts = make([]text.Mark, 0, len(doc.Body)/9), make([]uint32, 0, len(doc.Body)/9)
	for i, s := range doc.Sentences {
		written := s.Of(doc.Body)
		first := len(r.marks)
		r.marks, r.starts = text.AppendPlacedMarks(r.marks, r.starts, written)
		r.sentences[i] = readSentence{span: s.Span, block: s.Block, show: !doc.Blocks[s.Block].Role.Furniture(), first: first, next: len(r.marks)}
		if b := &r.blocks[s.Block]; b.End == 0 {
			*b = article.Span{Start: i, End: i + 1}
		} else {
			b.End = i + 1
		}
	}
	for _, t := range text.Analyse(doc.Title) {
		r.title[t.Stem] = true
	}
	r.placeQuotes()
	r.link = sync.OnceValue(func() *linkText { return newLinkText(doc.Body, doc.Blocks) })
	return r
}

// length is how many words a sentence has, function words included.
func (r *reading) length(i int) int {
	if n := r.lengths[i].Load(); n > 0 {
		return int(n)
	}
	n := fields(r.sentences[i].span.Of(r.doc.Body))
	r.lengths[i].Store(int32(n))
	return n
}

// fields is how many strings.Fields would find.
func fields(text string) int {
	n, inside := 0, false
	for _, r := range text {
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

// tokens are the words of a sentence.
func (r *reading) tokens(i int) []text.Token {
	if t := r.closely[i].Load(); t != nil {
		return *t
	}
	at := r.sentences[i].span
	tokens := text.Analyse(at.Of(r.doc.Body))
	for n := range tokens {
		tokens[n].Span = tokens[n].Span.Shift(at.Start)
	}
	r.closely[i].Store(&tokens)
	return tokens
}

// word is one of a sentence's words, which need not all be read for it.
func (r *reading) word(i, n int) (stem, word string) {
	if t := r.closely[i].Load(); t != nil {
		return (*t)[n].Stem, (*t)[n].Word
	}
	s := &r.sentences[i]
	return text.WordAt(s.span.Of(r.doc.Body), int(r.starts[s.first+n]))
}

// traits are what a sentence could answer.
func (r *reading) traits(i int) *traits {
	if t := r.shows[i].Load(); t != nil {
		return t
	}
	t := traitsOf(r.sentences[i].span.Of(r.doc.Body))
	r.shows[i].Store(&t)
	return &t
}

// vector is what a sentence means.
func (r *reading) vector(m *meaning.Model, i int) meaning.Vector {
	if v := r.vectors[i].Load(); v != nil {
		return *v
	}
	v := m.Embed(r.sentences[i].span.Of(r.doc.Body))
	r.vectors[i].Store(&v)
	return v
}

// wordVectors are what the words of a sentence mean alone.
func (r *reading) wordVectors(m *meaning.Model, i int, known *wordVectors) []meaning.Vector {
	if v := r.words[i].Load(); v != nil {
		return *v
	}
	tokens := r.tokens(i)
	all := make([]meaning.Vector, len(tokens))
	for n, t := range tokens {
		all[n] = known.of(m, t.Word)
	}
	r.words[i].Store(&all)
	return all
}

// placeQuotes notes in every sentence which quotes touch it.
func (r *reading) placeQuotes() {
	for q, quote := range r.doc.Quotes {
		for _, piece := range quote.Content {
			first := sort.Search(len(r.sentences), func(i int) bool { return r.sentences[i].span.End > piece.Start })
			for i := first; i < len(r.sentences) && r.sentences[i].span.Start < piece.End; i++ {
				s := &r.sentences[i]
				if n := len(s.quotes); piece.Overlaps(s.span) && (n == 0 || s.quotes[n-1] != q) {
					s.quotes = append(s.quotes, q)
				}
			}
		}
	}
}
