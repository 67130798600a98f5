package kernel

import (
	"runtime"

	"golang.org/x/sys/cpu"
)

// wide reports whether the processor adds four products of 8-bit numbers at once (SDOT): Apple's all do, servers since 2019,
// the Raspberry Pi since its fifth. What is no product is plain Go.
var wide = cpu.ARM64.HasASIMDDP || runtime.GOOS == "darwin"

// Without makes the kernels do as on a processor that lacks these products, if vectors is true, until restore is called: for
// tests that compare processors. Nothing else may compute meanwhile.
func Without(vectors bool) (restore func()) {
	had := wide
	wide = wide && !vectors
	return func() { wide = had }
}

// Multiply writes the products of four rows of 8-bit numbers, Inner a row at most, and a block of BlockOutputs into sums.
func Multiply(sums *Tile, numbers []uint8, weights []int8) {
	if !wide {
		multiplyPlain(sums, numbers, weights)
		return
	}
	width := len(numbers) / TileRows
	_ = weights[width*BlockOutputs-1]
	var signed [TileRows * Inner]int8
	interleave(&signed, numbers)
	multiplySDOT(&sums[0], &signed[0], &weights[0], width)
}

// interleave brings four numbers of each row side by side, and takes 128 from each: SDOT knows numbers with a sign alone.
func interleave(out *[TileRows * Inner]int8, numbers []uint8) {
	width := len(numbers) / TileRows
	for row := range TileRows {
		for i := 0; i < width; i += 4 {
			from, to := numbers[row*width+i:][:4], out[TileRows*i+4*row:][:4]
			to[0], to[1], to[2], to[3] = int8(from[0]-128), int8(from[1]-128), int8(from[2]-128), int8(from[3]-128)
		}
	}
}

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

// Score writes the products of a query with every key: keys has HeadWidth rows of len(out) numbers, a multiple of Lanes.
func Score(out, query, keys []float32) {
	if !wide {
		scorePlain(out, query, keys)
		return
	}
	_, _ = query[HeadWidth-1], keys[HeadWidth*len(out)-1]
	scoreNEON(&out[0], &query[0], &keys[0], len(out))
}

// Mix adds up the rows of values, HeadWidth numbers every stride, each times its share.
func Mix(out, shares, values []float32, stride int) {
	if !wide {
		mixPlain(out, shares, values, stride)
		return
	}
	n := len(shares)
	_, _ = out[HeadWidth-1], values[(n-1)*stride+HeadWidth-1]
	mixNEON(&out[0], &shares[0], &values[0], n, stride)
}

// Dot is the product of two vectors.
func Dot(v, w *[Width]int8) int32 {
	if !wide {
		return dotPlain(v, w)
	}
	return dotSDOT(v, w)
}

//go:noescape
func multiplySDOT(sums *int32, numbers, weights *int8, width int)

//go:noescape
func scoreNEON(out, query, keys *float32, n int)

//go:noescape
func mixNEON(out, shares, values *float32, n, stride int)

//go:noescape
func dotSDOT(v, w *[Width]int8) int32
