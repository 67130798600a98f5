package page

import (
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"pullquote/index/intake/page/dom"
	"pullquote/index/intake/page/lazy"
)

// title is the first of the page's titles that another one bears out: metadata may be a site's slogan, and a heading
// another box's. A headline that was shortened for search engines gives way to the one that a reader sees.
func (f *facts) title() string {
	site, shown, tab := f.publication(), f.heading(), f.element(atom.Title)
	titles := []string{f.graph.Text(f.story, "headline", "name"), f.name("og:title"), f.item.Prop("headline"), f.name("twitter:title", "dc.title", "parsely-title"), shown, tab}
	found := f.namesOf(titles, site, shown)
	if plain := unkicked(shown, found); plain != shown {
		found[slices.Index(found, shown)], shown = plain, plain
	}
	for i, t := range found {
		if !borneOut(t, found, i) {
			continue
		}
		if shown != "" && strings.HasPrefix(dom.Fold(shown), strings.TrimRight(dom.Fold(t), ". …")) {
			return shown
		}
		return t
	}
	if tab = withoutSite(dom.Unescaped(tab), site); strings.EqualFold(tab, site) || untitled().MatchString(tab) {
		tab = ""
	}
	return dom.First(f.graph.Text(f.story, "headline"), tab, shown, dom.First(found...), site)
}

// untitled is what editors of web pages put into the title until somebody writes one.
var untitled = lazy.Regexp(`(?i)^(?:untitled(?: (?:document|page))?(?: ?\d+)?|new page(?: ?\d+)?|document|unbenanntes dokument|neue seite(?: ?\d+)?|documento sin t[ií]tulo|document sans (?:titre|nom)|documento senza titolo|documento sem t[ií]tulo|naamloos document|dokument bez tytułu|無題ドキュメント|无标题文档)$`)

// namesOf are titles without what stands with the headline in them: the site's name, or anything behind a bar.
func (f *facts) namesOf(titles []string, site, shown string) []string {
	var found []string
	for _, t := range titles {
		if t = withoutSite(dom.Squeeze(dom.Unescaped(t)), site); t != "" && !strings.EqualFold(t, site) && !untitled().MatchString(t) {
			found = append(found, withoutShown(t, shown))
		}
	}
	return found
}

// borneOut reports whether the title at i shares at least half of its words with another one.
func borneOut(title string, titles []string, i int) bool {
	words := strings.Fields(dom.Fold(title))
	for j, other := range titles {
		if i == j {
			continue
		}
		if long := utf8.RuneCountInString(title) >= leastHeadline; long && strings.Contains(dom.Fold(other), dom.Fold(title)) {
			return true // words are not set apart in every script
		}
		shared := 0
		for _, w := range words {
			if slices.Contains(strings.Fields(dom.Fold(other)), w) {
				shared++
			}
		}
		if shared*2 >= len(words) {
			return true
		}
	}
	return false
}

// withoutShown is the headline where a title is that with something behind a bar: the site, its section, or a motto.
func withoutShown(title, shown string) string {
	if rest, found := strings.CutPrefix(title, shown); shown != "" && found && isBar(rest) {
		return shown
	}
	return title
}

// isBar reports whether a text begins with a mark that stands between a headline and what is behind it.
func isBar(text string) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(text, " "))
	return strings.ContainsRune("|-–—_:：»«•·∙/<>", r)
}

// unkicked is the headline without the line above it that stands in the same element, where another title has none.
func unkicked(shown string, titles []string) string {
	for at := range shown {
		if at < 2 || shown[at-1] != ' ' || isBar(shown[at-2:]) { // behind a colon the headline goes on
			continue
		}
		rest := shown[at:]
		if utf8.RuneCountInString(rest) < leastHeadline || at > len(rest) {
			break
		}
		for _, t := range titles {
			if behind, found := strings.CutPrefix(strings.ReplaceAll(t, "\u00a0", " "), rest); found && (behind == "" || isBar(behind)) {
				return rest
			}
		}
	}
	return shown
}

// heading is the text of the page's headline element, without the mark that leads to it.
func (f *facts) heading() string {
	if n := f.headingNode(); n != nil {
		return strings.TrimRight(dom.Words(n), " #¶§")
	}
	return ""
}

