package main

import (
	"slices"
	"strings"
	"testing"

	"pullquote/index/attribution"
)

func TestMeaningsAreRead(t *testing.T) {
	all, err := readMeanings("# a remark\nabc\t10\t12\t4\nabc\t20\t31\t4=90\nabc\t40\t42\t-\nabc\t50\t52\tx\nabc\t60\t64\t+\n")
	if err != nil || len(all) != 5 || !slices.Equal(all[1].names, []int{4, 90}) || len(all[2].names)+len(all[3].names)+len(all[4].names) > 0 {
		t.Fatalf("meanings: %+v, %v", all, err)
	}
	for _, bad := range []string{"abc\t1\t2", "abc\tone\t2\t-", "abc\t1\t2\there"} {
		if _, err := readMeanings(bad); err == nil {
			t.Errorf("%q is taken for a meaning", bad)
		}
	}
}

// TestWeightsTellTheRightCandidate has anaphors whose right candidate is the one with the second evidence, and nobody where none has it.
func TestWeightsTellTheRightCandidate(t *testing.T) {
	seen := func(i int) []float64 {
		e := make([]float64, len(attribution.Evidence()))
		e[i] = 1
		return e
	}
	var all []choice
	for range 20 {
		all = append(all,
			choice{body: "0000000a", kind: "body", evidence: [][]float64{seen(0), seen(1)}, right: []int{1}, named: true},
			choice{body: "0000000b", kind: "body", evidence: [][]float64{seen(0), seen(2)}})
	}
	w := fitWeights(all)["body"]
	for _, c := range all {
		chance := c.chances(func(i int, x float64) float64 { return x * w[i] })
		want := -1
		if c.named {
			want = 1
		}
		if got := likeliest(chance, 0.6); got != want {
			t.Fatalf("candidate %d of %v, want %d", got, chance, want)
		}
	}
	var out strings.Builder
	compareWeights(all, &out)
	if !strings.Contains(out.String(), "body\n     0.30       right   20  wrong    0  missed    0") {
		t.Errorf("compared:\n%s", out.String())
	}
}
