package record

import (
	"fmt"
	"slices"

	"pullquote/index/meaning"
)

// Sentences are the vectors of an article's sentences, of those that have one. They are immutable.
type Sentences struct {
	width  int
	row    []int32 // by sentence: its vector's place in values, counted from 1; 0: it has none
	values []int8
}

// NoSentences are those of an article with n sentences, none of which has a vector.
func NoSentences(n int) *Sentences { return &Sentences{row: make([]int32, n)} }

// Len is how many sentences there are, with a vector or without.
func (s *Sentences) Len() int { return len(s.row) }

// Filled is how many have a vector.
func (s *Sentences) Filled() int {
	if s.width == 0 {
		return 0
	}
	return len(s.values) / s.width
}

// Bytes is what they take in memory, about.
func (s *Sentences) Bytes() int { return len(s.values) + 4*len(s.row) + 128 }

// Width is how many numbers a vector has; 0 where there is none.
func (s *Sentences) Width() int { return s.width }

// Of is a sentence's vector; the zero one where it has none.
func (s *Sentences) Of(sentence int) meaning.Vector {
	at := int(s.row[sentence])
	if at == 0 {
		return meaning.Vector{}
	}
	return meaning.NewVector(s.values[(at-1)*s.width : at*s.width : at*s.width])
}

// Has reports whether each of the sentences from..to has a vector.
func (s *Sentences) Has(from, to int) bool { return !slices.Contains(s.row[from:to], 0) }

// With are these with the vectors of further sentences, which lack one. Where the widths differ, the former are another
// model's, and are left out.
func (s *Sentences) With(sentences []int, vectors []meaning.Vector) *Sentences {
	if len(vectors) == 0 {
		return s
	}
	width := len(vectors[0].Values())
	next := &Sentences{width: width, row: slices.Clone(s.row), values: slices.Clone(s.values)}
	if s.width != width {
		clear(next.row)
		next.values = nil
	}
	for i, v := range vectors {
		if next.row[sentences[i]] == 0 {
			next.values = append(next.values, v.Values()...)
			next.row[sentences[i]] = int32(len(next.values) / width)
		}
	}
	return next
}

// Pack writes them: the model's name, how many numbers a vector has, how many sentences there are, a bit for each that
// has a vector, and the vectors in the sentences' order, a byte a number.
func (s *Sentences) Pack(model string) []byte {
	p := make(packer, 0, 64+len(s.row)/8+len(s.values))
	p.string(model)
	p.int(s.width)
	p.int(len(s.row))
	bits := make([]byte, (len(s.row)+7)/8)
	for i, at := range s.row {
		if at > 0 {
			bits[i/8] |= 1 << (i % 8)
		}
	}
	p = append(p, bits...)
	for i, at := range s.row {
		if at == 0 {
			continue
		}
		for _, x := range s.Of(i).Values() {
			p = append(p, byte(x))
		}
	}
	return p
}

// UnpackSentences reads the vectors of an article with n sentences, and whose they are.
func UnpackSentences(data string, n int) (model string, s *Sentences, err error) {
	u := unpacker{data: data}
	model = u.string()
	s = &Sentences{width: u.int(), row: make([]int32, n)}
	if count := u.int(); u.err != nil || count != n || s.width < 0 || len(u.data) < (n+7)/8 {
		return "", nil, fmt.Errorf("read vectors of sentences: %w", ErrDamaged)
	}
	bits, numbers := u.data[:(n+7)/8], u.data[(n+7)/8:]
	filled := int32(0)
	for i := range s.row {
		if bits[i/8]&(1<<(i%8)) != 0 {
			filled++
			s.row[i] = filled
		}
	}
	if len(numbers) != int(filled)*s.width || filled > 0 && s.width == 0 {
		return "", nil, fmt.Errorf("read vectors of sentences: %w", ErrDamaged)
	}
	s.values = make([]int8, len(numbers))
	for i := range s.values {
		s.values[i] = int8(numbers[i])
	}
	return model, s, nil
}
