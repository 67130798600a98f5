package main

import (
	"math"
	"testing"
)

// made are questions of which the first feature tells the right choice, the second nothing, and the third is the same for all.
func made() []group {
	var all []group
	for i := range 40 {
		noise := float64(i % 3)
		all = append(all, group{rows: [][]float64{{1, noise, 1}, {0, 1, 1}, {0, 2 - noise, 1}}, right: []bool{true, false, false}, weight: 1, fold: i % folds})
	}
	return all
}

func TestWhatTellsIsMissedAndWhatDoesNotIsNot(t *testing.T) {
	try := rankingTrial(made(), []float64{0, 0, 0})
	all := try(-1)
	if all.first < 1 {
		t.Errorf("with all features %.2f are right", all.first)
	}
	if without := try(0); without.loss < all.loss+0.5 {
		t.Errorf("without the telling feature the loss is %v, with it %v", without.loss, all.loss)
	}
	if without := try(1); math.Abs(without.loss-all.loss) > 0.05 {
		t.Errorf("without the feature that tells nothing the loss is %v, with it %v", without.loss, all.loss)
	}
}

func TestChancesAreFound(t *testing.T) {
	var rows [][]float64
	var right []bool
	var weight []float64
	for i := range 400 { // of those with the feature three in four are right, of the others one in four
		has := float64(i % 2)
		rows, right, weight = append(rows, []float64{1, 100 * has, 0}), append(right, (i/2)%4 < 1+2*int(has)), append(weight, 1)
	}
	w := learnChance(rows, right, weight, 3, 1e-6)
	for _, row := range []struct{ has, want float64 }{{0, 0.25}, {100, 0.75}} {
		if got := 1 / (1 + math.Exp(-dot(w, []float64{1, row.has, 0}))); math.Abs(got-row.want) > 0.01 {
			t.Errorf("with %v the chance is %.3f, want %.2f", row.has, got, row.want)
		}
	}
	if w[2] != 0 {
		t.Errorf("a feature that never changes weighs %v", w[2])
	}
}

func TestApart(t *testing.T) {
	if got := apart([]float64{0.9, 0.5}, []float64{0.5, 0.1}); got != 0.875 {
		t.Errorf("got %v, want 0.875: three pairs of four are in order and one is equal", got)
	}
}
