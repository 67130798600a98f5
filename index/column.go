package index

import (
	"container/list"
	"math"
	"sync"
)

// A column is the list of a common word within one segment, decoded: the documents, in order, and what each is worth
// before the word's rarity counts (saturate). Reading one costs a tenth of reading bleve's postings. Worths follow from
// how often the word stands in a passage and from the passage's length, so that a list has some hundred of them.
type column struct {
	docs    []uint32
	codes   []uint16  // of their worths
	worths  []float64 // by code
	highest float64   // of worths
}

// at is what the i-th document is worth.
func (c *column) at(i int) float64 { return c.worths[c.codes[i]] }

// A columnMaker numbers the worths of a column that is being made.
type columnMaker struct {
	column
	code   map[float64]uint16
	lately [256]struct { // those met last, by some bits
		worth float64
		code  uint16
	}
	crowded bool // more worths than there are numbers
}

func newColumnMaker(n int) *columnMaker {
	c := column{docs: make([]uint32, 0, n), codes: make([]uint16, 0, n)}
	return &columnMaker{column: c, code: make(map[float64]uint16)}
}

func (c *columnMaker) add(doc uint32, worth float64) {
	near := &c.lately[math.Float64bits(worth)*0x9e3779b97f4a7c15>>56]
	if near.worth != worth {
		near.worth, near.code = worth, c.number(worth)
	}
	c.docs, c.codes = append(c.docs, doc), append(c.codes, near.code)
}

func (c *columnMaker) number(worth float64) uint16 {
	code, known := c.code[worth]
	switch {
	case known:
	case len(c.worths) > math.MaxUint16:
		c.crowded = true
	default:
		code = uint16(len(c.worths))
		c.code[worth], c.worths = code, append(c.worths, worth)
		c.highest = max(c.highest, worth)
	}
	return code
}

// columnFrom is the length of a list from which on it is kept as a column: shorter ones are read in some microseconds.
const columnFrom = 1000

// columnBytes bounds what a view keeps. At a million passages it holds the lists of some thousand common words,
// which is what questions spend their time on.
const columnBytes = 96 << 20

func (c *column) bytes() int { return 6*len(c.docs) + 8*len(c.worths) + 128 }

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
	if err != nil || found == nil || found.bytes() > c.limit/4 {
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
