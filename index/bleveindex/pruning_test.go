package bleveindex

import (
	"errors"
	"io/fs"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"pullquote/index"
	"pullquote/index/bleveindex/rank"
	"pullquote/index/follow"
	"pullquote/index/invented"
	"pullquote/index/score"
)

// Pruning changes nothing: not which passages are found, not their scores.
func TestPruningIsExact(t *testing.T) {
	coverage := invented.New(100, 3)
	x := openOn(t, coverage, Options{})
	v, err := x.acquire()
	if err != nil {
		t.Fatal(err)
	}
	defer v.Release()
	random := rand.New(rand.NewPCG(1, 1))
	allowed := make([]bool, len(v.Cards))
	for i := range allowed {
		allowed[i] = random.IntN(3) > 0
	}
	always, never := v.Corpus, v.Corpus
	always.PruneFrom, never.PruneFrom = 1, math.MaxInt
	for i := range 100 {
		for _, mask := range [][]bool{nil, allowed} {
			q := index.Query{Text: coverage.Question(i) + " said " + coverage.Question(i+1)}
			pruned, err1 := always.Rank(t.Context(), score.Terms(q), nil, mask, 100)
			whole, err2 := never.Rank(t.Context(), score.Terms(q), nil, mask, 100)
			if err := errors.Join(err1, err2); err != nil || len(whole) < 20 {
				t.Fatal(len(whole), err)
			}
			if !slices.EqualFunc(pruned, whole, func(a, b rank.Candidate) bool { return a.Key == b.Key && a.Score == b.Score }) {
				t.Fatalf("%q, filtered %v: pruned\n%v\nwhole\n%v", q.Text, mask != nil, pruned, whole)
			}
		}
	}
}

// openOn is the index of a coverage.
func openOn(t *testing.T, coverage fs.FS, o Options) *Index {
	t.Helper()
	x, err := Open(t.Context(), o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = x.Close() })
	if _, err := follow.New(coverage, x, follow.Options{}).Refresh(t.Context()); err != nil {
		t.Fatal(err)
	}
	return x
}
