package page

import (
	"net/url"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"pullquote/index/intake/page/dates"
	"pullquote/index/intake/page/dom"
	"pullquote/index/intake/page/schema"
)

// describe reads the page's metadata; it leaves root as it is.
func describe(root *html.Node, base *url.URL) Page {
	f := facts{root: root, base: base, against: baseOf(root, base), meta: metaOf(root), graph: schema.LinkedData(root), item: schema.ArticleItem(root)}
	f.story = f.graph.Article(f.isThis)
	p := Page{
		Title:       f.title(),
		Publication: f.publication(),
		Authors:     f.authors(),
		Language:    language(dom.First(dom.Attr(htmlElement(root), "lang"), f.graph.Text(f.story, "inLanguage"), f.name("og:locale", "language", "dc.language"))),
		Section:     sectionOf(dom.First(f.graph.Text(f.story, "articleSection"), f.name("article:section", "parsely-section", "section"), f.item.Prop("articleSection"))),
		Canonical:   f.canonical(),
		Corrections: append(f.graph.Corrections(f.story), f.item.Props("correction")...),
	}
	p.Date = f.date(p.Language)
	_, p.Modified = dates.Parse(dom.First(f.graph.Text(f.story, "dateModified"), f.name("article:modified_time", "og:updated_time", "last-modified"), f.item.Prop("dateModified")))
	p.Declared = f.story != nil || f.graph.Bare["article"] != "" || f.item.Found() || strings.EqualFold(f.name("og:type"), "article")
	p.Listing = !p.Declared && (f.graph.Lists() || f.name("og:type") != "")
	p.API, p.Feeds = f.links()
	p.Forward = f.forward()
	return p
}

// isThis reports whether a JSON-LD node is of this very page, by its address or its headline.
func (f *facts) isThis(n schema.Node) bool {
	own := []string{f.base.String(), resolve(f.against, f.link("canonical")), resolve(f.against, f.name("og:url"))}
	for _, key := range []string{"url", "mainEntityOfPage", "@id"} {
		at, _, _ := strings.Cut(resolve(f.against, f.graph.Text(n, key)), "#")
		if at != "" && slices.Contains(own, at) {
			return true
		}
	}
	title := dom.Fold(dom.Unescaped(f.graph.Text(n, "headline", "name")))
	return title != "" && (title == dom.Fold(f.heading()) || strings.HasPrefix(dom.Fold(dom.Unescaped(f.element(atom.Title))), title))
}

func htmlElement(root *html.Node) *html.Node {
	for n := range dom.Elements(root) {
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
