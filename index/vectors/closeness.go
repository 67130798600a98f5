package vectors

import (
	"math"

	"pullquote/index/meaning"
)

// A Table holds vectors of passages, which an engine names by keys of its own. The nil Table has none.
type Table[K any] struct {
	Matrix *meaning.Matrix
	Keys   []K         // by row, by article id and number, so that the order of indexing shows nowhere
	Row    func(K) int // a passage's; negative: it has none
	Width  int         // numbers of a vector

	filled int // passages that have one
}

// Count counts the passages that have a vector, once all are in the table.
func (t *Table[K]) Count() *Table[K] {
	for row := range t.Keys {
		if !t.Matrix.IsZero(row) {
			t.filled++
		}
	}
	return t
}

// Filled is how many passages have a vector.
func (t *Table[K]) Filled() int {
	if t == nil {
		return 0
	}
	return t.filled
}

// Has reports whether a passage has a vector.
func (t *Table[K]) Has(key K) bool {
	if t == nil {
		return false
	}
	row := t.Row(key)
	return row >= 0 && !t.Matrix.IsZero(row)
}

// Of is the cosine of a passage and another vector; 0 when it is not known.
func (t *Table[K]) Of(key K, v meaning.Vector) float64 {
	row := t.Row(key)
	if row < 0 {
		return 0
	}
	return v.Cosine(t.Matrix.Row(row))
}

// nearest are the n passages nearest to a question, of those that are allowed, nil being all, and that others have no vectors of.
func (t *Table[K]) nearest(question meaning.Vector, n int, allowed func(K) bool, others *Table[K]) (keys []K) {
	if t == nil || n <= 0 || others.Filled() == t.filled {
		return nil
	}
	var keep func(row int) bool
	if allowed != nil || others != nil {
		keep = func(row int) bool {
			return (allowed == nil || allowed(t.Keys[row])) && !others.Has(t.Keys[row])
		}
	}
	for _, near := range t.Matrix.Nearest(question, n, keep) {
		keys = append(keys, t.Keys[near.Row])
	}
	return keys
}

// A Closeness tells how like a question passages are by what they mean: by an encoder where it has read the passage, by
// the static table otherwise. Either may be missing.
type Closeness[K any] struct {
	table    *Table[K] // nil: no table, or the question says nothing to it
	question meaning.Vector
	encoded  *Table[K] // nil: no encoder, or it is away
	asked    meaning.Vector
}

// ByTable sets the static table, and the question's vector by it.
func (c *Closeness[K]) ByTable(all *Table[K], question meaning.Vector) {
	if !question.IsZero() {
		c.table, c.question = all, question
	}
}

// ByEncoder sets the vectors of an encoder, and the question's.
func (c *Closeness[K]) ByEncoder(all *Table[K], asked meaning.Vector) {
	if !asked.IsZero() && all != nil && all.Width == len(asked.Values()) {
		c.encoded, c.asked = all, asked
	}
}

// Nearest are the n passages nearest to the question, of those that are allowed, nil being all. The encoder's nearest come first;
// while it has not read all passages, the table finds among those it has not its share of n.
func (c *Closeness[K]) Nearest(n int, allowed func(K) bool) []K {
	if c.encoded == nil {
		return c.table.nearest(c.question, n, allowed, nil)
	}
	share := n
	if c.table != nil {
		share = int(math.Ceil(float64(n) * float64(c.encoded.Filled()) / float64(max(1, c.table.Filled()))))
	}
	keys := c.encoded.nearest(c.asked, min(n, share), allowed, nil)
	return append(keys, c.table.nearest(c.question, n-len(keys), allowed, c.encoded)...)
}

// Meaning is how like the question a passage is by the static table: a cosine; 0 where that has none.
func (c *Closeness[K]) Meaning(key K) float64 {
	if c.table == nil {
		return 0
	}
	return c.table.Of(key, c.question)
}

// Nearness is how like the question a passage is by the encoder: a cosine; NaN where it has not read the passage.
func (c *Closeness[K]) Nearness(key K) float64 {
	if !c.encoded.Has(key) {
		return math.NaN()
	}
	return c.encoded.Of(key, c.asked)
}
