package attribution

import "math"

// tableBits is the size of a choice model's table. Features are hashed into it (Weinberger et al. 2009); two that meet in
// one slot share a weight, which costs little while the table is mostly empty.
const tableBits = 20

// A table is a linear model: it scores a list of hashed features by the sum of their weights.
type table struct {
	weights []int8 // 2^tableBits
	scale   float32
}

func (m *table) score(features []uint32) float64 {
	sum := int32(0)
	for _, f := range features {
		sum += int32(m.weights[f>>(32-tableBits)])
	}
	return float64(sum) * float64(m.scale)
}

func sigmoid(x float64) float64 { return 1 / (1 + math.Exp(-x)) }

// softmax turns scores into probabilities, in place.
func softmax(scores []float64) {
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

// features collects the hashed features of one candidate. Every feature has a number of its own within its model, so
// that equal values of different features fall into different slots.
type features struct {
	list []uint32
	n    uint32
}

func (f *features) reset() { f.list, f.n = f.list[:0], 0 }

// add puts one value under the next number.
func (f *features) add(v uint32) {
	f.n++
	f.list = append(f.list, mix(f.n*0x01000193, v))
}

// flag is add for a condition.
func (f *features) flag(b bool) {
	if b {
		f.add(1)
		return
	}
	f.n++
}

// pair is add for two values together.
func (f *features) pair(a, b uint32) { f.add(mix(a, b)) }

// bucket makes a distance coarse: exact when small, then by doubling.
func bucket(n int) uint32 {
	switch {
	case n < 0:
		return 32 + bucket(-n)
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
