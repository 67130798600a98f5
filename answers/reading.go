package answers

import (
	"sync"
	"sync/atomic"

	"pullquote/index"
	"pullquote/index/article"
	"pullquote/index/meaning"
)

// A reading is what ranking needs to know of one document, worked out once: its sentences' words, where each stem
// stands, what kinds of answers each sentence could hold. It is immutable but for the link text, which is made when
// first asked for.
type reading struct {
	doc       *index.Document
	sentences []readSentence
	where     map[string][]place // stem -> its places, in order
	blocks    []article.Span     // per block: its sentences, as indices
	title     map[string]bool    // stems of the title
	link      func() *linkText
	vectors   []atomic.Pointer[meaning.Vector] // per sentence, made when first asked for
}

// A place is one word of a document: which sentence, and which of its tokens.
type place struct{ sentence, token int32 }

type readSentence struct {
	span   article.Span
	block  int
	show   bool          // not furniture
	tokens []index.Token // spans are the body's
	words  int           // function words included
	traits traits
	quotes []int // which of the document's quotes touch it
}

func readDocument(doc *index.Document) *reading {
	r := &reading{doc: doc, where: map[string][]place{}, title: map[string]bool{}}
	r.sentences = make([]readSentence, len(doc.Sentences))
	r.vectors = make([]atomic.Pointer[meaning.Vector], len(doc.Sentences))
	r.blocks = make([]article.Span, len(doc.Blocks))
	for i, s := range doc.Sentences {
		text := s.Of(doc.Body)
		tokens := index.Analyse(text)
		for n := range tokens {
			tokens[n].Span = tokens[n].Span.Shift(s.Start)
			r.where[tokens[n].Stem] = append(r.where[tokens[n].Stem], place{int32(i), int32(n)})
		}
		r.sentences[i] = readSentence{span: s.Span, block: s.Block, show: !doc.Blocks[s.Block].Role.Furniture(),
			tokens: tokens, traits: traitsOf(text)}
		r.sentences[i].words = r.sentences[i].traits.words
		if b := &r.blocks[s.Block]; b.End == 0 {
			*b = article.Span{Start: i, End: i + 1}
		} else {
			b.End = i + 1
		}
	}
	for _, t := range index.Analyse(doc.Title) {
		r.title[t.Stem] = true
	}
	r.placeQuotes()
	r.link = sync.OnceValue(func() *linkText { return newLinkText(doc.Body, doc.Blocks) })
	return r
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

func (r *reading) placeQuotes() {
	for q, quote := range r.doc.Quotes {
		for i := range r.sentences {
			for _, piece := range quote.Content {
				if piece.Overlaps(r.sentences[i].span) {
					r.sentences[i].quotes = append(r.sentences[i].quotes, q)
					break
				}
			}
		}
	}
}

// readingsKept bounds the cache: at about 100 KB for an article of 10 KB, some 50 MB.
const readingsKept = 512

// readings keeps the readings of the documents used last. Its zero value is ready; it is safe for many goroutines.
type readings struct {
	mu   sync.Mutex
	kept map[article.ID]*reading
	old  map[article.ID]*reading // the generation before: dropped when kept is full
}

// of returns the reading of a document, made anew when the article is no longer the one that was read.
func (c *readings) of(doc *index.Document) *reading {
	if r := c.lookup(doc); r != nil {
		return r
	}
	r := readDocument(doc)
	c.mu.Lock()
	defer c.mu.Unlock()
	c.keep(doc.ID, r)
	return r
}

func (c *readings) lookup(doc *index.Document) *reading {
	c.mu.Lock()
	defer c.mu.Unlock()
	r, ok := c.kept[doc.ID]
	if !ok {
		if r, ok = c.old[doc.ID]; !ok {
			return nil
		}
		c.keep(doc.ID, r)
	}
	if r.doc == doc || r.doc.Body == doc.Body && r.doc.Title == doc.Title && len(r.doc.Quotes) == len(doc.Quotes) {
		return r
	}
	return nil
}

func (c *readings) keep(id article.ID, r *reading) {
	if c.kept == nil || len(c.kept) >= readingsKept/2 {
		c.old, c.kept = c.kept, make(map[article.ID]*reading, readingsKept/2)
	}
	c.kept[id] = r
}
