package answers

import (
	"sort"
	"sync"

	"pullquote/index"
	"pullquote/index/article"
	"pullquote/index/attribution"
	"pullquote/index/text"
)

// notesAtMost bounds how many corrections of an article are held against an excerpt: the first. No article that was seen
// has more than three.
const notesAtMost = 50

// notesOf are the corrections that may bear on an excerpt.
func notesOf(doc *index.Document) []article.Correction {
	return doc.Notes[:min(len(doc.Notes), notesAtMost)]
}

// sentencesOver are the sentences of an article that overlap a span, as a range of their numbers.
func sentencesOver(doc *index.Document, span article.Span) index.Range {
	from := sort.Search(len(doc.Sentences), func(i int) bool { return doc.Sentences[i].End > span.Start })
	to := from
	for to < len(doc.Sentences) && doc.Sentences[to].Overlaps(span) {
		to++
	}
	return index.Range{From: from, To: to}
}

// A citer cites places of one article; what it needs of the whole article it works out once.
type citer struct {
	doc   *index.Document
	link  func() *linkText
	ends  []int             // per quote: the farthest end of it and those before
	notes []map[string]bool // the stems of notesOf
}

func citerOf(doc *index.Document) *citer {
	c := &citer{doc: doc, ends: make([]int, len(doc.Quotes))}
	c.link = sync.OnceValue(func() *linkText { return newLinkText(doc.Body, doc.Blocks) })
	farthest := 0
	for i, q := range doc.Quotes {
		for _, s := range q.Content {
			farthest = max(farthest, s.End)
		}
		c.ends[i] = farthest
	}
	for _, n := range notesOf(doc) {
		stems := map[string]bool{}
		for _, stem := range text.Stems(n.Text) {
			stems[stem] = true
		}
		c.notes = append(c.notes, stems)
	}
	return c
}

// around cites the whole sentences that a span touches.
func (c *citer) around(span article.Span) Excerpt {
	doc, whole := c.doc, span
	over := sentencesOver(doc, span)
	for _, s := range doc.Sentences[over.From:over.To] {
		whole = whole.Cover(s.Span)
	}
	e := Excerpt{Rank: 1, Text: whole.Of(doc.Body), Start: whole.Start, End: whole.End, Highlights: []article.Span{span},
		Article: refOf(doc.Article), Quotes: c.quotesIn(whole), Notes: []NoteRef{}, Why: []index.Part{}, Archived: doc.Archived}
	if link := deepLink(doc.Article, c.link, whole); link != "" {
		e.Link = &link
	}
	stems := text.Stems(e.Text)
	for i, n := range notesOf(doc) {
		if touches(c.notes[i], stems) {
			e.Notes = append(e.Notes, noteRef(n))
		}
	}
	return e
}

// touches: a correction bears on a text with which it shares three words that are no function words.
func touches(note map[string]bool, text []string) bool {
	shared := map[string]bool{}
	for _, stem := range text {
		if note[stem] {
			shared[stem] = true
		}
	}
	return len(shared) >= 3
}

// quotesIn is the function of that name, without looking at what begins behind the span or ends before it.
func (c *citer) quotesIn(span article.Span) []attribution.Quote {
	all := c.doc.Quotes
	from := sort.SearchInts(c.ends, span.Start+1)
	to := from + sort.Search(len(all)-from, func(i int) bool { return all[from+i].Content[0].Start >= span.End })
	return overlappingQuotes(all[from:to], span)
}
