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

// PackNumbers writes vectors of any model.
func PackNumbers(model string, width int, all []meaning.Vector) []byte {
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

// UnpackVectors reads the numbers of n passages, which must be the model's.
func UnpackVectors(data string, m *meaning.Model, n int) (string, error) {
	id, width, numbers, err := UnpackNumbers(data)
	if err != nil || id != m.ID() || width != m.Width() || len(numbers) != n*width {
		return "", fmt.Errorf("read vectors: %w", ErrDamaged)
	}
	return numbers, nil
}

func UnpackNumbers(data string) (model string, width int, numbers string, err error) {
	u := unpacker{data: data}
	model, width = u.string(), u.int()
	return model, width, u.data, u.err
}
