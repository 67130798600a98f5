package page

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// articleScope is the page's first microdata item of an article type (https://html.spec.whatwg.org/#microdata).
func articleScope(root *html.Node) *html.Node {
	for n := range elements(root) {
		if !hasAttr(n, "itemscope") {
			continue
		}
		_, name, _ := strings.Cut(attr(n, "itemtype"), "schema.org/")
		if articleTypes[name] {
			return n
		}
	}
	return nil
}

// prop is the first value of a property of the page's article item.
func (f *facts) prop(name string) string {
	return first(f.props(name)...)
}

// props are the values of a property, however deep in the item; a property that is itself an item gives its name.
func (f *facts) props(name string) []string {
	if f.scope == nil {
		return nil
	}
	var values []string
	for n := range elements(f.scope) {
		if !has(n, "itemprop", strings.ToLower(name)) {
			continue
		}
		if value := itemValue(n); value != "" {
			values = append(values, value)
		}
	}
	return values
}

func itemValue(n *html.Node) string {
	if hasAttr(n, "itemscope") {
		for inner := range elements(n) {
			if has(inner, "itemprop", "name") {
				return itemValue(inner)
			}
		}
		return words(n)
	}
	switch n.DataAtom {
	case atom.Meta:
		return attr(n, "content")
	case atom.Time:
		return first(attr(n, "datetime"), words(n))
	}
	return first(attr(n, "content"), words(n))
}

func hasAttr(n *html.Node, key string) bool {
	for _, a := range n.Attr {
		if a.Key == key {
			return true
		}
	}
	return false
}
