package page

import (
	"net/url"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// A facts is everything that a page says of itself, by kind of statement.
type facts struct {
	root   *html.Node
	base   *url.URL
	meta   map[string][]string // meta elements by name or property, in lower case
	graph  graph               // JSON-LD
	story  node                // the JSON-LD node of the article; nil when there is none
	head   *html.Node          // the headline, once it was looked for
	headed bool
	shown  []line     // short lines that a reader sees, see lines
	scope  *html.Node // the microdata item of the article; nil when there is none
}

// describe reads the page's metadata; it leaves root as it is.
func describe(root *html.Node, base *url.URL) Page {
	f := facts{root: root, base: base, meta: metaOf(root), graph: linkedData(root), scope: articleScope(root)}
	f.story = f.graph.article(f.isThis)
	p := Page{
		Title:       f.title(),
		Publication: f.publication(),
		Authors:     f.authors(),
		Language:    language(first(attr(htmlElement(root), "lang"), f.graph.text(f.story, "inLanguage"), f.name("og:locale", "language", "dc.language"))),
		Section:     section(first(f.graph.text(f.story, "articleSection"), f.name("article:section", "parsely-section", "section"), f.prop("articleSection"))),
		Canonical:   f.canonical(),
		Corrections: append(f.graph.corrections(f.story), f.props("correction")...),
	}
	p.Date = f.date(p.Language)
	_, p.Modified = ParseTime(first(f.graph.text(f.story, "dateModified"), f.name("article:modified_time", "og:updated_time", "last-modified"), f.prop("dateModified")))
	p.Declared = f.story != nil || f.graph.bare["article"] != "" || f.scope != nil || strings.EqualFold(f.name("og:type"), "article")
	p.Listing = !p.Declared && (f.graph.lists() || f.name("og:type") != "")
	p.API, p.Feeds = f.links()
	p.Forward = f.forward()
	return p
}

// first is the first of the texts that is not empty, on one line.
func first(texts ...string) string {
	for _, t := range texts {
		if t = squeeze(t); t != "" {
			return t
		}
	}
	return ""
}

// metaOf collects meta elements. A page may name one thing by name, property or itemprop.
func metaOf(root *html.Node) map[string][]string {
	meta := make(map[string][]string)
	for n := range elements(root) {
		if n.DataAtom != atom.Meta {
			continue
		}
		content := attr(n, "content")
		keys := []string{"name", "property"}
		if n.Parent != nil && n.Parent.DataAtom == atom.Head {
			keys = append(keys, "itemprop") // in the body it is of the item that it stands in
		}
		for _, key := range keys {
			if k := strings.ToLower(attr(n, key)); k != "" && content != "" {
				meta[k] = append(meta[k], content)
			}
		}
	}
	return meta
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

// canonical is the page's own address, resolved; "" when the page names none or a home page.
func (f *facts) canonical() string {
	for _, ref := range []string{f.link("canonical"), f.name("og:url"), f.graph.text(f.story, "url"), f.graph.text(f.story, "mainEntityOfPage")} {
		if u := resolve(f.base, ref); u != "" && !homePage(u) {
			return u
		}
	}
	return ""
}

// canonicalURL is the page's own address as a URL; nil when it names none.
func (f *facts) canonicalURL() *url.URL {
	u, err := url.Parse(f.canonical())
	if err != nil {
		return nil
	}
	return u
}

// isThis reports whether a JSON-LD node is of this very page, by its address or its headline.
func (f *facts) isThis(n node) bool {
	own := []string{f.base.String(), resolve(f.base, f.link("canonical")), resolve(f.base, f.name("og:url"))}
	for _, key := range []string{"url", "mainEntityOfPage", "@id"} {
		at, _, _ := strings.Cut(resolve(f.base, f.graph.text(n, key)), "#")
		if at != "" && slices.Contains(own, at) {
			return true
		}
	}
	title := fold(plainText(f.graph.text(n, "headline", "name")))
	return title != "" && (title == fold(f.heading()) || strings.HasPrefix(fold(plainText(f.element(atom.Title))), title))
}

// link is the href of the first link element with this rel.
func (f *facts) link(rel string) string {
	for n := range elements(f.root) {
		if n.DataAtom == atom.Link && has(n, "rel", rel) {
			return attr(n, "href")
		}
	}
	return ""
}

// links finds the WordPress REST root and the feeds that the page names. Comment feeds are no coverage.
func (f *facts) links() (api string, feeds []string) {
	for n := range elements(f.root) {
		if n.DataAtom != atom.Link {
			continue
		}
		switch href := resolve(f.base, attr(n, "href")); {
		case href == "":
		case has(n, "rel", "https://api.w.org/"):
			api = href
		case has(n, "rel", "alternate") && feedType(attr(n, "type")) && !strings.Contains(strings.ToLower(href), "comment"):
			feeds = append(feeds, href)
		}
	}
	return api, feeds
}

// forwarding is what a page writes into a refresh that sends its readers on at once.
var forwarding = lazily(`(?i)^\s*[0-5]\s*[;,]\s*url\s*=\s*['"]?([^'"]+)`)

// forward is the address that the page sends its readers on to; "" for a page that is to be read.
func (f *facts) forward() string {
	for n := range elements(f.root) {
		if n.DataAtom == atom.Meta && strings.EqualFold(attr(n, "http-equiv"), "refresh") {
			if m := forwarding().FindStringSubmatch(attr(n, "content")); m != nil {
				return resolve(f.base, strings.TrimSpace(m[1]))
			}
		}
	}
	return ""
}

func feedType(t string) bool {
	switch strings.ToLower(t) {
	case "application/rss+xml", "application/atom+xml", "application/feed+json":
		return true
	}
	return false
}

// resolve makes a reference absolute. Only http and https addresses count.
func resolve(base *url.URL, ref string) string {
	if ref == "" {
		return ""
	}
	u, err := base.Parse(ref)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" || u.User != nil {
		return ""
	}
	return u.String()
}

func homePage(address string) bool {
	u, err := url.Parse(address)
	return err != nil || strings.Trim(u.Path, "/") == "" && u.RawQuery == ""
}

func htmlElement(root *html.Node) *html.Node {
	for n := range elements(root) {
		return n
	}
	return root
}

// language makes a tag of "en_US"; "" of what is none.
func language(text string) string {
	text = strings.ReplaceAll(text, "_", "-")
	if len(text) < 2 || len(text) > 20 || strings.ContainsAny(text, " ,;/") {
		return ""
	}
	return text
}
