package main

import (
	"cmp"
	"slices"

	"pullquote/index/nlp/linear"
)

// floorOf chooses the floor on a fifth of the claims, with a model that has not seen them: on its own lessons a model is
// too sure, and the floor would come out too low.
func floorOf(judged []lesson, gold int, seed uint64) float64 {
	var train, held []lesson
	for i, x := range judged {
		if i/200%5 == 4 {
			held = append(held, x)
		} else {
			train = append(train, x)
		}
	}
	m := fit(train, seed)
	return bestFloor(m, held, gold/5)
}

// withNone adds to the claims of every cue that there is no statement, whose score is always 0. It is right where no
// claim is.
func withNone(judged []lesson) []lesson {
	var all []lesson
	for _, l := range judged {
		all = append(all, lesson{append(slices.Clone(l.candidates), nil), append(slices.Clone(l.right), !slices.Contains(l.right, true))})
	}
	return all
}

// floorSlack is how much F1 may be given up for statements found: the curve is flat at its top, and a reader misses more
// by a statement that is not listed.
const floorSlack = 0.005

// bestFloor is the confidence below which a claim costs more than it brings, by F1 on the held-out claims.
func bestFloor(m linear.Table, judged []lesson, gold int) float64 {
	type claim struct {
		odds  float64
		right bool
	}
	var all []claim
	for _, l := range judged {
		all = append(all, claim{m.Score(l.candidates[0]), l.right[0]})
	}
	slices.SortFunc(all, func(a, b claim) int { return cmp.Compare(b.odds, a.odds) })
	right, best := 0, 0.0
	scores := make([]float64, len(all))
	for i, c := range all {
		right += btoi(c.right)
		scores[i] = 2 * float64(right) / float64(i+1+gold)
		best = max(best, scores[i])
	}
	floor := 0.0
	for i, c := range all {
		if scores[i] >= best-floorSlack {
			floor = c.odds
		}
	}
	return floor
}
