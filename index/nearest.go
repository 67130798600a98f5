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
	p := make(packer, 0, 32+len(d.Passages)*m.Width())
	p.string(m.ID())
	p.int(m.Width())
	for _, w := range d.Passages {
		values := m.Embed(w.Span.Of(d.Body)).Values()
		for _, x := range values {
			p = append(p, byte(x))
		}
	}
	return p
}

// unpackVectors reads the numbers of n passages, which must be the model's.
func unpackVectors(data string, m *meaning.Model, n int) (string, error) {
	u := unpacker{data: data}
	if id, width := u.string(), u.int(); u.err != nil || id != m.ID() || width != m.Width() || len(u.data) != n*width {
		return "", fmt.Errorf("read vectors: %w", errDamaged)
	}
	return u.data, nil
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
	all := &vectors{matrix: meaning.NewMatrix(m.Width(), v.stats.Passages), first: slices.Repeat([]int{-1}, len(v.cards))}
	byID := make([]int32, 0, len(v.cards))
	for ordinal, c := range v.cards {
		if c.Withdrawn == "" && c.passages > 0 {
			byID = append(byID, int32(ordinal))
		}
	}
	slices.SortFunc(byID, func(a, b int32) int { return strings.Compare(string(v.cards[a].ID), string(v.cards[b].ID)) })
	row := make([]int8, m.Width())
	for _, ordinal := range byID {
		n := v.cards[ordinal].passages
		data, err := v.record(v.records[ordinal].vectors)
		if err == nil {
			data, err = unpackVectors(data, m, n)
		}
		if err != nil {
			continue
		}
		all.first[ordinal] = len(all.keys)
		for i := range n {
			for j := range row {
				row[j] = int8(data[i*len(row)+j])
			}
			all.matrix.Add(meaning.NewVector(row))
			all.keys = append(all.keys, passageKey{ordinal, int32(i)})
		}
	}
	return all
}

// A closeness tells how like a question passages are by what they mean. The nil closeness knows of none.
type closeness struct {
	*vectors
	question meaning.Vector
}

// closeness reads a question. It is nil when the question says nothing.
func (v *view) closeness(m *meaning.Model, text string) *closeness {
	if m == nil {
		return nil
	}
	question := m.Embed(cutAtRune(text, maxQueryBytes))
	if question.IsZero() {
		return nil
	}
	return &closeness{v.vectors(), question}
}

// of is the cosine of a passage and the question; 0 when it is not known.
func (c *closeness) of(key passageKey) float64 {
	if c == nil || c.first[key.ordinal] < 0 {
		return 0
	}
	return c.question.Cosine(c.matrix.Row(c.first[key.ordinal] + int(key.number)))
}

// join appends the n passages nearest to the question, those that were found by their words left out: what words have
// found stays, and stays in front.
func (c *closeness) join(found []candidate, n int, allowed []bool) []candidate {
	if c == nil || n <= 0 {
		return found
	}
	have := make(map[passageKey]bool, len(found))
	for _, f := range found {
		have[f.passageKey] = true
	}
	nearest := c.matrix.Nearest(c.question, n, func(row int) bool {
		return allowed == nil || allowed[c.keys[row].ordinal]
	})
	for _, near := range nearest {
		if key := c.keys[near.Row]; !have[key] {
			found = append(found, candidate{passageKey: key})
		}
	}
	return found
}
