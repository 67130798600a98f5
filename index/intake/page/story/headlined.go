package story

import (
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"pullquote/index/intake/page/dom"
)

// Shares, in parts of a hundred, by which the text under the headline replaces what the library found: the library's
// text stands elsewhere, or it is a small part.
const (
	sharedAtLeast = 15
	partAtLeast   = 12
)

// headlined weighs what the library found against what stands under the page's headline, in paragraphs that tell, and
// gives the better one. Libraries weigh boxes; a reader begins at the headline.
func headlined(taken []string, standing []block, title string) []string {
	under := underHeadline(standing, title)
	if len(under) == 0 {
		return taken
	}
	found := make(map[string]bool, len(taken))
	all := 0
	for _, text := range taken {
		found[text] = true
		all += Prose(text)
	}
	shared, whole := 0, 0
	for _, b := range under {
		if b.tells() {
			n := utf8.RuneCountInString(b.text)
			whole += n
			if found[b.text] {
				shared += n
			}
		}
	}
	if whole < leastWhole || shared*2 >= whole && all >= whole || shared*100 >= all*sharedAtLeast && all*100 >= whole*partAtLeast {
		return taken
	}
	texts := make([]string, len(under))
	for i, b := range under {
		texts[i] = b.text
	}
	return texts
}

// leastWhole is in characters: text under a headline counts for nothing below it.
const leastWhole = 500

// underHeadline are the blocks from the headline to the last one that tells, in the closest element around the headline
// that holds a story, without those that are mostly links.
func underHeadline(standing []block, title string) []block {
	at := headlineAt(standing, title)
	if at < 0 {
		return nil
	}
	home := homeUnder(standing[at:])
	if home == nil {
		return nil
	}
	var under []block
	last := 0
	for _, b := range standing[at+1:] {
		if !dom.Encloses(home, b.node) || b.linked*2 > utf8.RuneCountInString(b.text) {
			continue
		}
		under = append(under, b)
		if b.tells() {
			last = len(under)
		}
	}
	return under[:last]
}

// headlineAt is the place of the heading that is the title, else of the only first-level heading; -1 for none.
func headlineAt(standing []block, title string) int {
	only, count := -1, 0
	for i, b := range standing {
		switch b.node.DataAtom {
		case atom.H1, atom.H2:
			if title != "" && dom.Fold(b.text) == dom.Fold(title) {
				return i
			}
		}
		if b.node.DataAtom == atom.H1 {
			only = i
			count++
		}
	}
	if count != 1 {
		return -1
	}
	return only
}

// leastBlocks is how many paragraphs that tell make a story under a headline.
const leastBlocks = 3

// homeUnder is the closest element around the first block that holds a story's worth of paragraphs after it.
func homeUnder(blocks []block) *html.Node {
	told, count := make(map[*html.Node]int), make(map[*html.Node]int)
	for _, b := range blocks[1:] {
		if !b.tells() {
			continue
		}
		for up, depth := b.node, 0; up != nil && depth < dom.MaxNesting; up, depth = up.Parent, depth+1 {
			told[up] += utf8.RuneCountInString(b.text)
			count[up]++
		}
	}
	for up := blocks[0].node; up != nil; up = up.Parent {
		if told[up] >= leastWhole && count[up] >= leastBlocks {
			return up
		}
	}
	return nil
}
