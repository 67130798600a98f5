package story

import (
	"net/url"
	"slices"
	"strings"
	"unicode/utf8"

	readability "codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"pullquote/index/intake/page/dom"
)

// leastStory is in characters: what is shorter is a teaser, a caption or a cookie notice. News in brief has about 250; the shortest notices half of that.
// A page that says of itself that it is an article, or has nothing else on it, may have less.
const (
	leastStory    = 100
	leastDeclared = 50
)

// leastShare: what a page marks as its story often holds picture series and charts as well, so what the library found in
// it counts; but not when that is less than one part in leastShare.
const leastShare = 6

// A Story is an article's text as it stands on the page.
type Story struct {
	Text   string  // paragraphs with a blank line between them; "" when there is none
	Linked float64 // the share of its letters that lie in links
}

// Of finds the article's text on the page. It changes root.
func Of(root *html.Node, base *url.URL, title string, declared bool) Story {
	marked := markedBody(root)
	clean(root, title)
	standing := blocksOf(root)
	within := "" // before the library moves it
	if marked != nil {
		within = dom.Text(marked)
	}
	text, marks := orMarked(readable(root, base), within)
	taken := strings.Split(text, "\n\n")
	if !marks {
		taken = headlined(taken, standing, title)
	}
	linked := linkedShare(standing, taken)
	text = strings.Join(unheaded(trim(atHome(underIt(completed(taken, standing, title), standing, title), standing)), standing), "\n\n")
	text = initialsJoined(divided(withoutTitle(text, title)))
	least := leastStory
	if declared || isWhole(text, standing, title) {
		least = leastDeclared
	}
	if utf8.RuneCountInString(text) < least {
		return Story{}
	}
	return Story{withNewline(text), linked}
}

// leastMarked is how many characters of whole paragraphs in what a page marks as its story outweigh what the library found beside it.
const leastMarked = 400

// orMarked is what the page marks as its story, where the library found little of it: less than one part in leastShare, or hardly a
// whole paragraph, but the headlines of others. It reports whether whole paragraphs in the mark told so.
func orMarked(text, marked string) (string, bool) {
	if told := Prose(marked); told >= leastMarked && Prose(text)*leastShare < told {
		return marked, true
	}
	if utf8.RuneCountInString(text) < utf8.RuneCountInString(marked)/leastShare {
		return marked, false
	}
	return text, false
}

// isWhole reports whether a text that ends as a sentence is most of what stands on a page with a title: a notice of one
// sentence.
func isWhole(text string, standing []block, title string) bool {
	if title == "" || !endsSentence(text) {
		return false
	}
	all := 0
	for _, b := range standing {
		if dom.Fold(b.text) != dom.Fold(title) {
			all += utf8.RuneCountInString(b.text)
		}
	}
	return utf8.RuneCountInString(text)*2 > all
}

// markedBody is the one element that the page marks as the article's body.
func markedBody(root *html.Node) *html.Node {
	var found []*html.Node
	for n := range dom.Elements(root) {
		if dom.Has(n, "itemprop", "articlebody") {
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
	parser.DisableJSONLD = true // we read it ourselves
	parser.MaxElemsToParse = MaxElements
	flatten(root, 0)
	found, err := parser.ParseDocument(root, base)
	if err != nil || found.Node == nil {
		return ""
	}
	for n := range found.Node.Descendants() {
		n.DataAtom = atom.Lookup([]byte(n.Data)) // the library names elements anew without it
	}
	return dom.Text(found.Node)
}

// divided makes paragraphs of a paragraph whose lines all tell: its writer knew only the line break.
func divided(text string) string {
	paragraphs := strings.Split(text, "\n\n")
	for i, p := range paragraphs {
		lines := strings.Split(p, "\n")
		if !slices.ContainsFunc(lines, func(line string) bool { return Prose(line) == 0 }) {
			paragraphs[i] = strings.Join(lines, "\n\n")
		}
	}
	return strings.Join(paragraphs, "\n\n")
}

// withoutTitle drops a first paragraph that only repeats the title.
func withoutTitle(text, title string) string {
	head, rest, more := strings.Cut(text, "\n\n")
	if more && title != "" && dom.Fold(head) == dom.Fold(title) {
		return rest
	}
	return text
}
