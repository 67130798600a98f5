package story

import (
	"unicode/utf8"

	"golang.org/x/net/html"

	"pullquote/index/intake/page/dom"
)

// leastHome is how many paragraphs that tell show where a story lies.
const leastHome = 3

// atHome are a story's paragraphs without what follows the last one that tells outside of the closest box around all that
// do, where it is little: a site's forms and lists.
func atHome(taken []string, standing []block) []string {
	nodes := make(map[string]*html.Node, len(standing))
	tells := make(map[string]bool)
	for _, b := range standing {
		if nodes[b.text] == nil {
			nodes[b.text], tells[b.text] = b.node, b.tells()
		}
	}
	var telling []*html.Node
	end := 0
	for i, text := range taken {
		if tells[text] {
			telling, end = append(telling, nodes[text]), i+1
		}
	}
	if len(telling) < leastHome {
		return taken
	}
	home := closest(telling)
	for end < len(taken) && (nodes[taken[end]] == nil || dom.Encloses(home, nodes[taken[end]])) {
		end++
	}
	if spelled(taken[end:])*tailShare > proseOf(taken) {
		return taken
	}
	return taken[:end]
}

func spelled(paragraphs []string) int {
	sum := 0
	for _, p := range paragraphs {
		sum += utf8.RuneCountInString(p)
	}
	return sum
}
