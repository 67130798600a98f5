package page

import (
	"net/url"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"pullquote/index/intake/page/dom"
	"pullquote/index/intake/page/schema"
)

// A facts is everything that a page says of itself, by kind of statement.
type facts struct {
	root    *html.Node
	base    *url.URL
	against *url.URL            // what its references are relative to
	meta    map[string][]string // meta elements by name or property, in lower case
	graph   schema.Graph        // JSON-LD
	story   schema.Node         // the JSON-LD node of the article; nil when there is none
	head    *html.Node          // the headline, once it was looked for
	headed  bool
	known   []string    // its hosts, once they were looked for
	shown   []line      // short lines that a reader sees, see lines
	item    schema.Item // the microdata item of the article
}

// A line is a short stretch of text that a reader sees on one line, with where it stands.
type line struct {
	node    *html.Node // the element that holds it
	heading *html.Node // the page's headline; nil where there is none
	text    string
	cut     bool // it is the beginning of a longer one
	after   int  // how many lines it stands after the headline; negative before
}

// name is the first meta element of these names.
func (f *facts) name(names ...string) string {
	for _, n := range names {
		if values := f.meta[n]; len(values) > 0 {
			return values[0]
		}
	}
	return ""
}

// metaOf collects meta elements. A page may name one thing by name, property or itemprop.
func metaOf(root *html.Node) map[string][]string {
	meta := make(map[string][]string)
	for n := range dom.Elements(root) {
		if n.DataAtom != atom.Meta {
			continue
		}
		content := dom.Attr(n, "content")
		keys := []string{"name", "property"}
		if n.Parent != nil && n.Parent.DataAtom == atom.Head {
			keys = append(keys, "itemprop") // in the body it is of the item that it stands in
		}
		for _, key := range keys {
			if k := strings.ToLower(dom.Attr(n, key)); k != "" && content != "" {
				meta[k] = append(meta[k], content)
			}
		}
	}
	return meta
}
