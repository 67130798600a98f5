package index

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"pullquote/index/archive"
)

// Pruning changes nothing: not which passages get into the pool, not their scores.
func TestPruningIsExact(t *testing.T) {
	coverage := archive.New(25, 3)
	x, err := Open(t.Context(), coverage, Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer x.Close()
	v, err := x.acquire()
	if err != nil {
		t.Fatal(err)
	}
	defer v.release()
	random := rand.New(rand.NewPCG(1, 1))
	allowed := make([]bool, len(v.cards))
	for i := range allowed {
		allowed[i] = random.IntN(3) > 0
	}
	for i := range 100 {
		for _, mask := range [][]bool{nil, allowed} {
			question := coverage.Question(i) + " said " + coverage.Question(i+1)
			pruned, whole := pool(t, v, question, mask, 0), pool(t, v, question, mask, math.MaxInt)
			if !slices.EqualFunc(pruned, whole, func(a, b candidate) bool { return a.passageKey == b.passageKey && a.score == b.score }) {
				t.Fatalf("%q, filtered %v: pruned\n%v\nwhole\n%v", question, mask != nil, pruned, whole)
			}
		}
	}
}

func pool(t *testing.T, v *view, question string, allowed []bool, worth int) []candidate {
	t.Helper()
	s, err := newScorer(v, v.terms(Query{Text: question}), allowed)
	if err != nil {
		t.Fatal(err)
	}
	s.worth = worth
	found := newTop(v, 5)
	for i := range v.segments {
		if err := s.sweep(i, found, new(sweepBuffer)); err != nil {
			t.Fatal(err)
		}
	}
	slices.SortFunc(found.best, v.better)
	return found.best
}

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

// A segment's scores by hand: three passages, one word.
func TestScoresAreBM25(t *testing.T) {
	norm := func(words float64) float64 { return newLengthScale(10).of(1 / math.Sqrt(words)) }
	for _, c := range []struct{ tf, words, want float64 }{
		{1, 10, 1}, // at average length a single occurrence is worth 1
		{2, 10, 2 * 1.96 / (2 + 0.96)},
		{1, 20, 1.96 / (1 + 0.96*1.75)},
	} {
		if got := saturate(c.tf, norm(c.words)); math.Abs(got-c.want) > 1e-9 {
			t.Errorf("tf %v in %v words: %v, want %v", c.tf, c.words, got, c.want)
		}
	}
	if got := inverseFrequency(1, 3); math.Abs(got-math.Log(1+2.5/1.5)) > 1e-9 {
		t.Errorf("idf %v", got)
	}
}
