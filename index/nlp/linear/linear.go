package linear

import (
	"math"
)

// Bits is the size of a choice model's table. Features are hashed into it (Weinberger et al. 2009); two that meet in
// one slot share a weight, which costs little while the table is mostly empty.
const Bits = 20

// A Table is a linear model: it scores a list of hashed features by the sum of their weights.
type Table struct {
	Weights []int8 // 2^tableBits
	Scale   float32
}

func (m *Table) Score(features []uint32) float64 {
	sum := int32(0)
	for _, f := range features {
		sum += int32(m.Weights[f>>(32-Bits)])
	}
	return float64(sum) * float64(m.Scale)
}

func Sigmoid(x float64) float64 { return 1 / (1 + math.Exp(-x)) }

// Softmax turns scores into probabilities, in place.
func Softmax(scores []float64) {
	top := math.Inf(-1)
	for _, s := range scores {
		top = max(top, s)
	}
	sum := 0.0
	for i, s := range scores {
		scores[i] = math.Exp(s - top)
		sum += scores[i]
	}
	for i := range scores {
		scores[i] /= sum
	}
}

// Features collects the hashed features of one candidate. Every feature has a number of its own within its model, so
// that equal values of different features fall into different slots.
type Features struct {
	List []uint32
	N    uint32
}

func (f *Features) Reset() { f.List, f.N = f.List[:0], 0 }

// Add puts one value under the next number.
func (f *Features) Add(v uint32) {
	f.N++
	f.List = append(f.List, Mix(f.N*0x01000193, v))
}

// Flag is add for a condition.
func (f *Features) Flag(b bool) {
	if b {
		f.Add(1)
		return
	}
	f.N++
}

// Pair is add for two values together.
func (f *Features) Pair(a, b uint32) { f.Add(Mix(a, b)) }

// Bucket makes a distance coarse: exact when small, then by doubling.
func Bucket(n int) uint32 {
	switch {
	case n < 0:
		return 32 + Bucket(-n)
	case n <= 5:
		return uint32(n)
	case n <= 7:
		return 6
	case n <= 10:
		return 7
	case n <= 15:
		return 8
	case n <= 25:
		return 9
	case n <= 50:
		return 10
	}
	return 11
}

// Grade makes a probability coarse, finely at its ends.
func Grade(p float64) uint32 {
	switch {
	case p < 0.02:
		return 0
	case p > 0.98:
		return 40
	case p > 0.95:
		return 39
	}
	return 1 + uint32(p*20)
}

// Rung makes log odds coarse: steps of a half.
func Rung(odds float64) uint32 { return uint32(math.Floor(2*max(-4, min(6, odds)))) + 100 }

func ToByte(x float64) int8 { return int8(max(-127, min(127, x))) }
