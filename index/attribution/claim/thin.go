package claim

import (
	"slices"

	"pullquote/index/nlp"
)

// thin drops claims that repeat a surer one. The claims come surest first, of a text of so many tokens.
func thin(all []Claim, tokens int) []Claim {
	kept, near := all[:0], nlp.NewGrid(tokens)
	var list []int32
	for _, c := range all {
		list = near.Near(c.Reach(), nlp.NeighboursAtMost, list[:0])
		if !slices.ContainsFunc(list, func(k int32) bool { return kept[k].repeats(c) }) {
			near.Add(len(kept), c.Reach())
			kept = append(kept, c)
		}
	}
	return kept
}

// instead adds claims, which take the places of those with the same cues.
func instead(all, surer []Claim) []Claim {
	kept := all[:0]
	for _, c := range all {
		if !sharesCue(surer, c.Cue) {
			kept = append(kept, c)
		}
	}
	return append(kept, surer...)
}

func sharesCue(claims []Claim, cue int) bool {
	for i := range claims {
		if claims[i].Cue == cue {
			return true
		}
	}
	return false
}
