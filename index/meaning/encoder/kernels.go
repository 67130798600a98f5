package encoder

import "math"

// The plain kernels. Those in assembly give the same results bit for bit: every product is rounded before it is added
// (the conversions forbid the compiler to fuse them), and long sums run in eight lanes that are added in halves.
const lanes = 8

// multiplyPlain multiplies four rows of 8-bit numbers, inner a row at most, by a block of 64 outputs. One 64-bit product
// is that of two rows: the sums of one stay below 2³¹, so that they only borrow from those of the other.
func multiplyPlain(sums *tile, numbers []uint8, weights []int8) {
	width := len(numbers) / tileRows
	var low, high [inner]int64
	for i := range width {
		low[i] = int64(numbers[i]) + int64(numbers[width+i])<<32
		high[i] = int64(numbers[2*width+i]) + int64(numbers[3*width+i])<<32
	}
	for o := range blockOutputs {
		var a, b int64
		for i := 0; i < width; i += 4 {
			w := weights[i*blockOutputs+4*o:][:4]
			x, y := low[i:][:4], high[i:][:4]
			w0, w1, w2, w3 := int64(w[0]), int64(w[1]), int64(w[2]), int64(w[3])
			a += x[0]*w0 + x[1]*w1 + x[2]*w2 + x[3]*w3
			b += y[0]*w0 + y[1]*w1 + y[2]*w2 + y[3]*w3
		}
		sums[o], sums[blockOutputs+o] = part(a)
		sums[2*blockOutputs+o], sums[3*blockOutputs+o] = part(b)
	}
}

// part takes two sums apart.
func part(sum int64) (low, high int32) {
	low = int32(sum)
	return low, int32((sum - int64(low)) >> 32)
}

// rescalePlain writes (sums − shift·weightSums)·scale·scales + bias for every row of the tile that has a scale and a
// shift, stride apart.
func rescalePlain(out []float32, stride int, sums *tile, to *channels, scales []float32, shifts []int32) {
	for row, scale := range scales {
		into := out[row*stride:][:blockOutputs]
		for i := range into {
			x := float32(float32(sums[row*blockOutputs+i]-shifts[row]*to.sums[i]) * scale)
			into[i] = float32(x*to.scales[i]) + to.bias[i]
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
		out[i] = uint8(max(0, min(255, round(v*inverse)+shift)))
	}
	return scale, shift
}

// steps divides the range from low to high, which holds 0, into 255.
func steps(low, high float32) (scale, inverse float32, shift int32) {
	if high-low < 1e-30 {
		return 0, 0, 0
	}
	inverse = 255 / (high - low)
	return (high - low) / 255, inverse, round(-low * inverse)
}

// round rounds to the nearest whole number, halves to the even one.
func round(x float32) int32 { return int32(math.RoundToEven(float64(x))) }

// sumPlain adds in eight lanes; len(x) is a multiple of eight.
func sumPlain(x []float32) float32 {
	var s [lanes]float32
	for ; len(x) >= lanes; x = x[lanes:] {
		for i := range s {
			s[i] += x[i]
		}
	}
	return fold8(&s)
}

// fold8 adds the lanes: the upper half to the lower, then again.
func fold8(s *[lanes]float32) float32 {
	a, b, c, d := s[0]+s[4], s[1]+s[5], s[2]+s[6], s[3]+s[7]
	return (a + c) + (b + d)
}

// normalisePlain adds y to x and brings x to mean 0 and variance 1, then stretches and moves each number.
func normalisePlain(x, y, gain, bias []float32, eps float32) {
	for i := range x {
		x[i] += y[i]
	}
	n := float32(len(x))
	mean := sumPlain(x) / n
	var s [lanes]float32
	for i := range x {
		d := x[i] - mean
		x[i] = d
		s[i%lanes] += float32(d * d)
	}
	inverse := 1 / float32(math.Sqrt(float64(fold8(&s)/n+eps)))
	for i := range x {
		x[i] = float32(float32(x[i]*inverse)*gain[i]) + bias[i]
	}
}

// The activation x·Φ(x), Φ being the normal distribution function, as x·(½ + u·q(u²)) with u = x limited to ±4 and q a
// polynomial fitted by least squares (prune/fit.py): at most 1.4e-5 off within ±4, 3e-5 of x beyond.
const bellEnd = 4

var bell = [...]float32{6.740320801501554e-11, -6.0668563506283135e-09, 2.440831110561703e-07, -5.860579221916851e-06,
	9.494007099419832e-05, -0.0011128551559522748, 0.00981579814106226, -0.06632362306118011, 0.3988810181617737}

// activatePlain replaces every x by x·Φ(x).
func activatePlain(x []float32) {
	for i, v := range x {
		u := max(-bellEnd, min(bellEnd, v))
		t, q := float32(u*u), bell[0]
		for _, c := range bell[1:] {
			q = float32(q*t) + c
		}
		x[i] = v * (0.5 + float32(u*q))
	}
}

// powers is what e to the power of x needs, for x at most 0: x = n·ln 2 + r, ln 2 in two parts so that n times the first
// is exact, then a Taylor polynomial in r. Below the end, the power is less than a float32 holds at full precision.
var powers = [...]float32{-87, 1.4426950408889634, 0.693359375, -2.12194440054690582767e-4, 1,
	1.0 / 720, 1.0 / 120, 1.0 / 24, 1.0 / 6, 1.0 / 2, 1, 1}

// hidden is a score so low that its share is nothing.
const hidden = -1e30

// hide keeps scores out of the shares.
func hide(x []float32) {
	for i := range x {
		x[i] = hidden
	}
}

// softmaxPlain turns scores into shares that add up to 1. len(x) is a multiple of eight, and at least n are scores.
func softmaxPlain(x []float32, n int) {
	hide(x[n:])
	most := x[0]
	for _, v := range x {
		most = max(most, v)
	}
	for i := range x {
		x[i] = exp(x[i] - most)
	}
	inverse := 1 / sumPlain(x)
	for i := range x {
		x[i] *= inverse
	}
}

// exp is e to the power of x, which is at most 0.
func exp(x float32) float32 {
	x = max(x, powers[0])
	n := round(float32(x * powers[1]))
	r := x - float32(float32(n)*powers[2]) - float32(float32(n)*powers[3])
	p := powers[5]
	for _, c := range powers[6:] {
		p = float32(p*r) + c
	}
	return math.Float32frombits(math.Float32bits(p) + uint32(n)<<23)
}

// scorePlain writes the products of a query with every key: keys has headWidth rows of len(out) numbers.
func scorePlain(out, query, keys []float32) {
	clear(out)
	for e, q := range query[:headWidth] {
		for i, k := range keys[e*len(out):][:len(out)] {
			out[i] += float32(q * k)
		}
	}
}

// mixPlain adds up the rows of values, headWidth numbers every stride, each times its share.
func mixPlain(out, shares, values []float32, stride int) {
	out = out[:headWidth]
	clear(out)
	for i, s := range shares {
		for e, v := range values[i*stride:][:headWidth] {
			out[e] += float32(s * v)
		}
	}
}
