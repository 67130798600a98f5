package index

import (
	"fmt"
	"slices"
	"strings"

	"pullquote/index/meaning"
)

// packVectors writes the vectors of an article's passages: the model's ID, how many numbers a vector has, and the
// numbers, a byte each.
func packVectors(m *meaning.Model, d *Document) []byte {
	all := make([]meaning.Vector, len(d.Passages))
	for i, w := range d.Passages {
		all[i] = m.Embed(w.Span.Of(d.Body))
	}
	return packNumbers(m.ID(), m.Width(), all)
}

func packNumbers(model string, width int, all []meaning.Vector) []byte {
	p := make(packer, 0, 32+len(all)*width)
	p.string(model)
	p.int(width)
	for _, v := range all {
		for _, x := range v.Values() {
			p = append(p, byte(x))
		}
	}
	return p
}

// unpackVectors reads the numbers of n passages, which must be the model's.
func unpackVectors(data string, m *meaning.Model, n int) (string, error) {
	id, width, numbers, err := unpackNumbers(data)
	if err != nil || id != m.ID() || width != m.Width() || len(numbers) != n*width {
		return "", fmt.Errorf("read vectors: %w", errDamaged)
	}
	return numbers, nil
}

func unpackNumbers(data string) (model string, width int, numbers string, err error) {
	u := unpacker{data: data}
	model, width = u.string(), u.int()
	return model, width, u.data, u.err
}

// vectors are those of all passages that may be found, by article id and number, so that the order of indexing shows
// nowhere. They take 312 bytes a passage in memory.
type vectors struct {
	matrix *meaning.Matrix
	keys   []passageKey // by row
	first  []int        // by ordinal: the row of its first passage; -1 without
}

// readVectors reads the stored vectors. An article whose vectors are damaged or of another model is found by its words
// only; the next rebuild heals it.
func (v *view) readVectors() *vectors {
	defer v.vectorsRead.Store(true)
	m := meaning.Default()
	all := v.newVectors(m.Width())
	searched := v.searched()
	spread(len(searched), func(i int) {
		ordinal := searched[i]
		data, err := v.record(v.records[ordinal].vectors)
		if err == nil {
			data, err = unpackVectors(data, m, v.cards[ordinal].passages)
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
func (v *view) newVectors(width int) *vectors {
	all := &vectors{matrix: meaning.NewMatrix(width, v.stats.Passages), first: slices.Repeat([]int{-1}, len(v.cards))}
	all.keys = make([]passageKey, 0, v.stats.Passages)
	for _, ordinal := range v.searched() {
		all.first[ordinal] = len(all.keys)
		for i := range v.cards[ordinal].passages {
			all.keys = append(all.keys, passageKey{ordinal, int32(i)})
		}
	}
	all.matrix.Extend(len(all.keys))
	return all
}

// searched are the ordinals of the articles that have passages, by id.
func (v *view) searched() []int32 {
	byID := make([]int32, 0, len(v.cards))
	for ordinal, c := range v.cards {
		if c.Withdrawn == "" && c.passages > 0 {
			byID = append(byID, int32(ordinal))
		}
	}
	slices.SortFunc(byID, func(a, b int32) int { return strings.Compare(string(v.cards[a].ID), string(v.cards[b].ID)) })
	return byID
}

// put enters an article's vectors, whose numbers are a byte each. Several goroutines may put, each other articles.
func (all *vectors) put(ordinal int32, numbers string, width int) {
	for row := all.first[ordinal]; len(numbers) > 0; row, numbers = row+1, numbers[width:] {
		all.matrix.Put(row, numbers)
	}
}

// of is the cosine of a passage and another vector; 0 when it is not known.
func (all *vectors) of(key passageKey, v meaning.Vector) float64 {
	if all.first[key.ordinal] < 0 {
		return 0
	}
	return v.Cosine(all.matrix.Row(all.first[key.ordinal] + int(key.number)))
}
