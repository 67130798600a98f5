package story

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"pullquote/index/intake/page/dom"
	"pullquote/index/intake/page/lazy"
)

// clean takes off the page what stands in or beside a story but is none of it. What holds most of the page's text is
// never taken off, whatever it is called: a form around the whole page, an aside that was never closed, a picture story
// that is told in captions. Such elements become plain ones.
//
// What encloses the headline is not beside the story either; and where nearly nothing would be left, the largest of what
// would go is the story's.
func clean(root *html.Node, title string) {
	unfold(root)
	for range mostSpared {
		spared := asidesOf(root, title).spared()
		if spared == nil {
			break
		}
		plainElement(spared)
	}
	asidesOf(root, title).takeOff()
	unname(root)
	unlink(root)
}

// unname takes the names off what stands in a sentence: libraries go by them.
func unname(root *html.Node) {
	for n := range dom.Elements(root) {
		if len(n.Attr) > 0 && n.DataAtom == atom.Span && shortClass().MatchString(namesOf(n)) && inSentence(n) {
			n.Attr = nil
		}
	}
}

// unfold shows what a page holds back until a reader asks for the rest of the story.
func unfold(root *html.Node) {
	asked := 0
	for n := range dom.Elements(root) {
		if !folded().MatchString(dom.Attr(n, "class")+" "+dom.Attr(n, "id")) || !dom.HasAttr(n, "hidden") && !unseen().MatchString(dom.Attr(n, "style")) {
			continue
		}
		if asked++; asked <= mostFolded && Prose(dom.Text(n)) > 0 {
			plainElement(n)
		}
	}
}

// mostFolded boxes are looked into.
const mostFolded = 20

var (
	folded = lazy.Regexp(`(?i)(?:^|[\s_-])(?:more|rest|read-?more|more-?(?:text|content)|collapsed?|collapsible|expand(?:ed|able)?|full-?(?:text|story|article|content)|truncated?)(?:$|[\s_-])`)
	unseen = lazy.Regexp(`(?i)display\s*:\s*none|visibility\s*:\s*hidden`)
)

// mostSpared: a box that is spared may hold another one, and those of a page are a few deep.
const mostSpared = 3

// asides are the elements of a page that are called something beside the story, each with its kind.
type asides struct {
	whole   int        // characters of the page
	shown   int        // of these, in paragraphs that tell and are not hidden
	heading *html.Node // its headline; nil where that is not known
	found   []*html.Node
	kinds   map[*html.Node]string
	spelled map[*html.Node]int // characters of each element
	sums    map[string]int     // of all elements of a kind
	blocks  []block            // the paragraphs that are not hidden
	large   int                // how many quotations set large were met
	told    map[*html.Node]int // how many paragraphs that tell are in an element; nil until it is asked for
}

// wrapped is how many paragraphs that tell make a wrapper of a box that is named for a paywall: it is called after what may close
// it. A notice has one or two.
const wrapped = 3

// tells is how many paragraphs that tell lie in an element.
func (a *asides) tells(n *html.Node) int {
	if a.told == nil {
		a.told = make(map[*html.Node]int)
		for _, b := range a.blocks {
			if !b.tells() {
				continue
			}
			for up := b.node; up != nil; up = up.Parent {
				a.told[up]++
			}
		}
	}
	return a.told[n]
}

// repeats reports whether an element of this kind repeats words of the story.
func repeats(kind string) bool { return kind == "beside pullquote" || kind == "beside pull-quote" }

// mostLarge quotations are looked for in the story.
const mostLarge = 20

// toldOnce reports whether an element tells what no other paragraph does: it is called a quotation set large and is one of
// the story's.
func (a *asides) toldOnce(n *html.Node) bool {
	text := dom.Fold(strings.Trim(dom.Words(n), `"“”„«»' `))
	if a.large++; a.large > mostLarge || utf8.RuneCountInString(text) < leastParagraph || !endsSentence(text) {
		return false
	}
	for _, b := range a.blocks {
		if !dom.Encloses(n, b.node) && strings.Contains(dom.Fold(b.text), text) {
			return false
		}
	}
	return true
}

