package view

import (
	"slices"
	"strings"

	"pullquote/index/bleveindex/postings"
	"pullquote/index/meaning"
	"pullquote/index/record"
)

// Vectors are those of the passages that have one and may be found, by article id and number, so that the order of indexing
// shows nowhere. They take 312 bytes a passage in memory at width 256, 456 at width 384.
type Vectors struct {
	matrix *meaning.Matrix
	keys   []postings.Key // by row
	first  []int          // by ordinal: the row of its first passage; -1 without

	numbers int // of a vector
	filled  int // passages that have one
}

func (all *Vectors) width() int { return all.numbers }

// Filled is how many passages have a vector. The nil Vectors have none.
func (all *Vectors) Filled() int {
	if all == nil {
		return 0
	}
	return all.filled
}

// has reports whether a passage has a vector. The nil Vectors have none.
func (all *Vectors) has(key postings.Key) bool {
	return all != nil && all.first[key.Ordinal] >= 0 && !all.matrix.IsZero(all.first[key.Ordinal]+int(key.Number))
}

// count counts those that have been put.
func (all *Vectors) count() *Vectors {
	for row := range all.keys {
		if !all.matrix.IsZero(row) {
			all.filled++
		}
	}
	return all
}

// nearest are the n passages nearest to a question, of articles that are allowed, nil being all, and that others have no
// vectors of. The nil Vectors find none.
func (all *Vectors) nearest(question meaning.Vector, n int, allowed []bool, others *Vectors) []postings.Key {
	if all == nil || n <= 0 || others.Filled() == all.filled {
		return nil
	}
	var keep func(row int) bool
	if allowed != nil || others != nil {
		keep = func(row int) bool {
			key := all.keys[row]
			return (allowed == nil || allowed[key.Ordinal]) && !others.has(key)
		}
	}
	var keys []postings.Key
	for _, near := range all.matrix.Nearest(question, n, keep) {
		keys = append(keys, all.keys[near.Row])
	}
	return keys
}

// readVectors reads the stored vectors. An article whose vectors are damaged or of another model is found by its words
// only; the next rebuild heals it.
func (v *base) readVectors() *Vectors {
	m := meaning.Default()
	searched := v.Searched()
	all := v.newVectors(m.Width(), searched)
	Spread(len(searched), func(i int) {
		ordinal := searched[i]
		data, err := v.record(v.records[ordinal].vectors)
		if err == nil {
			data, err = record.UnpackVectors(data, m, v.Cards[ordinal].Passages)
		}
		if err != nil {
			v.hurt.Store(true)
			all.first[ordinal] = -1
			return
		}
		all.put(ordinal, data, m.Width())
	})
	return all.count()
}

// newVectors makes room for the vectors of the passages of some articles; until they are put they are like nothing.
func (v *base) newVectors(width int, articles []int32) *Vectors {
	n := 0
	for _, ordinal := range articles {
		n += v.Cards[ordinal].Passages
	}
	all := &Vectors{matrix: meaning.NewMatrix(width, n), first: slices.Repeat([]int{-1}, len(v.Cards)), numbers: width}
	all.keys = make([]postings.Key, 0, n)
	for _, ordinal := range articles {
		all.first[ordinal] = len(all.keys)
		for i := range v.Cards[ordinal].Passages {
			all.keys = append(all.keys, postings.Key{Ordinal: ordinal, Number: int32(i)})
		}
	}
	all.matrix.Extend(len(all.keys))
	return all
}

// Searched are the ordinals of the articles that have passages, by id.
func (v *base) Searched() []int32 {
	byID := make([]int32, 0, len(v.Cards))
	for ordinal, c := range v.Cards {
		if c.Withdrawn == "" && c.Passages > 0 {
			byID = append(byID, int32(ordinal))
		}
	}
	slices.SortFunc(byID, v.byID)
	return byID
}

// byID orders ordinals.
func (v *base) byID(a, b int32) int {
	return strings.Compare(string(v.Cards[a].ID), string(v.Cards[b].ID))
}

// put enters an article's vectors, whose numbers are a byte each. Several goroutines may put, each other articles.
func (all *Vectors) put(ordinal int32, numbers string, width int) {
	for row := all.first[ordinal]; len(numbers) > 0; row, numbers = row+1, numbers[width:] {
		all.matrix.Put(row, numbers)
	}
}

// of is the cosine of a passage and another vector; 0 when it is not known.
func (all *Vectors) of(key postings.Key, v meaning.Vector) float64 {
	if all.first[key.Ordinal] < 0 {
		return 0
	}
	return v.Cosine(all.matrix.Row(all.first[key.Ordinal] + int(key.Number)))
}
