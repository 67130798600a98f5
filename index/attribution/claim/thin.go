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

// apart cuts from claims what goes on behind their cue and is what another cue behind it tells: “It is late,” said Roe. “Go home,” said Holt.
func apart(all []Claim) []Claim {
	own := map[int]int{} // where the content of such a cue begins, and the cue
	for i := range all {
		if x := all[i].Content[0]; x.To <= all[i].Cue {
			own[x.From] = all[i].Cue
		}
	}
	for i := range all {
		c := &all[i]
		for n := 1; n < len(c.Content); n++ {
			if cue, ok := own[c.Content[n].From]; ok && cue != c.Cue && c.Cue < c.Content[n].From {
				c.Content = c.Content[:n]
			}
		}
	}
	return all
}
