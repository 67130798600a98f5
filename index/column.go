package index

import (
	"container/list"
	"sync"
)

// A column is the list of a common word within one segment, decoded: the documents, in order, and what each is worth
// before the word's rarity counts (saturate). Reading one costs a tenth of reading bleve's postings.
type column struct {
	docs    []uint32
	worth   []float64
	highest float64 // of worth
}

// columnFrom is the length of a list from which on it is kept as a column: shorter ones are read in some microseconds.
const columnFrom = 1000

// columnBytes bounds what a view keeps. At a million passages it holds the lists of the few hundred commonest words,
// which is what questions spend their time on.
const columnBytes = 128 << 20

func (c *column) bytes() int { return 12*len(c.docs) + 64 }

// find returns the place of a document from a place on, or the place of the next one. Callers ask in ascending order,
// so that doubling steps (Bentley and Yao's search) are near.
func (c *column) find(doc uint32, from int) int {
	step := 1
	for from+step < len(c.docs) && c.docs[from+step] < doc {
		from += step
		step *= 2
	}
	low, high := from, min(from+step+1, len(c.docs))
	for low < high {
		middle := (low + high) / 2
		if c.docs[middle] < doc {
			low = middle + 1
		} else {
			high = middle
		}
	}
	return low
}

// A columnCache keeps the columns of one view that were used last. It is safe for use by many goroutines.
type columnCache struct {
	mu           sync.Mutex
	limit, size  int
	order        list.List // of *columnEntry, most lately used first
	byKey        map[columnKey]*list.Element
	hits, misses int
}

type columnKey struct {
	segment *segment
	stem    string
}

type columnEntry struct {
	key    columnKey
	column *column
}

func (c *columnCache) get(key columnKey, read func() (*column, error)) (*column, error) {
	c.mu.Lock()
	if e := c.byKey[key]; e != nil {
		c.hits++
		c.order.MoveToFront(e)
		c.mu.Unlock()
		return e.Value.(*columnEntry).column, nil
	}
	c.misses++
	c.mu.Unlock()
	found, err := read()
	if err != nil || found.bytes() > c.limit/4 {
		return found, err
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	c.put(key, found)
	return found, nil
}

func (c *columnCache) put(key columnKey, found *column) {
	if c.byKey == nil {
		c.byKey = make(map[columnKey]*list.Element)
	}
	if c.byKey[key] != nil {
		return
	}
	c.byKey[key] = c.order.PushFront(&columnEntry{key, found})
	c.size += found.bytes()
	for c.size > c.limit {
		last := c.order.Remove(c.order.Back()).(*columnEntry)
		delete(c.byKey, last.key)
		c.size -= last.column.bytes()
	}
}
