package kernel

import "math"

// multiplyPlain multiplies four rows of 8-bit numbers, inner a row at most, by a block of 64 outputs. One 64-bit product
// is that of two rows: the sums of one stay below 2³¹, so that they only borrow from those of the other.
func multiplyPlain(sums *Tile, numbers []uint8, weights []int8) {
	width := len(numbers) / TileRows
	var low, high [Inner]int64
	for i := range width {
		low[i] = int64(numbers[i]) + int64(numbers[width+i])<<32
		high[i] = int64(numbers[2*width+i]) + int64(numbers[3*width+i])<<32
	}
	for o := range BlockOutputs {
		var a, b int64
		for i := 0; i < width; i += 4 {
			w := weights[i*BlockOutputs+4*o:][:4]
			x, y := low[i:][:4], high[i:][:4]
			w0, w1, w2, w3 := int64(w[0]), int64(w[1]), int64(w[2]), int64(w[3])
			a += x[0]*w0 + x[1]*w1 + x[2]*w2 + x[3]*w3
			b += y[0]*w0 + y[1]*w1 + y[2]*w2 + y[3]*w3
		}
		sums[o], sums[BlockOutputs+o] = part(a)
		sums[2*BlockOutputs+o], sums[3*BlockOutputs+o] = part(b)
	}
}

// part takes two sums apart.
func part(sum int64) (low, high int32) {
	low = int32(sum)
	return low, int32((sum - int64(low)) >> 32)
}

// rescalePlain writes (sums − shift·weightSums)·scale·scales + bias for every row of the tile that has a scale and a
// shift, stride apart.
func rescalePlain(out []float32, stride int, sums *Tile, to *Channels, scales []float32, shifts []int32) {
	for row, scale := range scales {
		into := out[row*stride:][:BlockOutputs]
		for i := range into {
			x := float32(float32(sums[row*BlockOutputs+i]-shifts[row]*to.Sums[i]) * scale)
			into[i] = float32(x*to.Scales[i]) + to.Bias[i]
		}
	}
}

// quantisePlain brings x to 8 bits so that the smallest number, or 0 if that is smaller, becomes 0 and the largest 255.
func quantisePlain(out []uint8, x []float32) (scale float32, shift int32) {
	var low, high float32
	for _, v := range x {
		low, high = min(low, v), max(high, v)
	}
	scale, inverse, shift := steps(low, high)
	for i, v := range x {
		out[i] = uint8(max(0, min(255, Round(v*inverse)+shift)))
	}
	return scale, shift
}

// steps divides the range from low to high, which holds 0, into 255.
func steps(low, high float32) (scale, inverse float32, shift int32) {
	if high-low < 1e-30 {
		return 0, 0, 0
	}
	inverse = 255 / (high - low)
	return (high - low) / 255, inverse, Round(-low * inverse)
}

// Round rounds to the nearest whole number, halves to the even one.
func Round(x float32) int32 { return int32(math.RoundToEven(float64(x))) }

func dotPlain(v, w *[Width]int8) int32 {
	var sum int32
	for i := range v {
		sum += int32(v[i]) * int32(w[i])
	}
	return sum
}
