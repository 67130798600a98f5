package kernel

import "math"

// The plain kernels. Those in assembly give the same results bit for bit: every product is rounded before it is added
// (the conversions forbid the compiler to fuse them), and long sums run in eight lanes that are added in halves.
const Lanes = 8

// sumPlain adds in eight lanes; len(x) is a multiple of eight.
func sumPlain(x []float32) float32 {
	var s [Lanes]float32
	for ; len(x) >= Lanes; x = x[Lanes:] {
		for i := range s {
			s[i] += x[i]
		}
	}
	return fold8(&s)
}

// fold8 adds the lanes: the upper half to the lower, then again.
func fold8(s *[Lanes]float32) float32 {
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
	var s [Lanes]float32
	for i := range x {
		d := x[i] - mean
		x[i] = d
		s[i%Lanes] += float32(d * d)
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
