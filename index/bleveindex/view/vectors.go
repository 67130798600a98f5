package view

import (
	"slices"
	"strings"

	"pullquote/index/bleveindex/postings"
	"pullquote/index/bleveindex/record"
	"pullquote/index/meaning"
)

// Vectors are those of all passages that may be found, by article id and number, so that the order of indexing shows
// nowhere. They take 312 bytes a passage in memory.
type Vectors struct {
	matrix *meaning.Matrix
	keys   []postings.Key // by row
	first  []int          // by ordinal: the row of its first passage; -1 without
}

// readVectors reads the stored vectors. An article whose vectors are damaged or of another model is found by its words
// only; the next rebuild heals it.
func (v *base) readVectors() *Vectors {
	m := meaning.Default()
	all := v.newVectors(m.Width())
	searched := v.Searched()
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
	return all
}

// newVectors makes room for the vectors of all passages; until they are put they are like nothing.
func (v *base) newVectors(width int) *Vectors {
	all := &Vectors{matrix: meaning.NewMatrix(width, v.held.Passages), first: slices.Repeat([]int{-1}, len(v.Cards))}
	all.keys = make([]postings.Key, 0, v.held.Passages)
	for _, ordinal := range v.Searched() {
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
	slices.SortFunc(byID, func(a, b int32) int { return strings.Compare(string(v.Cards[a].ID), string(v.Cards[b].ID)) })
	return byID
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
