package index

import "pullquote/index/text"

// A CacheUse tells how a bounded cache does, for metrics.
type CacheUse struct {
	Name         string // "documents", "columns", …
	Bytes, Limit int    // estimated
	Hits, Misses int    // since the program began, or for columns since the index's present state was opened
}

// Rate is the share of what was wanted that was there; 0 when nothing was wanted.
func (u CacheUse) Rate() float64 { return float64(u.Hits) / float64(max(1, u.Hits+u.Misses)) }

// Caches tells what the index keeps in memory beside its files: articles read lately, the posting lists of common words,
// and how words are stemmed, which all indexes of a program share.
func (x *Index) Caches() []CacheUse {
	uses := []CacheUse{x.cache.use()}
	for _, t := range text.Tables() {
		uses = append(uses, CacheUse{t.Name, t.Bytes, t.Bytes, t.Hits, t.Misses})
	}
	if v, err := x.acquire(); err == nil {
		uses = append(uses, v.columns.use())
		v.release()
	}
	return uses
}

func (c *documentCache) use() CacheUse {
	c.mu.Lock()
	defer c.mu.Unlock()
	return CacheUse{"documents", c.size, c.limit, c.hits, c.misses}
}

func (c *columnCache) use() CacheUse {
	c.mu.Lock()
	defer c.mu.Unlock()
	return CacheUse{"columns", c.size, c.limit, c.hits, c.misses}
}
