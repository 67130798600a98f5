//go:build amd64 || arm64

package kernel

import (
	"math/rand/v2"
	"slices"
	"testing"
)

// numbers are n numbers as they come in the network, some of them far out.
func numbers(rng *rand.Rand, n int) []float32 {
	x := make([]float32, n)
	for i := range x {
		x[i] = float32(rng.NormFloat64())
		if rng.IntN(50) == 0 {
			x[i] *= 20
		}
	}
	return x
}

// bytesOf are n numbers of 8 bits with the extremes among them.
func bytesOf(rng *rand.Rand, n int) (unsigned []uint8, signed []int8) {
	for range n {
		u, s := uint8(rng.IntN(256)), int8(rng.IntN(255)-127)
		switch rng.IntN(4) {
		case 0:
			u, s = 255, 127
		case 1:
			u, s = 255, -127
		}
		unsigned, signed = append(unsigned, u), append(signed, s)
	}
	return unsigned, signed
}

func needsWide(t *testing.T) {
	if !wide {
		t.Skip("this processor has the plain kernels alone")
	}
}

func TestProductsAreTheSameOnEveryProcessor(t *testing.T) {
	needsWide(t)
	rng := rand.New(rand.NewPCG(1, 2))
	for _, width := range []int{4, 8, 32, Width, Inner} {
		x, _ := bytesOf(rng, TileRows*width)
		_, w := bytesOf(rng, BlockOutputs*width)
		var want, got, older Tile
		multiplyPlain(&want, x, w)
		if Multiply(&got, x, w); got != want {
			t.Errorf("what this processor has differs from plain Go at width %d", width)
		}
		restore := Without(false)
		if Multiply(&older, x, w); older != want {
			t.Errorf("what an older one has differs from plain Go at width %d", width)
		}
		restore()
	}
	for range 20 {
		var v, w [Width]int8
		_, a := bytesOf(rng, Width)
		_, b := bytesOf(rng, Width)
		copy(v[:], a)
		copy(w[:], b)
		if got, want := Dot(&v, &w), dotPlain(&v, &w); got != want {
			t.Errorf("dot product %d, in plain Go %d", got, want)
		}
	}
}

// TestNumbersAreTheSameOnEveryProcessor compares bit for bit.
func TestNumbersAreTheSameOnEveryProcessor(t *testing.T) {
	needsWide(t)
	rng := rand.New(rand.NewPCG(3, 4))
	same := func(what string, got, want []float32) {
		t.Helper()
		for i := range want {
			if got[i] != want[i] {
				t.Errorf("%s: number %d is %g, in plain Go %g", what, i, got[i], want[i])
				return
			}
		}
	}
	for range 50 {
		x, y, gain, bias := numbers(rng, Width), numbers(rng, Width), numbers(rng, Width), numbers(rng, Width)
		a, b := slices.Clone(x), slices.Clone(x)
		Normalise(a, y, gain, bias, 1e-12)
		normalisePlain(b, y, gain, bias, 1e-12)
		same("normalise", a, b)

		u, v := make([]uint8, Width), make([]uint8, Width)
		s1, z1 := Quantise(u, x)
		s2, z2 := quantisePlain(v, x)
		if s1 != s2 || z1 != z2 || !slices.Equal(u, v) {
			t.Error("quantise differs from plain Go")
		}

		a, b = slices.Clone(x), slices.Clone(x)
		Activate(a)
		activatePlain(b)
		same("activate", a, b)

		a, b = slices.Clone(x), slices.Clone(x)
		var sums Tile
		to := Channels{Sums: make([]int32, BlockOutputs), Scales: gain, Bias: bias}
		for i := range sums {
			sums[i], to.Sums[i%BlockOutputs] = rng.Int32N(1<<25)-1<<24, rng.Int32N(1<<16)-1<<15
		}
		Rescale(a, 70, &sums, &to, []float32{0.01, 0.2, 3}, []int32{0, 93, 255})
		rescalePlain(b, 70, &sums, &to, []float32{0.01, 0.2, 3}, []int32{0, 93, 255})
		same("rescale", a, b)

		n := 1 + rng.IntN(70)
		padded := (n + Lanes - 1) / Lanes * Lanes
		keys := numbers(rng, HeadWidth*padded)
		a, b = make([]float32, padded), make([]float32, padded)
		Score(a, x, keys)
		scorePlain(b, x, keys)
		same("score", a, b)
		Softmax(a, n)
		softmaxPlain(b, n)
		same("softmax", a, b)
		values := numbers(rng, n*50)
		c, d := make([]float32, HeadWidth), make([]float32, HeadWidth)
		Mix(c, a[:n], values, 50)
		mixPlain(d, b[:n], values, 50)
		same("mix", c, d)
	}
}
