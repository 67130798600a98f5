package page

import (
	"iter"
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// elements are the element nodes below n, in document order.
func elements(n *html.Node) iter.Seq[*html.Node] {
	return func(yield func(*html.Node) bool) {
		for d := range n.Descendants() {
			if d.Type == html.ElementNode && !yield(d) {
				return
			}
		}
	}
}

// attr is the value of an attribute, "" where there is none.
func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return strings.TrimSpace(a.Val)
		}
	}
	return ""
}

// has reports whether an attribute that holds words, such as class or rel, holds this one.
func has(n *html.Node, key, word string) bool {
	return slices.Contains(strings.Fields(strings.ToLower(attr(n, key))), word)
}

// words is the text of a node on one line.
func words(n *html.Node) string { return squeeze(Text(n)) }

// squeeze puts text on one line: runs of white space become one space. A no-break space stays.
func squeeze(text string) string {
	return strings.Join(strings.FieldsFunc(text, ignorable), " ")
}

// ignorable is what HTML calls ASCII white space (https://infra.spec.whatwg.org/#ascii-whitespace).
func ignorable(r rune) bool {
	return r == ' ' || r == '\t' || r == '\n' || r == '\f' || r == '\r'
}