// headingNode is the page's headline: the only h1, the one within its article element, or the heading that the page's
// title begins with.
func (f *facts) headingNode() *html.Node {
	if !f.headed {
		f.head, f.headed = f.findHeading(), true
	}
	return f.head
}

func (f *facts) findHeading() *html.Node {
	var all, inside []*html.Node
	var titled *html.Node
	tab := dom.Fold(dom.Unescaped(f.element(atom.Title) + " | " + f.name("og:title") + " | " + f.name("twitter:title")))
	for n := range dom.Elements(f.root) {
		switch n.DataAtom {
		case atom.H1, atom.H2, atom.H3:
		default:
			continue
		}
		text := dom.Fold(dom.Words(n))
		if f.leadsHome(n) {
			continue
		}
		if titled == nil && utf8.RuneCountInString(text) >= leastHeadline && strings.Contains(tab, text) && !f.namesSite(n) {
			titled = n
		}
		if n.DataAtom != atom.H1 || text == "" {
			continue
		}
		all = append(all, n)
		if dom.Within(n, nil, atom.Article) {
			inside = append(inside, n)
		}
	}
	switch {
	case titled != nil && titled.DataAtom == atom.H1:
		return titled
	case len(all) == 1 && titled != nil && f.namesSite(all[0]):
		return titled
	case len(all) == 1:
		return all[0]
	case len(inside) > 0:
		return inside[0]
	}
	return titled
}

// namesSite reports whether a heading is the site's name alone, as its own metadata give it.
func (f *facts) namesSite(heading *html.Node) bool {
	return dom.Fold(dom.Words(heading)) == dom.Fold(withoutSlogan(f.name("og:site_name", "application-name")))
}

// leadsHome reports whether all of a heading is a link to the home page: the site's name.
func (f *facts) leadsHome(n *html.Node) bool {
	for e := range dom.Elements(n) {
		if e.DataAtom != atom.A || dom.Words(e) != dom.Words(n) {
			continue
		}
		switch href := dom.Attr(e, "href"); href {
		case "":
		case "/", "./", "../", "index.html", "/index.html", "index.php", "/index.php":
			return true
		default:
			return strings.Contains(href, "://") && homePage(href)
		}
	}
	return false
}

// leastHeadline is in characters: what is shorter may be the name of a section.
const leastHeadline = 12

func (f *facts) element(a atom.Atom) string {
	for n := range dom.Elements(f.root) {
		if n.DataAtom == a {
			var b strings.Builder
			for d := range n.Descendants() {
				if d.Type == html.TextNode {
					b.WriteString(d.Data)
				}
			}
			return dom.Squeeze(b.String())
		}
	}
	return ""
}

// bars stand between a headline and the site's name.
var bars = []string{" | ", " - ", " – ", " — ", " :: ", " » ", " « ", " • ", " · ", " ∙ ", " / ", " < ", " > ", ": ", " |", "_", "：", "｜"}

// hostBehind is a site's host behind a headline.
var hostBehind = lazy.Regexp(`(?i)\s+[|·•–—-]\s+(?:www\.)?[a-z0-9-]+(?:\.[a-z0-9-]+){0,2}\.[a-z]{2,8}$`)

// withoutSite takes " - Harbour Post", or "Harbour Post | ", off a title, when that is the publication's name.
func withoutSite(title, site string) string {
	title = hostBehind().ReplaceAllString(title, "")
	if site == "" {
		return title
	}
	for _, bar := range bars {
		if at := strings.LastIndex(title, bar); at > 0 && strings.EqualFold(strings.TrimSpace(title[at+len(bar):]), site) {
			return strings.TrimSpace(title[:at])
		}
		if before, after, found := strings.Cut(title, bar); found && after != "" && strings.EqualFold(strings.TrimSpace(before), site) {
			return strings.TrimSpace(after)
		}
	}
	return title
}

// sectionOf drops what is an address of a section and not its name.
func sectionOf(name string) string {
	if strings.Contains(name, "/") || utf8.RuneCountInString(name) > 60 {
		return ""
	}
	return name
}
