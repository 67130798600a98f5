package cite

import (
	"sort"
	"sync"

	"pullquote/index"
	"pullquote/index/article"
	"pullquote/index/attribution"
	"pullquote/index/text"
)

// A Citer cites places of one article; what it needs of the whole article it works out once. It is safe for many
// goroutines.
type Citer struct {
	doc   *index.Document
	page  func() Page
	ends  []int             // per quote: the farthest end of it and those before
	notes []map[string]bool // the stems of Notes
}

// Citing is the citer of an article.
func Citing(doc *index.Document) *Citer {
	c := &Citer{doc: doc, ends: make([]int, len(doc.Quotes))}
	c.page = sync.OnceValue(func() Page { return PageOf(doc.Body, doc.Blocks) })
	farthest := 0
	for i, q := range doc.Quotes {
		for _, s := range q.Content {
			farthest = max(farthest, s.End)
		}
		c.ends[i] = farthest
	}
	for _, n := range Notes(doc) {
		stems := map[string]bool{}
		for _, stem := range text.Stems(n.Text) {
			stems[stem] = true
		}
		c.notes = append(c.notes, stems)
	}
	return c
}

// IsOf reports whether the citer is that of a document.
func (c *Citer) IsOf(doc *index.Document) bool { return c != nil && c.doc == doc }

// Of cites a span. It has no notes, no highlights and no speaker yet.
func (c *Citer) Of(span article.Span) Excerpt {
	doc := c.doc
	e := Excerpt{Rank: 1, Text: span.Of(doc.Body), Start: span.Start, End: span.End, Highlights: []article.Span{}, Article: RefOf(doc.Article),
		Quotes: c.quotesIn(span), Notes: []NoteRef{}, Why: []index.Part{}, Archived: doc.Archived}
	if doc.URL != "" {
		if link := Link(doc.Article, c.page(), span); link != "" {
			e.Link = &link
		}
	}
	return e
}

// Around cites the whole sentences that a span touches, with the corrections that bear on them.
func (c *Citer) Around(span article.Span) Excerpt {
	whole := span
	over := SentencesOver(c.doc, span)
	for _, s := range c.doc.Sentences[over.From:over.To] {
		whole = whole.Cover(s.Span)
	}
	e := c.Of(whole)
	e.Highlights = []article.Span{span}
	stems := text.Stems(e.Text)
	for i, n := range Notes(c.doc) {
		if touches(c.notes[i], stems) {
			e.Notes = append(e.Notes, NoteOf(n))
		}
	}
	return e
}

// notesAtMost bounds how many corrections of an article are held against an excerpt: the first. No article that was seen
// has more than three.
const notesAtMost = 50

// Notes are the corrections of an article that may bear on an excerpt.
func Notes(doc *index.Document) []article.Correction {
	return doc.Notes[:min(len(doc.Notes), notesAtMost)]
}

// SentencesOver are the sentences of an article that overlap a span, as a range of their numbers.
func SentencesOver(doc *index.Document, span article.Span) index.Range {
	from := sort.Search(len(doc.Sentences), func(i int) bool { return doc.Sentences[i].End > span.Start })
	to := from
	for to < len(doc.Sentences) && doc.Sentences[to].Overlaps(span) {
		to++
	}
	return index.Range{From: from, To: to}
}

// touches reports whether a correction bears on a text: they share three words that are no function words.
func touches(note map[string]bool, text []string) bool {
	shared := map[string]bool{}
	for _, stem := range text {
		if note[stem] {
			shared[stem] = true
		}
	}
	return len(shared) >= 3
}

// quotesIn are the quotations whose content lies, at least in part, within the span. It looks at none that begins behind
// the span, or ends before it.
func (c *Citer) quotesIn(span article.Span) []attribution.Quote {
	all := c.doc.Quotes
	from := sort.SearchInts(c.ends, span.Start+1)
	to := from + sort.Search(len(all)-from, func(i int) bool { return all[from+i].Content[0].Start >= span.End })
	found := []attribution.Quote{}
	for _, q := range all[from:to] {
		if article.Common(q.Content, span) > 0 {
			found = append(found, q)
		}
	}
	return found
}
