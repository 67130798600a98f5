package story

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"pullquote/index/intake/page/dom"
	"pullquote/index/intake/page/lazy"
)

// What the names of elements say that are no part of a story. The first kind is so whatever it holds, the second where
// it is short: many a story's own element is called the same.
var (
	shortClass = lazy.Regexp(`(?i)(?:^|[\s_-])(?:byline|author|authors|author-name|dateline|timestamp|time|date|pubdate|published|updated|post-?meta|entry-meta|article-?meta|(?:post|entry|article)-?info|submitted|captions?|credits?|photo-?credit|image-?credit|copyright|share|sharing|social|tags?|tag-list|taglist|keywords|print|read-?more|more-link|related-?links?|see-?also|video|audio|podcast|player)(?:$|[\s_-])`)
	commentary = lazy.Regexp(`(?i)^\W*(?:(?:\d+|no|keine|sin|aucun|nessun|geen|brak)\s+)?(?:comments?|kommentare?|comentarios?|commentaires?|commenti|comentários?|reacties|komentarze|yorumlar?|コメント|评论|댓글)\W*(?:\(?\d*\)?)\W*$`)
)

var invisible = lazy.Regexp(`(?i)visibility\s*:\s*hidden`)

// longestShort is in characters, of what counts as short.
const longestShort = 200

// asideKind names what makes an element no part of a story; "" when nothing does.
func asideKind(n *html.Node) string {
	switch n.DataAtom {
	case atom.Figcaption, atom.Aside, atom.Nav, atom.Form, atom.Dialog, atom.Iframe, atom.Button, atom.Noscript:
		return n.Data
	case atom.Html, atom.Body, atom.Main, atom.Article:
		return ""
	}
	names := namesOf(n)
	switch {
	case hides(n):
		return "hidden"
	case inHeading(n):
		return ""
	case dom.Attr(n, "role") == "dialog" || dom.Attr(n, "role") == "alertdialog":
		return "dialog"
	case besideOf(names) != "":
		return "beside " + besideOf(names)
	case isTeaser(n, names):
		return "beside teaser"
	case menu(n):
		return "menu"
	case shortClass().MatchString(names) && isShort(n) && !inSentence(n):
		return "short"
	case leadsAway(n):
		return "away"
	case n.DataAtom == atom.Figure && pictured(n) && utf8.RuneCountInString(dom.Words(n)) <= longestShort, underPicture(n):
		return "picture"
	}
	return labelled(n)
}

// namesOf are what an element is called, without the names that say what a box has or has not: "has-sidebar", "no_caption".
func namesOf(n *html.Node) string {
	names := dom.Attr(n, "class") + " " + dom.Attr(n, "id")
	return strings.Join(slices.DeleteFunc(strings.Fields(names), qualified().MatchString), " ")
}

var qualified = lazy.Regexp(`(?i)^(?:no|has|with|without)[-_]`)

// inHeading reports whether an element is a part of a heading: links to places of the same page are called after those.
func inHeading(n *html.Node) bool {
	switch n.Parent.DataAtom {
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		return true
	}
	return false
}

// inSentence reports whether an inline element stands in a paragraph that tells more than it: the town at its beginning, a
// day, somebody's name.
func inSentence(n *html.Node) bool {
	if dom.Blocks[n.DataAtom] || n.Parent.DataAtom != atom.P {
		return false
	}
	more, looked, last := -utf8.RuneCountInString(dom.Words(n)), 0, ""
	for d := range n.Parent.Descendants() {
		if looked++; looked > mostLooked || more >= leastParagraph {
			break
		}
		if d.Type == html.TextNode {
			last = d.Data
			more += utf8.RuneCountInString(dom.Squeeze(d.Data))
		}
	}
	return more >= leastParagraph || more >= leastParagraph/2 && endsSentence(last)
}

// mostLooked is how much of a paragraph is looked at, in nodes: it may hold any number of elements, each of which asks.
const mostLooked = 200

// hides reports whether an element is not shown.
func hides(n *html.Node) bool {
	return dom.HasAttr(n, "hidden") || dom.Attr(n, "aria-hidden") == "true" || invisible().MatchString(dom.Attr(n, "style"))
}

// isTeaser reports whether the box is called a teaser and leads elsewhere. A standfirst is often called so too, but has no link with a heading.
func isTeaser(n *html.Node, names string) bool {
	if !slices.ContainsFunc(strings.Fields(names), func(name string) bool { return slices.Contains(nameParts(name), "teaser") }) {
		return false
	}
	link, heading := false, false
	for e := range dom.Elements(n) {
		switch e.DataAtom {
		case atom.H1:
			return false
		case atom.A:
			link = true
		case atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
			heading = true
		}
	}
	return link && heading
}

