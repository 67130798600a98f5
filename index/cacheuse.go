package index

// A CacheUse tells how a bounded cache does, for metrics.
type CacheUse struct {
	Name         string // "documents", "columns"
	Bytes, Limit int    // estimated
	Hits, Misses int    // since the index, or for columns its present state, was opened
}

// Caches tells what the index keeps in memory beside its files: articles read lately, and the posting lists of common
// words.
func (x *Index) Caches() []CacheUse {
	uses := []CacheUse{x.cache.use()}
	if v, err := x.view(); err == nil {
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
