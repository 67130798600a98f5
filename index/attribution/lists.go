package attribution

import (
	"embed"
	"maps"
	"slices"

	"pullquote/index/text"
)

// The lists of words that sources are resolved by. Each file says what belongs in it.
//
//go:embed lists/*.txt
var lists embed.FS

var (
	otherBodies = text.ReadSet(lists, "lists/otherbodies.txt")
	bodyParts   = text.ReadSet(lists, "lists/bodyparts.txt")
	someOf      = text.ReadSet(lists, "lists/someof.txt")
	inquiries   = text.ReadSet(lists, "lists/inquiries.txt")
	games       = text.ReadSet(lists, "lists/games.txt")
	several     = text.ReadSet(lists, "lists/several.txt")
	ranks       = text.ReadSet(lists, "lists/ranks.txt")
	bodyNouns   = bits(text.ReadGroups(lists, "lists/bodynouns.txt"))
	goesOnWith  = text.ReadGroups(lists, "lists/goeson.txt")
)

// bits give each word a bit for each group that it belongs to.
func bits(groups map[string][]string) map[string]uint32 {
	by := map[string]uint32{}
	for i, group := range slices.Sorted(maps.Keys(groups)) {
		for _, word := range groups[group] {
			by[word] |= 1 << i
		}
	}
	return by
}