func isShort(n *html.Node) bool {
	size := 0
	for d := range n.Descendants() {
		if d.Type != html.TextNode {
			continue
		}
		if size += len(strings.TrimSpace(d.Data)); size > 4*longestShort {
			return false
		}
	}
	text := dom.Words(n)
	return utf8.RuneCountInString(text) <= longestShort && !endsSentence(text)
}

// pictured reports whether a figure is of a picture: others hold tables and quotations.
func pictured(n *html.Node) bool {
	picture, paragraphs := false, 0
	for e := range dom.Elements(n) {
		switch e.DataAtom {
		case atom.Img, atom.Picture, atom.Video:
			picture = true
		case atom.Table, atom.Blockquote, atom.Pre, atom.Li:
			return false
		case atom.P:
			paragraphs++
		}
	}
	return picture && paragraphs <= 1
}

// underPicture reports whether a paragraph is a picture with a short text in slanted or small letters under it.
func underPicture(n *html.Node) bool {
	if n.DataAtom != atom.P && n.DataAtom != atom.Div {
		return false
	}
	picture, letters := false, 0
	for d := range n.Descendants() {
		switch {
		case d.Type == html.ElementNode && dom.Blocks[d.DataAtom]:
			return false
		case d.Type == html.ElementNode && d.DataAtom == atom.Img:
			picture = true
		case d.Type == html.TextNode && strings.TrimSpace(d.Data) != "":
			letters += len(strings.TrimSpace(d.Data))
			if !picture || letters > 2*longestShort || !dom.Within(d, n, atom.Em) && !dom.Within(d, n, atom.I) && !dom.Within(d, n, atom.Small) {
				return false
			}
		}
	}
	return picture && letters > 0
}

// labelled names a block that begins with a heading for comments or for other stories; "" is one that does not.
func labelled(n *html.Node) string {
	switch n.DataAtom {
	case atom.Div, atom.Section, atom.Ol, atom.Ul:
	default:
		return ""
	}
	switch label := opening(n); {
	case label == "":
		return ""
	case commentary().MatchString(label):
		return "labelled comments"
	case leadsElsewhere(label), offered().MatchString(label) && utf8.RuneCountInString(label) <= longestLabel:
		return "labelled"
	}
	return ""
}

// offered is in the heading of an offer.
var offered = lazy.Regexp(`(?i)\bnewsletters?\b`)

// longestLabel is in characters.
const longestLabel = 60

// opening is the heading or short line that a block begins with; "" when it begins with something else.
func opening(n *html.Node) string {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.TextNode && dom.Squeeze(c.Data) != "" {
			return ""
		}
		if c.Type != html.ElementNode {
			continue
		}
		switch c.DataAtom {
		case atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.P, atom.Span, atom.Strong, atom.B:
			return dom.Words(c)
		case atom.Div, atom.Header:
			return opening(c)
		}
		return ""
	}
	return ""
}

// leadsAway finds a paragraph that is a link to something else, perhaps after a word such as "Read more:".
func leadsAway(n *html.Node) bool {
	if n.DataAtom != atom.P && n.DataAtom != atom.Div {
		return false
	}
	linked, rest := "", ""
	for d := range n.Descendants() {
		switch {
		case d.Type == html.ElementNode && n.DataAtom == atom.Div && dom.Blocks[d.DataAtom]:
			return false
		case d.Type == html.ElementNode && d.DataAtom == atom.Img:
			return false
		case d.Type == html.TextNode && dom.Within(d, n, atom.A):
			linked += " " + d.Data
		case d.Type == html.TextNode:
			rest += " " + d.Data
		}
		if len(linked)+len(rest) > 4*longestShort {
			return false
		}
	}
	linked, rest = dom.Squeeze(linked), dom.Squeeze(rest)
	if rest != "" && leadsElsewhere(rest) && !endsSentence(linked) {
		return true
	}
	leadIn := !strings.ContainsFunc(rest, unicode.IsLetter) && !endsSentence(rest) || utf8.RuneCountInString(rest) <= 30 && strings.HasSuffix(rest, ":")
	return linked != "" && leadIn && !endsSentence(linked) && strings.Contains(linked, " ") && utf8.RuneCountInString(linked) <= longestShort
}

// unlink makes plain text of links that are whole sentences: libraries take a paragraph that is one link for a menu.
func unlink(root *html.Node) {
	for n := range dom.Elements(root) {
		if n.DataAtom == atom.A {
			if text := dom.Words(n); utf8.RuneCountInString(text) >= leastParagraph && endsSentence(text) {
				n.Data, n.DataAtom, n.Attr = "span", atom.Span, nil
			}
		}
	}
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
		case d.Type == html.TextNode && strings.Trim(d.Data, " \t\r\n\f\u00a0|·•»›,") != "" && !dom.Within(d, n, atom.A):
			return false
		}
	}
	return links >= 2 && letters <= links*longestItem
}

// longestItem of a menu, in bytes on average: a list of sources has longer ones.
const longestItem = 50
