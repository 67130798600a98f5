package encoder

import (
	"encoding/binary"
	"math"
)

// reader takes little-endian numbers from the front of a file. After the end it hands out zeros and says short.
type reader struct {
	rest  []byte
	short bool
}

func (r *reader) take(n int) []byte {
	if n < 0 || n > len(r.rest) {
		r.short = true
		return make([]byte, min(max(n, 0), 1<<27))
	}
	head := r.rest[:n:n]
	r.rest = r.rest[n:]
	return head
}

func (r *reader) numbers(n int) []uint32 {
	raw, out := r.take(4*n), make([]uint32, n)
	for i := range out {
		out[i] = binary.LittleEndian.Uint32(raw[4*i:])
	}
	return out
}

func (r *reader) floats(n int) []float32 {
	raw, out := r.take(4*n), make([]float32, n)
	for i := range out {
		out[i] = math.Float32frombits(binary.LittleEndian.Uint32(raw[4*i:]))
	}
	return out
}
