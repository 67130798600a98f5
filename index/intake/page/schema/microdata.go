package schema

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"pullquote/index/intake/page/dom"
)

// An Item is a page's microdata item (https://html.spec.whatwg.org/#microdata). The zero item says nothing.
type Item struct{ scope *html.Node }

// ArticleItem is the page's first item of an article type.
func ArticleItem(root *html.Node) Item {
	for n := range dom.Elements(root) {
		if !dom.HasAttr(n, "itemscope") {
			continue
		}
		_, name, _ := strings.Cut(dom.Attr(n, "itemtype"), "schema.org/")
		if articleTypes[name] {
			return Item{n}
		}
	}
	return Item{}
}

// Found reports whether the page has such an item.
func (i Item) Found() bool { return i.scope != nil }

// Prop is the first value of a property of the item.
func (i Item) Prop(name string) string {
	return dom.First(i.Props(name)...)
}

// Props are the values of a property, however deep in the item; a property that is itself an item gives its name.
func (i Item) Props(name string) []string {
	if i.scope == nil {
		return nil
	}
	var values []string
	for n := range dom.Elements(i.scope) {
		if !dom.Has(n, "itemprop", strings.ToLower(name)) {
			continue
		}
		if value := itemValue(n); value != "" {
			values = append(values, value)
		}
	}
	return values
}

func itemValue(n *html.Node) string {
	if dom.HasAttr(n, "itemscope") {
		for inner := range dom.Elements(n) {
			if dom.Has(inner, "itemprop", "name") {
				return itemValue(inner)
			}
		}
		return dom.Words(n)
	}
	switch n.DataAtom {
	case atom.Meta:
		return dom.Attr(n, "content")
	case atom.Time:
		return dom.First(dom.Attr(n, "datetime"), dom.Words(n))
	}
	return dom.First(dom.Attr(n, "content"), dom.Words(n))
}
