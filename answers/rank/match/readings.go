package match

import (
	"sync"

	"pullquote/index"
	"pullquote/index/article"
)

// readingBytes bounds the cache of readings: those of some 1,100 articles of 5 KB.
const readingBytes = 56 << 20

// weight estimates what a reading takes once questions have looked at many of its sentences closely: 10 bytes for each of
// the body, measured after 560 questions to 666 articles. The body itself is the document's, and so are its words.
func (r *Reading) weight() int { return 10*len(r.Doc.Body) + 1024 }

// Readings keeps the readings of the documents used last. Its zero value is ready; it is safe for many goroutines.
type Readings struct {
	mu           sync.Mutex
	limit        int // bytes; 0: readingBytes
	kept, old    generation
	hits, misses int
}

// A generation is half of what is kept. When the younger is full, the elder is dropped, but for what was used meanwhile.
type generation struct {
	of    map[article.ID]*Reading
	bytes int
}

func (g *generation) put(r *Reading) {
	if g.of == nil {
		g.of = make(map[article.ID]*Reading)
	}
	g.take(r.Doc.ID)
	g.of[r.Doc.ID] = r
	g.bytes += r.weight()
}

func (g *generation) take(id article.ID) {
	if r, ok := g.of[id]; ok {
		delete(g.of, id)
		g.bytes -= r.weight()
	}
}

// Of returns the reading of a document, made anew when the article is no longer the one that was read.
func (c *Readings) Of(doc *index.Document) *Reading {
	if r := c.lookup(doc); r != nil {
		return r
	}
	r := readDocument(doc)
	c.mu.Lock()
	defer c.mu.Unlock()
	c.keep(r)
	return r
}

func (c *Readings) lookup(doc *index.Document) *Reading {
	c.mu.Lock()
	defer c.mu.Unlock()
	r, young := c.kept.of[doc.ID]
	if !young {
		r = c.old.of[doc.ID]
	}
	if r == nil || !r.isOf(doc) {
		c.misses++
		return nil
	}
	c.hits++
	if !young {
		c.keep(r)
	}
	return r
}

func (r *Reading) isOf(doc *index.Document) bool {
	return r.Doc == doc || r.Doc.Body == doc.Body && r.Doc.Title == doc.Title && len(r.Doc.Quotes) == len(doc.Quotes)
}

func (c *Readings) keep(r *Reading) {
	if c.kept.bytes+r.weight() > c.bound()/2 {
		c.old, c.kept = c.kept, generation{}
	}
	c.old.take(r.Doc.ID)
	c.kept.put(r)
}

func (c *Readings) bound() int {
	if c.limit > 0 {
		return c.limit
	}
	return readingBytes
}

// Use tells what is kept.
func (c *Readings) Use() index.CacheUse {
	c.mu.Lock()
	defer c.mu.Unlock()
	return index.CacheUse{Name: "readings", Bytes: c.kept.bytes + c.old.bytes, Limit: c.bound(), Hits: c.hits, Misses: c.misses}
}
