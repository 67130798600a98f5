package page

import (
	"net/url"
	"regexp"
	"strings"
	"unicode/utf8"

	readability "codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// leastStory is in characters: what is shorter is a teaser, a caption or a cookie notice. News in brief has about 250.
const leastStory = 140

// leastShare: what a page marks as its story often holds picture series and charts as well, so what the library found in
// it counts; but not when that is less than one part in leastShare.
const leastShare = 6

// story finds the article's text on the page; "" when there is none. It changes root.
func story(root *html.Node, base *url.URL, title string) string {
	marked := markedBody(root)
	remove(root, aside)
	text := readable(root, base)
	if marked != nil {
		if all := Text(marked); utf8.RuneCountInString(text) < utf8.RuneCountInString(all)/leastShare {
			text = all
		}
	}
	text = withoutTitle(text, title)
	if utf8.RuneCountInString(text) < leastStory {
		return ""
	}
	return withNewline(text)
}

// markedBody is the one element that the page marks as the article's body.
func markedBody(root *html.Node) *html.Node {
	var found []*html.Node
	for n := range elements(root) {
		if has(n, "itemprop", "articlebody") {
			found = append(found, n)
		}
	}
	if len(found) == 1 {
		return found[0]
	}
	return nil
}

func readable(root *html.Node, base *url.URL) string {
	parser := readability.NewParser()
	parser.DisableJSONLD = true     // we read it ourselves
	parser.MaxElemsToParse = 60_000 // a long feature has some 5,000 elements; a document of millions takes minutes
	found, err := parser.ParseDocument(root, base)
	if err != nil || found.Node == nil {
		return ""
	}
	return Text(found.Node)
}

// withoutTitle drops a first paragraph that only repeats the title.
func withoutTitle(text, title string) string {
	head, rest, more := strings.Cut(text, "\n\n")
	if more && title != "" && fold(head) == fold(title) {
		return rest
	}
	return text
}

var asideClass = regexp.MustCompile(`(?i)(?:^|[\s_-])(?:related(?:posts|-posts|-articles|-content|-stories)?|newsletter(?:-signup|-form)?|sharedaddy|jp-relatedposts|social-share|share-buttons|advert(?:isement)?|ad-slot|promo(?:-box)?|pull-?quote|wp-block-pullquote|wp-caption-text|screen-reader-text|visually-hidden|comments?-area|author-bio|cookie-(?:notice|banner)|paywall-prompt)(?:$|\s)`)

// aside finds what stands within a story but is none of it: captions, related links, a repeat of a sentence as an
// ornament, newsletter boxes.
func aside(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Figcaption, atom.Aside, atom.Nav, atom.Form, atom.Dialog, atom.Iframe, atom.Button:
		return true
	case atom.Html, atom.Body, atom.Main, atom.Article:
		return false
	}
	return hasAttr(n, "hidden") || attr(n, "aria-hidden") == "true" || asideClass.MatchString(attr(n, "class")) || menu(n)
}

// menu finds a block that is nothing but links, at least two: what leads away, not what is told.
func menu(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Td, atom.Ul, atom.Ol, atom.Div, atom.P:
	default:
		return false
	}
	links, letters := 0, 0
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			letters += len(strings.TrimSpace(d.Data))
		}
		switch {
		case d.Type == html.ElementNode && d.DataAtom == atom.A:
			links++
		case d.Type == html.TextNode && strings.Trim(d.Data, " \t\r\n\f\u00a0|·•»›,") != "" && !within(d, n, atom.A):
			return false
		}
	}
	return links >= 2 && letters <= links*longestItem
}

// longestItem of a menu, in bytes on average: a list of sources has longer ones.
const longestItem = 50

// within reports whether an element of this kind encloses d below top.
func within(d, top *html.Node, kind atom.Atom) bool {
	for up := d.Parent; up != nil && up != top; up = up.Parent {
		if up.DataAtom == kind {
			return true
		}
	}
	return false
}

// correctionNotes are the texts of elements that the page marks as a correction.
func correctionNotes(root *html.Node) []string {
	var notes []string
	for n := range elements(root) {
		for _, class := range []string{"correction", "corrections", "article-correction", "editors-note", "clarification"} {
			if text := words(n); has(n, "class", class) && utf8.RuneCountInString(text) > 20 {
				notes = append(notes, text)
				break
			}
		}
	}
	return notes
}
