package encoder

import "math"

// Vector is a text's place: 384 numbers of 8 bits, on the sphere with the radius unit.
type Vector [Width]int8

// unit is the length that stands for 1. A number of a text's vector is hardly ever beyond 127/unit (MODEL.md); one that
// is, is cut there.
const unit = 800

// Quantise is the vector of numbers that make a unit vector.
func Quantise(x []float32) Vector {
	var v Vector
	for i := range v {
		v[i] = int8(max(-math.MaxInt8, min(math.MaxInt8, round(x[i]*unit))))
	}
	return v
}

// Cosine is how near two texts are, between -1 and 1. Texts that have nothing to do with each other are at 0.7 to 0.8,
// a question and its answer at 0.85 to 0.95.
func (v *Vector) Cosine(w *Vector) float64 {
	return max(-1, min(1, float64(dot(v, w))/(unit*unit)))
}

// Floats are the vector's numbers as a unit vector, to the precision kept.
func (v *Vector) Floats() []float32 {
	out := make([]float32, Width)
	for i, n := range v {
		out[i] = float32(n) / unit
	}
	return out
}

func dotPlain(v, w *Vector) int32 {
	var sum int32
	for i := range v {
		sum += int32(v[i]) * int32(w[i])
	}
	return sum
}
