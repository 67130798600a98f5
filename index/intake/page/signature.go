package page

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"pullquote/index/intake/page/byline"
	"pullquote/index/intake/page/dom"
	"pullquote/index/intake/page/lazy"
)

// otherWords names elements that hold a picture's line or somebody else's words: who signs there did not write the story.
var otherWords = lazy.Regexp(`(?:^|[^a-z])(?:quote|zitat|(?:photo|image|foto|bild|picture)[-_]?(?:text|caption|credit|info)|captions?|bildunterschrift|bbcode_\w+|testimonials?)(?:$|[^a-z])`)

// offered names elements of an author's box that hold what readers can do there.
var offered = lazy.Regexp(`(?i)(?:author|autor|auteur|writer)[-_]+(?:views?|follow|share|count|stats|posts|social|email|mail|more)(?:$|[^a-z])`)

// ofAnother reports whether an element lies in a picture's frame, a quotation, or in what readers wrote.
func ofAnother(n *html.Node) bool {
	for up := n; up != nil; up = up.Parent {
		switch up.DataAtom {
		case atom.Figure, atom.Figcaption, atom.Blockquote:
			return true
		}
		if answered().MatchString(dom.Attr(up, "itemprop")) {
			return true
		}
	}
	return false
}

var answered = lazy.Regexp(`(?i)(?:answer|comment|review)$`)

// tellsOf reports whether a line is a sentence: the box is about the writer.
func tellsOf(line string) bool {
	return strings.HasSuffix(line, ".") && len(strings.Fields(line)) >= leastTelling
}

// leastTelling is in words: shorter lines end with a full stop behind an abbreviation.
const leastTelling = 5

// bylineLines are the lines of a byline as blocks, line breaks, and the edges of elements that touch divide it.
func bylineLines(n *html.Node) []byline.Line {
	w := bylineWriter{of: n}
	w.children(n)
	w.end()
	return w.lines
}

// afterLabel is the whole of a byline whose label and names have elements of their own, where a line is its label; else "".
func (l line) afterLabel() string {
	up := l.node.Parent
	if dom.Blocks[l.node.DataAtom] || up == nil || !byline.IsLabel(l.text) || dom.HoldsBlocks(up) {
		return ""
	}
	if text := textOf([]*html.Node{up}); text != l.text && strings.HasPrefix(text, l.text) && utf8.RuneCountInString(text) <= longestByline {
		return text
	}
	return ""
}

// longestByline is in characters: some five people.
const longestByline = 160

// A bylineWriter gathers the lines of a byline.
type bylineWriter struct {
	of    *html.Node
	lines []byline.Line
	open  strings.Builder
	made  string // of the open line
	last  string // the text before, as it stands in the source
}

func (w *bylineWriter) children(n *html.Node) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch {
		case c.Type == html.TextNode:
			w.text(c)
		case c.Type != html.ElementNode || dom.Silent[c.DataAtom]:
		case c.DataAtom == atom.Br:
			w.end()
		case dom.Blocks[c.DataAtom]:
			w.end()
			w.children(c)
			w.end()
		default:
			w.children(c)
		}
	}
}

func (w *bylineWriter) text(n *html.Node) {
	if dom.Squeeze(n.Data) == "" {
		w.last = n.Data
		w.open.WriteByte(' ')
		return
	}
	if touch(w.last, n.Data) {
		w.end()
	}
	if w.made == "" && n.Parent != w.of && !byline.IsLabel(dom.Squeeze(n.Data)) {
		w.made = n.Parent.Data + "." + dom.Attr(n.Parent, "class")
	}
	w.last = n.Data
	w.open.WriteString(n.Data)
}

// touch reports whether two texts of different elements stand beside one another without a space, as a style sheet sets them
// apart. A single letter is the initial of a word that was set large.
func touch(before, after string) bool {
	last, _ := utf8.DecodeLastRuneInString(before)
	first, _ := utf8.DecodeRuneInString(after)
	return isWord(last) && isWord(first) && utf8.RuneCountInString(before) > 1 && utf8.RuneCountInString(after) > 1
}

func isWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

func (w *bylineWriter) end() {
	if text := dom.Squeeze(w.open.String()); text != "" {
		w.lines = append(w.lines, byline.Line{Text: text, Make: w.made})
	}
	w.open.Reset()
	w.made, w.last = "", ""
}
