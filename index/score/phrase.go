package score

import "slices"

// phraseGap is how far apart two words of a phrase may stand: one function word between them (“Bureau of Statistics”).
const phraseGap = 2

// Adjacent counts where the words stand in order, each at most phraseGap after the one before. Positions ascend.
func Adjacent(at [][]uint64) int {
	n := 0
	for _, start := range at[0] {
		previous, whole := start, true
		for _, next := range at[1:] {
			i, _ := slices.BinarySearch(next, previous+1)
			if i == len(next) || next[i] > previous+phraseGap {
				whole = false
				break
			}
			previous = next[i]
		}
		if whole {
			n++
		}
	}
	return n
}
