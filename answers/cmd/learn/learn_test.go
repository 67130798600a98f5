package main

import (
	"slices"
	"testing"
)

func TestWeightsThatNothingTellsAboutStay(t *testing.T) {
	groups := []group{{rows: [][]float64{{1, 0, 5}, {0, 0, 5}}, right: []bool{true, false}, weight: 1}}
	w := learnRanking(groups, 3, []float64{0.5, 4, 2}, 1e-4, 50, -1)
	if w[0] <= 0.5 {
		t.Errorf("the weight of what is right went from 0.5 to %v, want more", w[0])
	}
	if w[1] != 4 || w[2] != 2 {
		t.Errorf("weights without differing choices went to %v, want 4 and 2", w[1:])
	}
}

func TestAModelThatNothingTeachesStaysAsItWas(t *testing.T) {
	for _, model := range []string{"foreign", foreignVerdict} {
		var none lessons
		if got := none.learn(model, []float64{1, 2}); !slices.Equal(got, []float64{1, 2}) {
			t.Errorf("%s: %v", model, got)
		}
	}
}
