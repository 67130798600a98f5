package attribution

import "slices"

// A grid finds what touches a stretch of the text without looking at everything: each cell lists what reaches into so many
// tokens, in order of its number.
type grid [][]int32

// gridCell is in tokens: about a long sentence.
const gridCell = 64

func newGrid(tokens int) grid { return make(grid, tokens/gridCell+1) }

// cells are those that a stretch reaches into.
func (g grid) cells(s stretch) grid { return g[s.from/gridCell : (max(s.to, s.from+1)-1)/gridCell+1] }

// add enters number i.
func (g grid) add(i int, s stretch) {
	for c := range g.cells(s) {
		at := s.from/gridCell + c
		g[at] = append(g[at], int32(i))
	}
}

// near appends the numbers that may touch a stretch, the first of each cell up to atMost, each once and in order.
func (g grid) near(s stretch, atMost int, list []int32) []int32 {
	for _, cell := range g.cells(s) {
		list = append(list, cell[:min(len(cell), atMost)]...)
	}
	slices.Sort(list)
	list = slices.Compact(list)
	return list[:min(len(list), atMost)]
}

// reach is from the first to the last token of a claim's content and cue.
func (c *claim) reach() stretch {
	from, to := c.content[0].from, c.content[len(c.content)-1].to
	return stretch{min(from, c.cue), max(to, c.cue+1)}
}