func asidesOf(root *html.Node, title string) asides {
	a := asides{heading: headingOf(root, title), kinds: map[*html.Node]string{}, spelled: letters(root), sums: map[string]int{}}
	a.whole = a.spelled[root]
	a.blocks = blocksBut(root, hides)
	for _, b := range a.blocks {
		if b.tells() {
			a.shown += utf8.RuneCountInString(b.text)
		}
	}
	dom.Walk(root, func(n *html.Node) bool {
		kind := asideKind(n)
		if kind == "" || kind == "beside paywall" && a.tells(n) >= wrapped || repeats(kind) && a.toldOnce(n) {
			return true
		}
		a.found = append(a.found, n)
		a.kinds[n] = kind
		if a.holdsHeadline(n) {
			return true
		}
		a.sums[kind] += a.spelled[n]
		return a.spelled[n]*2 > a.whole // what is kept is looked through
	})
	return a
}

func (a asides) holdsHeadline(n *html.Node) bool {
	return a.heading != nil && dom.Encloses(n, a.heading)
}

func (a asides) stays(n *html.Node) bool {
	if kind := a.kinds[n]; kind != "hidden" || a.shown < leastShown {
		return a.holdsHeadline(n) || holdsMost(kind, a.sums[kind], a.whole)
	}
	return false // what readers do not see is none of a story that they do
}

// spared is the largest element that would go, where nearly nothing would be left of the page; else nil. Comments are not
// spared.
func (a asides) spared() *html.Node {
	left, largest := a.whole, (*html.Node)(nil)
	for _, n := range a.found {
		if a.stays(n) {
			continue
		}
		left -= a.spelled[n]
		if !aboutComments(a.kinds[n]) && (largest == nil || a.spelled[n] > a.spelled[largest]) {
			largest = n
		}
	}
	if left*leastLeft < a.whole && largest != nil && a.spelled[largest] >= leastWhole {
		return largest
	}
	return nil
}

// takeOff takes off what does not stay; what stays becomes plain elements.
func (a asides) takeOff() {
	for _, n := range a.found {
		switch {
		case a.stays(n):
			plainElement(n)
		case n.Parent != nil:
			n.Parent.RemoveChild(n)
		}
	}
}

// leastShown is in characters: news in brief has about so many.
const leastShown = 250

// leastLeft: less than one part in so many is nearly nothing.
const leastLeft = 10

func aboutComments(kind string) bool {
	return strings.Contains(kind, "comment") || strings.Contains(kind, "respond")
}

// headingOf is the heading that is the page's title; nil when none is.
func headingOf(root *html.Node, title string) *html.Node {
	if title = dom.Fold(title); title == "" {
		return nil
	}
	for n := range dom.Elements(root) {
		switch n.DataAtom {
		case atom.H1, atom.H2:
			if dom.Fold(dom.Words(n)) == title {
				return n
			}
		}
	}
	return nil
}

// holdsMost reports whether what is of one kind holds more than half of a page's letters. Comments often hold more than the story that
// they are of, so they must hold nearly all.
func holdsMost(kind string, sum, whole int) bool {
	if aboutComments(kind) {
		return sum*5 > whole*4
	}
	return sum*2 > whole
}

// Unscripted makes plain elements of those that a browser without scripts shows.
func Unscripted(root *html.Node) {
	for n := range dom.Elements(root) {
		if n.DataAtom == atom.Noscript {
			plainElement(n)
		}
	}
}

// letters counts the characters of each element's text outside of links, scripts and the like.
func letters(root *html.Node) map[*html.Node]int {
	counts := make(map[*html.Node]int)
	var count func(n *html.Node, depth int) int
	count = func(n *html.Node, depth int) int {
		if n.Type == html.TextNode {
			return utf8.RuneCountInString(dom.Squeeze(n.Data))
		}
		sum := 0
		if n.Type == html.ElementNode && (dom.Silent[n.DataAtom] || n.DataAtom == atom.A) || depth > dom.MaxNesting {
			return 0
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			sum += count(c, depth+1)
		}
		counts[n] = sum
		return sum
	}
	count(root, 0)
	return counts
}

// plainElement takes away what makes readers pass over an element. A heading stays one.
func plainElement(n *html.Node) {
	n.Attr = nil
	switch n.DataAtom {
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
	default:
		n.Data, n.DataAtom = "div", atom.Div
	}
}
