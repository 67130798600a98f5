package dom

import (
	"iter"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Elements are the element nodes below n, in document order.
func Elements(n *html.Node) iter.Seq[*html.Node] {
	return func(yield func(*html.Node) bool) {
		for d := range n.Descendants() {
			if d.Type == html.ElementNode && !yield(d) {
				return
			}
		}
	}
}

// Attr is the value of an attribute, "" where there is none.
func Attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return strings.TrimSpace(a.Val)
		}
	}
	return ""
}

// Has reports whether an attribute that holds words, such as class or rel, holds this one.
func Has(n *html.Node, key, word string) bool {
	return slices.Contains(strings.Fields(strings.ToLower(Attr(n, key))), word)
}

// HasAttr reports whether an element has an attribute, whatever its value.
func HasAttr(n *html.Node, key string) bool {
	for _, a := range n.Attr {
		if a.Key == key {
			return true
		}
	}
	return false
}

// Within reports whether an element of this kind encloses d below top.
func Within(d, top *html.Node, kind atom.Atom) bool {
	for up := d.Parent; up != nil && up != top; up = up.Parent {
		if up.DataAtom == kind {
			return true
		}
	}
	return false
}

// Encloses reports whether n lies below top, or is it.
func Encloses(top, n *html.Node) bool {
	for up := n; up != nil; up = up.Parent {
		if up == top {
			return true
		}
	}
	return false
}

// Walk visits elements in document order, and those below an element only where visit says so.
func Walk(n *html.Node, visit func(*html.Node) bool) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type != html.ElementNode || visit(c) {
			Walk(c, visit)
		}
	}
}

// MaxNesting of elements that are looked into. Parsers stop at 512.
const MaxNesting = 512
