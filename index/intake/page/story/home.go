package story

import (
	"slices"
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

// underIt are a story's paragraphs without those that stand before the headline, outside of the closest box around it and all
// that tell after it: a site's notices.
func underIt(taken []string, standing []block, title string) []string {
	at := headlineAt(standing, title)
	if at < 0 {
		return taken
	}
	before := make(map[string]*html.Node)
	for _, b := range standing[:at] {
		before[b.text] = b.node
	}
	under := []*html.Node{standing[at].node}
	has := make(map[string]bool, len(taken))
	for _, text := range taken {
		has[text] = true
	}
	for _, b := range standing[at+1:] {
		delete(before, b.text)
		if has[b.text] && b.tells() {
			under = append(under, b.node)
		}
	}
	if len(under) <= leastHome {
		return taken
	}
	home := closest(under)
	return slices.DeleteFunc(slices.Clone(taken), func(text string) bool { return before[text] != nil && !dom.Encloses(home, before[text]) })
}

func spelled(paragraphs []string) int {
	sum := 0
	for _, p := range paragraphs {
		sum += utf8.RuneCountInString(p)
	}
	return sum
}
