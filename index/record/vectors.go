package record

import (
	"fmt"

	"pullquote/index"
	"pullquote/index/meaning"
)

// PackVectors writes the vectors of an article's passages: the model's ID, how many numbers a vector has, and the
// numbers, a byte each.
func PackVectors(m *meaning.Model, d *index.Document) []byte {
	all := make([]meaning.Vector, len(d.Passages))
	for i, w := range d.Passages {
		all[i] = m.Embed(w.Span.Of(d.Body))
	}
	return PackNumbers(m.ID(), m.Width(), all)
}

// PackNumbers writes vectors of any model, zero ones as zeros.
func PackNumbers(model string, width int, all []meaning.Vector) []byte {
	p := make(packer, 0, 32+len(all)*width)
	p.string(model)
	p.int(width)
	zero := meaning.NewVector(make([]int8, width))
	for _, v := range all {
		if v.IsZero() {
			v = zero
		}
		for _, x := range v.Values() {
			p = append(p, byte(x))
		}
	}
	return p
}

// UnpackVectors reads the numbers of n passages, which must be the model's.
func UnpackVectors(data string, m *meaning.Model, n int) (string, error) {
	return UnpackNumbersOf(data, m.ID(), m.Width(), n)
}

// VectorsIn is how many vectors of a model there are in what PackVectors wrote; 0 when it is another's, or damaged.
func VectorsIn(data string, m *meaning.Model) int {
	u := unpacker{data: data}
	if id, width := u.string(), u.int(); u.err != nil || id != m.ID() || width != m.Width() {
		return 0
	}
	return len(u.data) / m.Width()
}

// UnpackNumbersOf reads the numbers of n vectors, which must be a model's.
func UnpackNumbersOf(data, model string, width, n int) (string, error) {
	u := unpacker{data: data}
	id, stored := u.string(), u.int()
	if u.err != nil || id != model || stored != width || len(u.data) != n*width {
		return "", fmt.Errorf("read vectors: %w", ErrDamaged)
	}
	return u.data, nil
}
