package names

import (
	"slices"
)

// Namesakes find the entities that a name may mean: a name and a fuller one of the same bearer share their last word, or
// the shorter begins with the longer's first or last.
type namesakes struct {
	first, last map[string][]int // the entities by the first and the last two words of their fullest name, in the order met
	list        []int            // scratch
}

func newNamesakes() namesakes {
	return namesakes{first: map[string][]int{}, last: map[string][]int{}}
}

// add enters an entity under its fullest name, again when a fuller one is met.
func (n *namesakes) add(entity int, words []string) {
	first, last := words[0], words[len(words)-1]
	n.first[first] = append(n.first[first], entity)
	n.last[last] = append(n.last[last], entity)
	if len(words) > 2 {
		surname := words[len(words)-2]
		n.last[surname] = append(n.last[surname], entity)
	}
}

// of lists the entities that words may name, in order: of each kind those met last, up to namesakesAtMost.
func (n *namesakes) of(words []string) []int {
	n.list = append(n.list[:0], tail(n.first[words[0]])...)
	n.list = append(n.list, tail(n.last[words[0]])...)
	n.list = append(n.list, tail(n.last[words[len(words)-1]])...)
	slices.Sort(n.list)
	n.list = slices.Compact(n.list)
	return n.list
}

func tail(list []int) []int { return list[max(0, len(list)-namesakesAtMost):] }
