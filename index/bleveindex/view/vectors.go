package view

import (
	"slices"
	"strings"

	"pullquote/index/bleveindex/postings"
	"pullquote/index/meaning"
	"pullquote/index/record"
	"pullquote/index/vectors"
)

// Vectors are those of the passages that have one and may be found. They take 312 bytes a passage in memory at width 256, 456 at
// width 384.
type Vectors = vectors.Table[postings.Key]

// readVectors reads the stored vectors. An article whose vectors are damaged or of another model is found by its words
// only; the next rebuild heals it.
func (v *base) readVectors() *Vectors {
	m := meaning.Default()
	searched := v.Searched()
	all, first := v.newVectors(m.Width(), searched)
	Spread(len(searched), func(i int) {
		ordinal := searched[i]
		data, err := v.record(v.records[ordinal].vectors)
		if err == nil {
			data, err = record.UnpackVectors(data, m, v.Cards[ordinal].Passages)
		}
		if err != nil {
			v.hurt.Store(true)
			first[ordinal] = -1
			return
		}
		put(all, first[ordinal], data)
	})
	return all.Count()
}

// newVectors makes room for the vectors of the passages of some articles; until they are put they are like nothing. first is, by
// ordinal, the row of an article's first passage; -1 without.
func (v *base) newVectors(width int, articles []int32) (all *Vectors, first []int) {
	n := 0
	for _, ordinal := range articles {
		n += v.Cards[ordinal].Passages
	}
	first = slices.Repeat([]int{-1}, len(v.Cards))
	all = &Vectors{Matrix: meaning.NewMatrix(width, n), Width: width, Row: func(key postings.Key) int {
		if row := first[key.Ordinal]; row >= 0 {
			return row + int(key.Number)
		}
		return -1
	}}
	all.Keys = make([]postings.Key, 0, n)
	for _, ordinal := range articles {
		first[ordinal] = len(all.Keys)
		for i := range v.Cards[ordinal].Passages {
			all.Keys = append(all.Keys, postings.Key{Ordinal: ordinal, Number: int32(i)})
		}
	}
	all.Matrix.Extend(len(all.Keys))
	return all, first
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

// put enters an article's vectors from a row on, whose numbers are a byte each. Several goroutines may put, each other articles.
func put(all *Vectors, row int, numbers string) {
	for ; len(numbers) > 0; row, numbers = row+1, numbers[all.Width:] {
		all.Matrix.Put(row, numbers)
	}
}
