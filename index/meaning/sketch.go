package meaning

import (
	"math/bits"
	"slices"
	"sync"
)

// appendSketch appends the signs of the values: bit set for a value above 0.
//
// Two vectors' signs differ in about angle/π of the places (Charikar 2002, doi:10.1145/509907.509965), so that counting
// differing bits orders rows almost as their cosines do, at a thirtieth of the price.
func appendSketch(sketch []uint64, values []int8) []uint64 {
	for len(values) > 0 {
		n := min(64, len(values))
		var word uint64
		for i, x := range values[:n] {
			if x > 0 {
				word |= 1 << i
			}
		}
		sketch = append(sketch, word)
		values = values[n:]
	}
	return sketch
}

// candidates are the rows, at least n of them where there are as many, whose signs differ least from v's, in order.
func (m *Matrix) candidates(v Vector, n int, keep func(row int) bool) []int {
	buffer := buffers.Get().(*[]uint16)
	defer buffers.Put(buffer)
	*buffer = slices.Grow((*buffer)[:0], m.Rows())[:m.Rows()]
	differ := *buffer
	m.differences(differ, appendSketch(nil, v.values), keep)
	counts := make([]int, 64*m.words+2)
	for _, d := range differ {
		counts[d]++
	}
	last, total := 0, counts[0]
	for total < n && last < 64*m.words {
		last++
		total += counts[last]
	}
	rows := make([]int, 0, total)
	for i, d := range differ {
		if int(d) <= last {
			rows = append(rows, i)
		}
	}
	return rows
}

// buffers are reused between searches: for a million rows one takes 2 MB.
var buffers = sync.Pool{New: func() any { return new([]uint16) }}

// differences counts for every row the signs that differ; a row that is not kept has more than any can have.
func (m *Matrix) differences(differ []uint16, sketch []uint64, keep func(row int) bool) {
	if m.words == 4 { // the embedded model's width, without an inner loop
		q := [4]uint64(sketch)
		for i := range differ {
			s := m.sketches[4*i : 4*i+4 : 4*i+4]
			differ[i] = uint16(bits.OnesCount64(s[0]^q[0]) + bits.OnesCount64(s[1]^q[1]) +
				bits.OnesCount64(s[2]^q[2]) + bits.OnesCount64(s[3]^q[3]))
		}
	} else {
		for i := range differ {
			n := 0
			for j, w := range m.sketches[i*m.words : (i+1)*m.words] {
				n += bits.OnesCount64(w ^ sketch[j])
			}
			differ[i] = uint16(n)
		}
	}
	if keep == nil {
		return
	}
	for i := range differ {
		if !keep(i) {
			differ[i] = uint16(64*m.words + 1)
		}
	}
}
