package page

import (
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"pullquote/index/intake/page/dates"
	"pullquote/index/intake/page/dom"
)

// maxLines of a page that are looked at.
const maxLines = 20_000

// lines are the page's lines in reading order, the headline being line 0, and of long ones the beginning.
func (f *facts) lines() []line {
	if f.shown != nil {
		return f.shown
	}
	heading := f.headingNode()
	zero, long := -1, -1
	own := make(map[*html.Node]bool) // which elements hold text of their own
	for n := range dom.Elements(f.root) {
		if n == heading {
			zero = len(f.shown)
			continue
		}
		own[n] = holdsText(n)
		if !own[n] || n.Parent.Type == html.ElementNode && !dom.Blocks[n.Parent.DataAtom] && own[n.Parent] {
			continue // a part of the line around it
		}
		text := ownLine(n)
		if text == "" || len(f.shown) == maxLines {
			continue
		}
		cut := utf8.RuneCountInString(text) > dates.LongestLine
		if cut {
			text = beginning(text, longestOpening)
			if long < 0 {
				long = len(f.shown)
			}
		}
		f.shown = append(f.shown, line{node: n, heading: heading, text: text, cut: cut})
	}
	f.place(zero, long)
	return f.shown
}

// place counts the lines from the headline. Where there is none, a few lines before the first paragraph count for it.
func (f *facts) place(headline, paragraph int) {
	if headline < 0 {
		headline = max(0, paragraph-linesAfter+2)
		if paragraph < 0 {
			headline = len(f.shown)
		}
	}
	for i := range f.shown {
		f.shown[i].after = i - headline
		if i >= headline {
			f.shown[i].after++
		}
	}
}

// ownLine is the text of an element with its inline children's.
func ownLine(n *html.Node) string {
	if dom.Silent[n.DataAtom] || n.DataAtom == atom.Title {
		return ""
	}
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode && !dom.Within(d, n, atom.Script) && !dom.Within(d, n, atom.Style) {
			b.WriteString(d.Data)
			b.WriteByte(' ')
		}
		if b.Len() > 4*dates.LongestLine {
			break
		}
	}
	return dom.Squeeze(b.String())
}

// holdsText reports whether an element has letters or digits of its own.
func holdsText(n *html.Node) bool {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.TextNode && strings.Trim(c.Data, " \t\r\n\f\u00a0|·•,-–—/:") != "" {
			return true
		}
	}
	return false
}

// marksAbove is how many elements around a line are asked for their names: those farther out are the page's columns.
const marksAbove = 4

// marksAround are the names of an element and of those around it, up to what encloses the headline as well: that is the page's
// layout, and the topics that a post is filed under are none.
func (f *facts) marksAround(n *html.Node) string { return marksBelow(n, f.headingNode()) }

func marksBelow(n, heading *html.Node) string {
	var b strings.Builder
	for up, depth := n, 0; up != nil && depth <= marksAbove; up, depth = up.Parent, depth+1 {
		if up.Type != html.ElementNode || up.DataAtom == atom.Body || up.DataAtom == atom.Article || up.DataAtom == atom.Main || heading != nil && dom.Encloses(up, heading) {
			break
		}
		switch up.DataAtom {
		case atom.Aside, atom.Nav:
			b.WriteString(" sidebar")
		case atom.Footer:
			if !dom.Within(up, nil, atom.Article) { // an article's footer is its own
				b.WriteString(" sidebar")
			}
		}
		b.WriteString(" " + withoutTopics(dom.Attr(up, "class")) + " " + dom.Attr(up, "id") + " " + dom.Attr(up, "itemprop"))
	}
	return strings.ToLower(b.String())
}

// longestOpening is in characters, of what a paragraph may begin with as a dateline: "Springfield, 3 May 2024 –".
const longestOpening = 45

func beginning(text string, n int) string {
	for at := range text {
		if n--; n < 0 {
			return text[:at]
		}
	}
	return text
}

// Where a date counts as the article's: so many lines before and after the headline.
const (
	linesBefore = 8
	linesAfter  = 14
)

// marks are the names of the elements around a line, in lower case.
func (l line) marks() string { return marksBelow(l.node, l.heading) }

// withoutTopics are an element's classes without those by which WordPress says what a post is filed under.
func withoutTopics(classes string) string {
	if !strings.Contains(classes, "category-") && !strings.Contains(classes, "tag-") {
		return classes
	}
	return strings.Join(slices.DeleteFunc(strings.Fields(classes), func(class string) bool {
		return strings.HasPrefix(class, "category-") || strings.HasPrefix(class, "tag-")
	}), " ")
}
