package postings

import (
	"container/list"
	"math"
	"sync"

	"pullquote/index"
	"pullquote/index/score"
)

// A Column is the list of a common word within one segment, decoded: the documents, in order, and what each is worth
// before the word's rarity counts (saturate). Reading one costs a tenth of reading bleve's postings. Worths follow from
// how often the word stands in a passage and from the passage's length, so that a list has some hundred of them.
type Column struct {
	Docs    []uint32
	Codes   []uint16  // of their worths
	Worths  []float64 // by code
	highest float64   // of worths
}

// At is what the i-th document is worth.
func (c *Column) At(i int) float64 { return c.Worths[c.Codes[i]] }

// A columnMaker numbers the worths of a column that is being made.
type columnMaker struct {
	Column
	code   map[float64]uint16
	lately [256]struct { // those met last, by some bits
		worth float64
		code  uint16
	}
	crowded bool // more worths than there are numbers
}

func newColumnMaker(n int) *columnMaker {
	c := Column{Docs: make([]uint32, 0, n), Codes: make([]uint16, 0, n)}
	return &columnMaker{Column: c, code: make(map[float64]uint16)}
}

func (c *columnMaker) add(doc uint32, worth float64) {
	near := &c.lately[math.Float64bits(worth)*0x9e3779b97f4a7c15>>56]
	if near.worth != worth {
		near.worth, near.code = worth, c.number(worth)
	}
	c.Docs, c.Codes = append(c.Docs, doc), append(c.Codes, near.code)
}

func (c *columnMaker) number(worth float64) uint16 {
	code, known := c.code[worth]
	switch {
	case known:
	case len(c.Worths) > math.MaxUint16:
		c.crowded = true
	default:
		code = uint16(len(c.Worths))
		c.code[worth], c.Worths = code, append(c.Worths, worth)
		c.highest = max(c.highest, worth)
	}
	return code
}

// columnFrom is the length of a list from which on it is kept as a column: shorter ones are read in some microseconds.
const columnFrom = 1000

// columnBytes bounds what a view keeps. At a million passages it holds the lists of some thousand common words,
// which is what questions spend their time on.
const columnBytes = 96 << 20

func (c *Column) bytes() int { return 6*len(c.Docs) + 8*len(c.Worths) + 128 }

// find returns the place of a document from a place on, or the place of the next one. Callers ask in ascending order,
// so that doubling steps (Bentley and Yao's search) are near.
func (c *Column) find(doc uint32, from int) int {
	step := 1
	for from+step < len(c.Docs) && c.Docs[from+step] < doc {
		from += step
		step *= 2
	}
	low, high := from, min(from+step+1, len(c.Docs))
	for low < high {
		middle := (low + high) / 2
		if c.Docs[middle] < doc {
			low = middle + 1
		} else {
			high = middle
		}
	}
	return low
}

// Columns keep the columns of one view that were used last. They are safe for use by many goroutines.
type Columns struct {
	mu           sync.Mutex
	limit, size  int
	order        list.List // of *columnEntry, most lately used first
	byKey        map[columnKey]*list.Element
	hits, misses int
}

type columnKey struct {
	segment *Segment
	stem    string
	scale   score.LengthScale // what a passage's length is compared with: other coverages are searched along with this one
}

type columnEntry struct {
	key    columnKey
	column *Column
}

func (c *Columns) get(key columnKey, read func() (*Column, error)) (*Column, error) {
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

func (c *Columns) put(key columnKey, found *Column) {
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

// NewColumns keeps up to columnBytes.
func NewColumns() *Columns { return &Columns{limit: columnBytes} }

// Use tells how the cache does.
func (c *Columns) Use() index.CacheUse {
	c.mu.Lock()
	defer c.mu.Unlock()
	return index.CacheUse{Name: "columns", Bytes: c.size, Limit: c.limit, Hits: c.hits, Misses: c.misses}
}
