package kernel

import "math"

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
	n := Round(float32(x * powers[1]))
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
	for e, q := range query[:HeadWidth] {
		for i, k := range keys[e*len(out):][:len(out)] {
			out[i] += float32(q * k)
		}
	}
}

// mixPlain adds up the rows of values, headWidth numbers every stride, each times its share.
func mixPlain(out, shares, values []float32, stride int) {
	out = out[:HeadWidth]
	clear(out)
	for i, s := range shares {
		for e, v := range values[i*stride:][:HeadWidth] {
			out[e] += float32(s * v)
		}
	}
}
