package attribution

import "slices"

// thin drops claims that repeat a surer one. The claims come surest first, of a text of so many tokens.
func thin(all []claim, tokens int) []claim {
	kept, near := all[:0], newGrid(tokens)
	var list []int32
	for _, c := range all {
		list = near.near(c.reach(), neighboursAtMost, list[:0])
		if !slices.ContainsFunc(list, func(k int32) bool { return kept[k].repeats(c) }) {
			near.add(len(kept), c.reach())
			kept = append(kept, c)
		}
	}
	return kept
}

// repeats reports whether two claims share most of their content and neither is a statement within the other: what
// somebody said, and who reported that he said it, are two statements.
func (c claim) repeats(d claim) bool { return c.shared(d) > 0.5 && c.tells(d) == d.tells(c) }

// tells: the other claim's cue stands in the content.
func (c claim) tells(d claim) bool {
	return slices.ContainsFunc(c.content, func(x stretch) bool { return x.has(d.cue) })
}

// shared is the Jaccard similarity of two contents, in tokens.
func (c claim) shared(d claim) float64 {
	common, all := 0, 0
	for _, a := range c.content {
		all += a.len()
		for _, b := range d.content {
			common += max(0, min(a.to, b.to)-max(a.from, b.from))
		}
	}
	for _, b := range d.content {
		all += b.len()
	}
	return float64(common) / float64(max(all-common, 1))
}
