package bleveindex

import (
	"container/list"
	"sync"

	"pullquote/index"
	"pullquote/index/article"
)

// A documentCache keeps documents that were read lately, up to a number of bytes of body text. It is safe for use by
// many goroutines.
type documentCache struct {
	mu           sync.Mutex
	limit        int
	size         int
	order        *list.List // of *cached, most lately used first
	byKey        map[documentKey]*list.Element
	hits, misses int
}

// A documentKey names one state of an article, so that a changed article is another key.
type documentKey struct {
	id   article.ID
	hash [32]byte
}

type cached struct {
	key      documentKey
	document *index.Document
}

func newDocumentCache(limit int) *documentCache {
	return &documentCache{limit: limit, order: list.New(), byKey: make(map[documentKey]*list.Element)}
}

// get returns the document of a key, reading it when it is not kept.
func (c *documentCache) get(key documentKey, read func() (*index.Document, error)) (*index.Document, error) {
	if d := c.find(key); d != nil {
		return d, nil
	}
	d, err := read()
	if err != nil {
		return nil, err
	}
	c.put(key, d)
	return d, nil
}

func (c *documentCache) find(key documentKey) *index.Document {
	c.mu.Lock()
	defer c.mu.Unlock()
	e := c.byKey[key]
	if e == nil {
		c.misses++
		return nil
	}
	c.hits++
	c.order.MoveToFront(e)
	return e.Value.(*cached).document
}

func (c *documentCache) put(key documentKey, d *index.Document) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.byKey[key] != nil {
		return
	}
	c.byKey[key] = c.order.PushFront(&cached{key, d})
	c.size += weigh(d)
	for c.size > c.limit && c.order.Len() > 1 {
		last := c.order.Back()
		old := c.order.Remove(last).(*cached)
		delete(c.byKey, old.key)
		c.size -= weigh(old.document)
	}
}

// weigh estimates what a document takes in memory.
func weigh(d *index.Document) int {
	return len(d.Body) + 48*len(d.Sentences) + 32*len(d.Blocks) + 72*len(d.Passages) + 256*len(d.Quotes) + 512
}

func (c *documentCache) use() index.CacheUse {
	c.mu.Lock()
	defer c.mu.Unlock()
	return index.CacheUse{Name: "documents", Bytes: c.size, Limit: c.limit, Hits: c.hits, Misses: c.misses}
}
