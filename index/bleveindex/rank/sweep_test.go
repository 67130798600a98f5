package rank

import (
	"math/rand/v2"
	"slices"
	"testing"
)

func TestNthHighest(t *testing.T) {
	random := rand.New(rand.NewPCG(2, 2))
	for range 200 {
		xs := make([]float64, 1+random.IntN(50))
		for i := range xs {
			xs[i] = float64(random.IntN(10))
		}
		sorted := slices.Sorted(slices.Values(xs))
		slices.Reverse(sorted)
		for n := range xs {
			if got := nthHighest(slices.Clone(xs), n+1); got != sorted[n] {
				t.Fatalf("%d of %v: %v, want %v", n+1, xs, got, sorted[n])
			}
		}
	}
}
