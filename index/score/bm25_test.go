package score

import (
	"math"
	"testing"
)

// A segment's scores by hand: three passages, one word.
func TestScoresAreBM25(t *testing.T) {
	norm := func(words float64) float64 { return NewLengthScale(10).Of(1 / math.Sqrt(words)) }
	for _, c := range []struct{ tf, words, want float64 }{
		{1, 10, 1}, // at average length a single occurrence is worth 1
		{2, 10, 2 * 1.96 / (2 + 0.96)},
		{1, 20, 1.96 / (1 + 0.96*1.75)},
	} {
		if got := Saturate(c.tf, norm(c.words)); math.Abs(got-c.want) > 1e-9 {
			t.Errorf("tf %v in %v words: %v, want %v", c.tf, c.words, got, c.want)
		}
	}
	if got := InverseFrequency(1, 3); math.Abs(got-math.Log(1+2.5/1.5)) > 1e-9 {
		t.Errorf("idf %v", got)
	}
}
