package encoder

import (
	"math"
	"pullquote/index/meaning/encoder/kernel"
)

// Vector is a text's place: 384 numbers of 8 bits, on the sphere with the radius unit.
type Vector [Width]int8

// unit is the length that stands for 1. The largest number of any vector of 1,187 texts was 0.171, 127/unit is 0.176; one
// beyond is cut there.
const unit = 720

// Quantise is the vector of numbers that make a unit vector.
func Quantise(x []float32) Vector {
	var v Vector
	for i := range v {
		v[i] = int8(max(-math.MaxInt8, min(math.MaxInt8, kernel.Round(x[i]*unit))))
	}
	return v
}

// Cosine is how near two texts are, between -1 and 1. Texts that have nothing to do with each other stand at 0.7 to 0.8,
// a question and its answer at 0.83 to 0.92: the order says more than the height.
func (v *Vector) Cosine(w *Vector) float64 {
	return max(-1, min(1, float64(kernel.Dot((*[Width]int8)(v), (*[Width]int8)(w)))/(unit*unit)))
}

// Floats are the vector's numbers as a unit vector, to the precision kept.
func (v *Vector) Floats() []float32 {
	out := make([]float32, Width)
	for i, n := range v {
		out[i] = float32(n) / unit
	}
	return out
}
