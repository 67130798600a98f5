package page

import (
	"net/url"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"pullquote/index/intake/page/dom"
	"pullquote/index/intake/page/lazy"
)

// canonical is the page's own address, resolved; "" when the page names none or a home page.
func (f *facts) canonical() string {
	for _, ref := range []string{f.link("canonical"), f.name("og:url"), f.graph.Text(f.story, "url"), f.graph.Text(f.story, "mainEntityOfPage")} {
		if u := resolve(f.against, ref); u != "" && !homePage(u) {
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

// link is the href of the first link element with this rel.
func (f *facts) link(rel string) string {
	for n := range dom.Elements(f.root) {
		if n.DataAtom == atom.Link && dom.Has(n, "rel", rel) {
			return dom.Attr(n, "href")
		}
	}
	return ""
}

// links finds the WordPress REST root and the feeds that the page names. Comment feeds are no coverage.
func (f *facts) links() (api string, feeds []string) {
	for n := range dom.Elements(f.root) {
		if n.DataAtom != atom.Link {
			continue
		}
		switch href := resolve(f.against, dom.Attr(n, "href")); {
		case href == "":
		case dom.Has(n, "rel", "https://api.w.org/"):
			api = href
		case dom.Has(n, "rel", "alternate") && feedType(dom.Attr(n, "type")) && !strings.Contains(strings.ToLower(href), "comment"):
			feeds = append(feeds, href)
		}
	}
	return api, feeds
}

// forwarding is what a page writes into a refresh that sends its readers on at once.
var forwarding = lazy.Regexp(`(?i)^\s*[0-5]\s*[;,]\s*url\s*=\s*['"]?([^'"]+)`)

// forward is the address that the page sends its readers on to; "" for a page that is to be read.
func (f *facts) forward() string {
	for n := range dom.Elements(f.root) {
		if n.DataAtom == atom.Meta && strings.EqualFold(dom.Attr(n, "http-equiv"), "refresh") {
			if m := forwarding().FindStringSubmatch(dom.Attr(n, "content")); m != nil {
				return resolve(f.against, strings.TrimSpace(m[1]))
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

// baseOf is what a page's references are relative to: its address, or what its base element says.
func baseOf(root *html.Node, at *url.URL) *url.URL {
	for n := range dom.Elements(root) {
		if n.DataAtom == atom.Base && dom.Attr(n, "href") != "" {
			if u, err := at.Parse(dom.Attr(n, "href")); err == nil {
				return u
			}
			return at
		}
	}
	return at
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
