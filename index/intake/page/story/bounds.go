package story

import (
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"pullquote/index/intake/page/dom"
)

// Bounds of what is read, beside MaxBytes: a long feature has some 5,000 elements and 100 kB of text; what has far more
// takes libraries minutes. Elements nest some thirty deep; what is nested deeper is lifted, for their work grows with
// depth times text.
const (
	MaxElements = 60_000
	MaxText     = 3 << 19 // bytes
	maxLevels   = 60
)

// TooMuch reports whether a page has more elements or text than an article's.
func TooMuch(root *html.Node) bool {
	count, text := 0, 0
	for n := range root.Descendants() {
		switch {
		case n.Type == html.ElementNode:
			count++
		case n.Type == html.TextNode && !dom.Silent[n.Parent.DataAtom]:
			text += len(n.Data)
		}
		if count > MaxElements || text > MaxText {
			return true
		}
	}
	return false
}

// flatten lifts what lies in boxes below maxLevels out of them.
func flatten(n *html.Node, level int) {
	for c := n.FirstChild; c != nil; {
		next := c.NextSibling
		if c.Type != html.ElementNode {
			c = next
			continue
		}
		if level < maxLevels || !isBox(c) {
			flatten(c, level+1)
			c = next
			continue
		}
		first := c.FirstChild
		for inner := c.FirstChild; inner != nil; inner = c.FirstChild {
			c.RemoveChild(inner)
			n.InsertBefore(inner, c)
		}
		n.RemoveChild(c)
		if c = next; first != nil {
			c = first
		}
	}
}

func isBox(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Div, atom.Section, atom.Span, atom.Article, atom.Center, atom.Font, atom.B, atom.I, atom.Em, atom.Strong, atom.Blockquote:
		return true
	}
	return false
}
