package story

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"pullquote/index/intake/page/dom"
)

// clean takes off the page what stands in or beside a story but is none of it. What holds most of the page's text is
// never taken off, whatever it is called: a form around the whole page, an aside that was never closed, a picture story
// that is told in captions. Such elements become plain ones.
func clean(root *html.Node) {
	spelled := letters(root)
	sums := make(map[string]int)
	var found []*html.Node
	kinds := make(map[*html.Node]string)
	dom.Walk(root, func(n *html.Node) bool {
		kind := asideKind(n)
		if kind == "" {
			return true
		}
		found = append(found, n)
		kinds[n] = kind
		sums[kind] += spelled[n]
		return spelled[n]*2 > spelled[root] // what is kept is looked through
	})
	for _, n := range found {
		switch {
		case holdsMost(kinds[n], sums[kinds[n]], spelled[root]):
			plainElement(n)
		case n.Parent != nil:
			n.Parent.RemoveChild(n)
		}
	}
	unlink(root)
}

// holdsMost: what is of one kind holds more than half of a page's letters. Comments often hold more than the story that
// they are of, so they must hold nearly all.
func holdsMost(kind string, sum, whole int) bool {
	if strings.Contains(kind, "comment") || strings.Contains(kind, "respond") {
		return sum*5 > whole*4
	}
	return sum*2 > whole
}

// Unscripted makes plain elements of those that a browser without scripts shows.
func Unscripted(root *html.Node) {
	for n := range dom.Elements(root) {
		if n.DataAtom == atom.Noscript {
			plainElement(n)
		}
	}
}

// letters counts the characters of each element's text outside of links, scripts and the like.
func letters(root *html.Node) map[*html.Node]int {
	counts := make(map[*html.Node]int)
	var count func(n *html.Node, depth int) int
	count = func(n *html.Node, depth int) int {
		if n.Type == html.TextNode {
			return utf8.RuneCountInString(dom.Squeeze(n.Data))
		}
		sum := 0
		if n.Type == html.ElementNode && (dom.Silent[n.DataAtom] || n.DataAtom == atom.A) || depth > dom.MaxNesting {
			return 0
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			sum += count(c, depth+1)
		}
		counts[n] = sum
		return sum
	}
	count(root, 0)
	return counts
}

// plainElement takes away what makes readers pass over an element.
func plainElement(n *html.Node) {
	n.Data, n.DataAtom, n.Attr = "div", atom.Div, nil
}
