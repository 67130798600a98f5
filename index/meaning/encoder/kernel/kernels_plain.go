//go:build !amd64

package kernel

// Rescale writes the sums of a tile as numbers into out, for every row that has a scale and a shift, stride apart.
func Rescale(out []float32, stride int, sums *Tile, to *Channels, scales []float32, shifts []int32) {
	rescalePlain(out, stride, sums, to, scales, shifts)
}

// Quantise brings x to 8 bits: x is scale·(out−shift).
func Quantise(out []uint8, x []float32) (scale float32, shift int32) { return quantisePlain(out, x) }

// Normalise adds y to x and brings x to mean 0 and variance 1, then stretches and moves each number.
func Normalise(x, y, gain, bias []float32, eps float32) { normalisePlain(x, y, gain, bias, eps) }

// Activate replaces every x by x·Φ(x), Φ being the normal distribution function.
func Activate(x []float32) { activatePlain(x) }

// Softmax turns the first n of x into shares that add up to 1, the others into 0. len(x) is a multiple of Lanes.
func Softmax(x []float32, n int) { softmaxPlain(x, n) }
