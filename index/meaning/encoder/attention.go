package encoder

import "math"

// attention lets every row of a text look at all rows of that text, in each head for itself. all holds, a row, the
// queries, the keys and the values of the twelve heads; out gets what each row saw.
func attention(out, all []float32, r *room) {
	n := len(out) / Width
	padded := (n + lanes - 1) / lanes * lanes
	r.keys = grown(r.keys, headWidth*padded)
	r.shares = grown(r.shares, padded)
	clear(r.keys)
	for h := range heads {
		turn(r.keys, all[Width+h*headWidth:], n, padded)
		values := all[2*Width+h*headWidth:]
		for i := range n {
			query := all[i*3*Width+h*headWidth:][:headWidth]
			score(r.shares, query, r.keys)
			softmax(r.shares, n)
			mix(out[i*Width+h*headWidth:][:headWidth], r.shares[:n], values, 3*Width)
		}
	}
}

// turn writes the keys of a head so that one number of all rows lies together, four rows at a time.
func turn(keys, rows []float32, n, padded int) {
	i := 0
	for ; i+4 <= n; i += 4 {
		a, b := rows[i*3*Width:][:headWidth], rows[(i+1)*3*Width:][:headWidth]
		c, d := rows[(i+2)*3*Width:][:headWidth], rows[(i+3)*3*Width:][:headWidth]
		for e := range headWidth {
			four := keys[e*padded+i:][:4]
			four[0], four[1], four[2], four[3] = a[e], b[e], c[e], d[e]
		}
	}
	for ; i < n; i++ {
		for e, k := range rows[i*3*Width:][:headWidth] {
			keys[e*padded+i] = k
		}
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
