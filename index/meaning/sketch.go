package meaning

import (
	"math"
	"math/bits"
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
			word |= uint64(uint32(-int32(x))>>31) << i // without a branch, which would be foretold wrongly half of the time
		}
		sketch = append(sketch, word)
		values = values[n:]
	}
	return sketch
}

// candidates are the rows, at least n of them where there are as many, whose signs differ least from v's, in order.
//
// A sample of the rows tells how many signs about n rows differ in, so that one pass finds them and little else. Where
// the sample misleads, the pass is repeated without it: what is found depends on no guess.
func (m *Matrix) candidates(v Vector, n int, keep func(row int) bool) []int {
	sketch := appendSketch(nil, v.values)
	most := 64 * m.words
	guess := m.guess(sketch, n, keep)
	found := m.within(sketch, guess, n, keep)
	if len(found) < n && guess < most {
		found = m.within(sketch, most, m.Rows(), keep)
	}
	counts := make([]int, most+1)
	for _, f := range found {
		counts[f.differ]++
	}
	last, total := 0, counts[0]
	for total < n && last < most {
		last++
		total += counts[last]
	}
	rows := make([]int, 0, total)
	for _, f := range found {
		if int(f.differ) <= last {
			rows = append(rows, int(f.row))
		}
	}
	return rows
}

// sampleEvery is how many rows there are for one of the sample.
const sampleEvery = 256

// guess is how many signs at least n of the rows differ in at the most, judged by a sample, with room for its errors.
func (m *Matrix) guess(sketch []uint64, n int, keep func(row int) bool) int {
	most := 64 * m.words
	counts := make([]int, most+1)
	for i := 0; i < m.Rows(); i += sampleEvery {
		if keep == nil || keep(i) {
			counts[m.differences(i, sketch)]++
		}
	}
	wanted := float64(n) / sampleEvery
	wanted += 4*math.Sqrt(wanted) + 4 // four standard deviations of what a sample finds of n
	total := 0
	for differ, c := range counts {
		if total += c; float64(total) >= wanted {
			return differ
		}
	}
	return most
}

// A nearSketch is a row and in how many signs it differs.
type nearSketch struct{ row, differ int32 }

// within finds the rows, in order, whose signs differ in most places at the most; about so many are expected.
func (m *Matrix) within(sketch []uint64, most, expected int, keep func(row int) bool) []nearSketch {
	found := make([]nearSketch, 0, expected+expected/2)
	if m.words == 4 { // the embedded model's width, without an inner loop
		next := nextWithinPlain
		if wide {
			next = nextWithinWide
		}
		for from := 0; ; from++ {
			row, n := next(m.sketches[4*from:], (*[4]uint64)(sketch), most)
			if from += row; from == m.Rows() {
				return found
			}
			if keep == nil || keep(from) {
				found = append(found, nearSketch{int32(from), int32(n)})
			}
		}
	}
	for i := range m.Rows() {
		if n := m.differences(i, sketch); n <= most && (keep == nil || keep(i)) {
			found = append(found, nearSketch{int32(i), int32(n)})
		}
	}
	return found
}

// nextWithinPlain is the first row, of four words each, whose signs differ in most places at the most, and in how many; the
// number of rows where there is none.
func nextWithinPlain(rows []uint64, sketch *[4]uint64, most int) (row, differ int) {
	a, b, c, d := sketch[0], sketch[1], sketch[2], sketch[3]
	for ; len(rows) >= 4; rows = rows[4:] {
		n := bits.OnesCount64(rows[0]^a) + bits.OnesCount64(rows[1]^b) + bits.OnesCount64(rows[2]^c) + bits.OnesCount64(rows[3]^d)
		if n <= most {
			return row, n
		}
		row++
	}
	return row, 0
}

// differences counts the signs in which a row differs.
func (m *Matrix) differences(row int, sketch []uint64) int {
	n := 0
	for j, w := range m.sketches[row*m.words : (row+1)*m.words] {
		n += bits.OnesCount64(w ^ sketch[j])
	}
	return n
}
