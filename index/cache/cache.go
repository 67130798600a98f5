package cache

import (
	"container/list"
	"sync"

	"pullquote/index"
	"pullquote/index/article"
)

// A Cache keeps what was used lately, up to a number of bytes. It is safe for use by many goroutines; its values never
// change.
type Cache[K comparable, V any] struct {
	name         string
	limit        int
	weigh        func(V) int // estimates what a value takes in memory
	mu           sync.Mutex
	size         int
	order        *list.List // of *cached, most lately used first
	byKey        map[K]*list.Element
	hits, misses int
}

// A Key names one state of an article, so that a changed article is another key.
type Key struct {
	ID   article.ID
	Hash [32]byte // of its file
}

type cached[K comparable, V any] struct {
	key   K
	value V
}

// New makes a cache of what takes so many bytes at the most, by the estimate of weigh.
func New[K comparable, V any](name string, limit int, weigh func(V) int) *Cache[K, V] {
	return &Cache[K, V]{name: name, limit: limit, weigh: weigh, order: list.New(), byKey: make(map[K]*list.Element)}
}

// Documents are articles that were read lately.
type Documents = Cache[Key, *index.Document]

// NewDocuments makes a cache of them.
func NewDocuments(limit int) *Documents {
	return New[Key]("documents", limit, Weigh)
}

// Get returns the value of a key, reading it when it is not kept.
func (c *Cache[K, V]) Get(key K, read func() (V, error)) (V, error) {
	if v, is := c.Find(key); is {
		return v, nil
	}
	v, err := read()
	if err != nil {
		return v, err
	}
	c.Put(key, v)
	return v, nil
}

// Find is the value of a key that is kept.
func (c *Cache[K, V]) Find(key K) (v V, is bool) {
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

// Put keeps a value, in place of the one before.
func (c *Cache[K, V]) Put(key K, v V) {
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

func (c *Cache[K, V]) drop(e *list.Element) {
	old := c.order.Remove(e).(*cached[K, V])
	delete(c.byKey, old.key)
	c.size -= c.weigh(old.value)
}

// Weigh estimates what a document takes in memory. The words of its sentences, and what they show, take half as much as its body.
func Weigh(d *index.Document) int {
	return 2*len(d.Body) + 80*len(d.Sentences) + 32*len(d.Blocks) + 72*len(d.Passages) + 256*len(d.Quotes) + 512
}

// Use tells how it does.
func (c *Cache[K, V]) Use() index.CacheUse {
	c.mu.Lock()
	defer c.mu.Unlock()
	return index.CacheUse{Name: c.name, Bytes: c.size, Limit: c.limit, Hits: c.hits, Misses: c.misses}
}
