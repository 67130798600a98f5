package bleveindex

import (
	"container/list"
	"sync"

	"pullquote/index"
	"pullquote/index/article"
	"pullquote/index/bleveindex/record"
	"pullquote/index/meaning"
)

// A cache keeps what was used lately, up to a number of bytes. It is safe for use by many goroutines; its values never
// change.
type cache[K comparable, V any] struct {
	name         string
	limit        int
	weigh        func(V) int // estimates what a value takes in memory
	mu           sync.Mutex
	size         int
	order        *list.List // of *cached, most lately used first
	byKey        map[K]*list.Element
	hits, misses int
}

// A documentKey names one state of an article, so that a changed article is another key.
type documentKey struct {
	id   article.ID
	hash [32]byte
}

type cached[K comparable, V any] struct {
	key   K
	value V
}

func newCache[K comparable, V any](name string, limit int, weigh func(V) int) *cache[K, V] {
	return &cache[K, V]{name: name, limit: limit, weigh: weigh, order: list.New(), byKey: make(map[K]*list.Element)}
}

// The caches of an index.
type (
	documentCache = cache[documentKey, *index.Document]
	meantCache    = cache[documentKey, *record.Sentences] // the vectors of an article's sentences
	askedCache    = cache[string, meaning.Vector]         // those of questions
)

func newDocumentCache(limit int) *documentCache {
	return newCache[documentKey]("documents", limit, weigh)
}

// get returns the value of a key, reading it when it is not kept.
func (c *cache[K, V]) get(key K, read func() (V, error)) (V, error) {
	if v, is := c.find(key); is {
		return v, nil
	}
	v, err := read()
	if err != nil {
		return v, err
	}
	c.put(key, v)
	return v, nil
}

func (c *cache[K, V]) find(key K) (v V, is bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	e := c.byKey[key]
	if e == nil {
		c.misses++
		return v, false
	}
	c.hits++
	c.order.MoveToFront(e)
	return e.Value.(*cached[K, V]).value, true
}

// put keeps a value, in place of the one before.
func (c *cache[K, V]) put(key K, v V) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if e := c.byKey[key]; e != nil {
		c.drop(e)
	}
	c.byKey[key] = c.order.PushFront(&cached[K, V]{key, v})
	c.size += c.weigh(v)
	for c.size > c.limit && c.order.Len() > 1 {
		c.drop(c.order.Back())
	}
}

func (c *cache[K, V]) drop(e *list.Element) {
	old := c.order.Remove(e).(*cached[K, V])
	delete(c.byKey, old.key)
	c.size -= c.weigh(old.value)
}

// weigh estimates what a document takes in memory. The words of its sentences, and what they show, take half as much as its body.
func weigh(d *index.Document) int {
	return 2*len(d.Body) + 80*len(d.Sentences) + 32*len(d.Blocks) + 72*len(d.Passages) + 256*len(d.Quotes) + 512
}

func (c *cache[K, V]) use() index.CacheUse {
	c.mu.Lock()
	defer c.mu.Unlock()
	return index.CacheUse{Name: c.name, Bytes: c.size, Limit: c.limit, Hits: c.hits, Misses: c.misses}
}
