package answers

import (
	"sync"

	"pullquote/index"
	"pullquote/index/article"
)

// readingBytes bounds the cache of readings: those of some 500 articles of 5 KB.
const readingBytes = 56 << 20

// weight estimates what a reading takes once questions have looked at many of its sentences closely: 23 bytes for each of
// the body, measured after 560 questions to 666 articles. The body itself is the document's.
func (r *reading) weight() int { return 23*len(r.doc.Body) + 1024 }

// readings keeps the readings of the documents used last. Its zero value is ready; it is safe for many goroutines.
type readings struct {
	mu           sync.Mutex
	limit        int // bytes; 0: readingBytes
	kept, old    generation
	hits, misses int
}

// A generation is half of what is kept. When the younger is full, the elder is dropped, but for what was used meanwhile.
type generation struct {
	of    map[article.ID]*reading
	bytes int
}

func (g *generation) put(r *reading) {
	if g.of == nil {
		g.of = make(map[article.ID]*reading)
	}
	g.take(r.doc.ID)
	g.of[r.doc.ID] = r
	g.bytes += r.weight()
}

func (g *generation) take(id article.ID) {
	if r, ok := g.of[id]; ok {
		delete(g.of, id)
		g.bytes -= r.weight()
	}
}

// of returns the reading of a document, made anew when the article is no longer the one that was read.
func (c *readings) of(doc *index.Document) *reading {
	if r := c.lookup(doc); r != nil {
		return r
	}
	r := readDocument(doc)
	c.mu.Lock()
	defer c.mu.Unlock()
	c.keep(r)
	return r
}

func (c *readings) lookup(doc *index.Document) *reading {
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

func (r *reading) isOf(doc *index.Document) bool {
	return r.doc == doc || r.doc.Body == doc.Body && r.doc.Title == doc.Title && len(r.doc.Quotes) == len(doc.Quotes)
}

func (c *readings) keep(r *reading) {
	if c.kept.bytes+r.weight() > c.bound()/2 {
		c.old, c.kept = c.kept, generation{}
	}
	c.old.take(r.doc.ID)
	c.kept.put(r)
}

func (c *readings) bound() int {
	if c.limit > 0 {
		return c.limit
	}
	return readingBytes
}

func (c *readings) use() index.CacheUse {
	c.mu.Lock()
	defer c.mu.Unlock()
	return index.CacheUse{Name: "readings", Bytes: c.kept.bytes + c.old.bytes, Limit: c.bound(), Hits: c.hits, Misses: c.misses}
}

// Caches tells what the desk keeps in memory: articles read for ranking, and what single words mean.
func (d *Desk) Caches() []index.CacheUse {
	return []index.CacheUse{d.readings.use(), d.words.use()}
}
