package nlp

import (
	"slices"
)

// A Grid finds what touches a stretch of the text without looking at everything: each cell lists what reaches into so many
// tokens, in order of its number.
type Grid [][]int32

// gridCell is in tokens: about a long sentence.
const gridCell = 64

func NewGrid(tokens int) Grid { return make(Grid, tokens/gridCell+1) }

// cells are those that a stretch reaches into.
func (g Grid) cells(s Stretch) Grid { return g[s.From/gridCell : (max(s.To, s.From+1)-1)/gridCell+1] }

// Add enters number i.
func (g Grid) Add(i int, s Stretch) {
	for c := range g.cells(s) {
		at := s.From/gridCell + c
		g[at] = append(g[at], int32(i))
	}
}

// Near appends the numbers that may touch a stretch, the first of each cell up to atMost, each once and in order.
func (g Grid) Near(s Stretch, atMost int, list []int32) []int32 {
	for _, cell := range g.cells(s) {
		list = append(list, cell[:min(len(cell), atMost)]...)
	}
	slices.Sort(list)
	list = slices.Compact(list)
	return list[:min(len(list), atMost)]
}
