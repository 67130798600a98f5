package story

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"pullquote/index/intake/page/dom"
	"pullquote/index/intake/page/lazy"
)

// A block is one paragraph as it stands on the page.
type block struct {
	text   string
	node   *html.Node // the innermost block element around it
	linked int        // how many of its letters lie in links
}

// leastParagraph is in characters: from there a paragraph that ends as a sentence does is told, not a label.
const leastParagraph = 80

var sentenceEnd = lazy.Regexp(`[.!?…。！？؟।]["'”’»“)\]]*\s*$`)

func endsSentence(text string) bool { return sentenceEnd().MatchString(text) }

// tells reports whether a block is a paragraph of whole sentences outside of links.
func (b block) tells() bool {
	n := utf8.RuneCountInString(b.text)
	return n >= leastParagraph && b.linked*2 < n && endsSentence(b.text)
}

// Prose counts the characters of a text that lie in paragraphs of whole sentences.
func Prose(text string) int {
	sum := 0
	for paragraph := range strings.SplitSeq(text, "\n\n") {
		if n := utf8.RuneCountInString(paragraph); n >= leastParagraph && endsSentence(paragraph) {
			sum += n
		}
	}
	return sum
}

// blocksOf are the paragraphs of a page in reading order: elements that hold text and no other block.
func blocksOf(root *html.Node) []block {
	return blocksBut(root, func(*html.Node) bool { return false })
}

// blocksBut are the paragraphs of a page but for those in certain elements.
func blocksBut(root *html.Node, in func(*html.Node) bool) []block {
	var found []block
	dom.Walk(root, func(n *html.Node) bool {
		if dom.Silent[n.DataAtom] || in(n) {
			return false
		}
		if !dom.Blocks[n.DataAtom] || dom.HoldsBlocks(n) {
			return true
		}
		if text := dom.Text(n); text != "" && n.DataAtom != atom.Title {
			found = append(found, block{text, n, linkedLetters(n)})
		}
		return false
	})
	return found
}

func linkedLetters(n *html.Node) int {
	sum := 0
	for d := range n.Descendants() {
		if d.Type == html.TextNode && dom.Within(d, n, atom.A) {
			sum += utf8.RuneCountInString(dom.Squeeze(d.Data))
		}
	}
	return sum
}

// linkedShare is the share of a story's letters that lie in links.
func linkedShare(standing []block, taken []string) float64 {
	links := make(map[string]int, len(standing))
	for _, b := range standing {
		links[b.text] = b.linked
	}
	all, linked := 1, 0
	for _, text := range taken {
		all += utf8.RuneCountInString(text)
		linked += links[text]
	}
	return float64(linked) / float64(all)
}

// standfirstWithin is how many paragraphs after the headline a standfirst may stand: bylines, dates and sharing buttons lie
// between.
const standfirstWithin = 14

// completed adds the paragraphs that belong to a story and were passed over: a standfirst between the headline and the
// story, and what stands after its beginning in boxes of the same make as the story's own: the second part of a story
// that is divided, the entries of a live blog.
func completed(taken []string, standing []block, title string) []string {
	index := make(map[string]int, len(taken))
	for i, text := range taken {
		index[text] = i + 1
	}
	first := -1
	var nodes []*html.Node
	makes := make(map[string]bool)
	for i, b := range standing {
		if index[b.text] > 0 && b.tells() {
			if first < 0 {
				first = i
			}
			nodes = append(nodes, b.node)
			makes[b.box()] = true
		}
	}
	if first < 0 {
		return taken
	}
	home, start := homeOf(nodes), headline(standing, first, title)
	above := home
	if start < first {
		above = homeOf(append(nodes, standing[start].node))
	}
	before := make(map[int][]string) // missing paragraphs, by the place in taken that they go before
	place := 0
	for i, b := range standing {
		if at := index[b.text]; at > 0 {
			place = max(place, at)
			continue
		}
		lead := i > start && i < first && i <= start+standfirstWithin && dom.Encloses(above, b.node) && b.leads(standing[start])
		if lead || i > first && b.tells() && makes[b.box()] && dom.Encloses(home, b.node) {
			before[place] = append(before[place], b.text)
		}
	}
	var out []string
	for i := range len(taken) + 1 {
		out = append(out, before[i]...)
		if i < len(taken) {
			out = append(out, taken[i])
		}
	}
	return out
}

// leadName is what the elements of a standfirst are called, in the languages of news; notLead those of other lines there.
var (
	leadName = lazy.Regexp(`(?i)(?:^|[^a-z])(?:lead|lede|leader|standfirst|intro|introduction|chapo|chapeau|bajada|copete|entradilla|sumario|sommario|occhiello|vorspann|anleser|teaser|dek|sub-?(?:title|headline|head)|description|summary|sapo|ingress|manchet)(?:$|[^a-z])`)
	notLead  = lazy.Regexp(`(?i)(?:^|[^a-z])(?:bio|authors?|byline|tooltip|credits?|captions?|legend|date|meta|tags?)(?:$|[^a-z])`)
)

// leastLead is in characters: what is shorter is a kicker.
const leastLead = 40

// leads reports whether a block between the headline and the story is its standfirst: it tells, or it is called so, or it is a
// second heading under the headline. What is said of the author is none.
func (b block) leads(headline block) bool {
	names := ""
	for up, depth := b.node, 0; up != nil && depth < 3; up, depth = up.Parent, depth+1 {
		if dom.Encloses(up, headline.node) {
			break
		}
		names += " " + dom.Attr(up, "class") + " " + dom.Attr(up, "id")
	}
	n := utf8.RuneCountInString(b.text)
	switch {
	case notLead().MatchString(names), n < leastLead, b.linked*2 > n:
		return false
	case b.tells(), leadName().MatchString(names):
		return true
	}
	return b.node.DataAtom == atom.H2 && headline.node.DataAtom == atom.H1 && b.node.Parent == headline.node.Parent
}

// box is the make of the box that a block stands in: its element and class.
func (b block) box() string {
	if p := b.node.Parent; p != nil {
		return b.node.Data + " in " + p.Data + "." + dom.Attr(p, "class")
	}
	return b.node.Data
}

// headline is the place of the last first-level heading before the story; before the story's first paragraph when there is
// none.
func headline(standing []block, first int, title string) int {
	if at := headlineAt(standing[:first], title); at >= 0 {
		return at
	}
	for i := first - 1; i >= 0; i-- {
		if standing[i].node.DataAtom == atom.H1 {
			return i
		}
	}
	return first
}

// homeOf is the part of the page that a story lies in: the article or main element around all of its paragraphs, else
// the closest element around them.
func homeOf(nodes []*html.Node) *html.Node {
	home := closest(nodes)
	for up := home; up != nil; up = up.Parent {
		if up.DataAtom == atom.Article || up.DataAtom == atom.Main {
			return up
		}
	}
	return home
}

// closest is the closest element around nodes.
func closest(nodes []*html.Node) *html.Node {
	home := nodes[0]
	for _, n := range nodes[1:] {
		for home != nil && !dom.Encloses(home, n) {
			home = home.Parent
		}
	}
	return home
}
