package page

import (
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"pullquote/index/intake/page/dates"
	"pullquote/index/intake/page/dom"
	"pullquote/index/intake/page/lazy"
)

// maxLines of a page that are looked at.
const maxLines = 20_000

// lines are the page's lines in reading order, the headline being line 0, and of long ones the beginning.
func (f *facts) lines() []line {
	if f.shown == nil {
		w := liner{heading: f.headingNode(), divides: dividing(f.root), zero: -1, long: -1}
		w.element(f.root)
		f.shown = w.lines
		f.place(w.zero, w.long)
	}
	return f.shown
}

// A liner takes a page apart into lines, as block elements and line breaks divide it.
type liner struct {
	heading    *html.Node
	divides    map[*html.Node]bool
	lines      []line
	zero, long int // how many lines stand before the headline, and before the first long line; -1 where there is none
}

// element adds the lines of an element, and of the inline elements within those too: their names may say what they hold.
func (w *liner) element(n *html.Node) {
	if n == w.heading {
		w.zero = len(w.lines)
	}
	if label := dom.Attr(n, "aria-label"); n.FirstChild == nil && label != "" && !dom.Silent[n.DataAtom] {
		w.add(n, dom.Squeeze(label)) // what is drawn by a style sheet and read out
	}
	if isBadge(n) {
		w.add(n, textOf([]*html.Node{n}))
	}
	if n == w.heading || dom.Silent[n.DataAtom] || n.DataAtom == atom.Title || !holdsText(n) {
		w.inner(elementsOf(n))
		return
	}
	var run []*html.Node
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if !w.divides[c] {
			run = append(run, c)
			continue
		}
		w.run(n, run)
		w.inner([]*html.Node{c})
		run = nil
	}
	w.run(n, run)
}

// isBadge reports whether an element is a day that is set apart: each of its parts has an element of its own.
func isBadge(n *html.Node) bool {
	parts, letters := 0, 0
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch {
		case c.Type == html.TextNode && strings.TrimSpace(c.Data) != "":
			return false
		case c.Type != html.ElementNode:
		case c.FirstChild == nil || c.FirstChild != c.LastChild || c.FirstChild.Type != html.TextNode:
			return false
		default:
			parts, letters = parts+1, letters+len(strings.TrimSpace(c.FirstChild.Data))
		}
	}
	return parts == 3 && letters <= longestBadge && year().MatchString(textOf([]*html.Node{n}))
}

var year = lazy.Regexp(`\b(?:19|20)\d\d\b`)

// longestBadge is in bytes: "13 September 2024".
const longestBadge = 20

func (w *liner) inner(nodes []*html.Node) {
	for _, n := range nodes {
		if n.Type == html.ElementNode {
			w.element(n)
		}
	}
}

// run adds the line that nodes beside one another make.
func (w *liner) run(of *html.Node, nodes []*html.Node) {
	w.add(of, textOf(nodes))
	if dom.Blocks[of.DataAtom] { // what lies in an inline element is a part of its line
		w.inner(nodes)
	}
}

func (w *liner) add(n *html.Node, text string) {
	if text == "" || len(w.lines) == maxLines {
		return
	}
	cut := utf8.RuneCountInString(text) > dates.LongestLine
	if cut {
		text = beginning(text, longestOpening)
		if w.long < 0 {
			w.long = len(w.lines)
		}
	}
	w.lines = append(w.lines, line{node: n, heading: w.heading, text: text, cut: cut})
}

func elementsOf(n *html.Node) []*html.Node { return slices.Collect(n.ChildNodes()) }

// dividing are the elements that end the line before them: blocks, line breaks, and what holds one.
func dividing(root *html.Node) map[*html.Node]bool {
	found := make(map[*html.Node]bool)
	for n := range dom.Elements(root) {
		if n.DataAtom != atom.Br && !dom.Blocks[n.DataAtom] {
			continue
		}
		for up := n; up != nil && !found[up]; up = up.Parent {
			found[up] = true
		}
	}
	return found
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

// textOf is the text of nodes on one line.
func textOf(nodes []*html.Node) string {
	var b strings.Builder
	for _, n := range nodes {
		if n.Type == html.TextNode {
			b.WriteString(n.Data)
			b.WriteByte(' ')
		}
		for d := range n.Descendants() {
			if d.Type == html.TextNode && !dom.Within(d, nil, atom.Script) && !dom.Within(d, nil, atom.Style) {
				b.WriteString(d.Data)
				b.WriteByte(' ')
			}
			if b.Len() > 4*dates.LongestLine {
				return dom.Squeeze(b.String())
			}
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

// withoutTopics are an element's classes without those by which WordPress says what a post is filed under, and without those
// of a post's own footer.
func withoutTopics(classes string) string {
	return strings.Join(slices.DeleteFunc(strings.Fields(classes), func(class string) bool {
		return strings.HasPrefix(class, "category-") || strings.HasPrefix(class, "tag-") || ownFooter().MatchString(class)
	}), " ")
}

var ownFooter = lazy.Regexp(`(?i)^(?:post|entry|article|node|news)[-_]*footer`)
