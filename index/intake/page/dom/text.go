package dom

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Text writes out a node as plain paragraphs with a blank line between them. A line break stays one; two make a
// paragraph. Cells of a table row are put on one line with tabs between them.
func Text(n *html.Node) string { return Render(n, false) }

// Render is Text; with breaks, a line end in the text ends a line, and a blank line a paragraph.
func Render(n *html.Node, breaks bool) string {
	w := writer{breaks: breaks}
	w.node(n)
	w.endParagraph()
	return strings.Join(w.paragraphs, "\n\n")
}

// A writer collects paragraphs. White space is held back until a word follows, so that none stands at an edge.
type writer struct {
	breaks     bool
	paragraphs []string
	open       strings.Builder
	space      bool // white space was read since the last word
	lines      int  // line breaks were read since the last word
}

func (w *writer) node(n *html.Node) {
	switch n.Type {
	case html.TextNode:
		w.text(n)
	case html.ElementNode:
		w.element(n)
	case html.DocumentNode:
		w.children(n)
	}
}

func (w *writer) children(n *html.Node) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		w.node(c)
	}
}

func (w *writer) element(n *html.Node) {
	switch {
	case Silent[n.DataAtom]:
	case n.DataAtom == atom.Br:
		w.lines++
	case n.DataAtom == atom.Td || n.DataAtom == atom.Th:
		if w.open.Len() > 0 && !HoldsBlocks(n) {
			w.open.WriteByte('\t')
			w.space = false
		}
		w.children(n)
	case Blocks[n.DataAtom]:
		w.endParagraph()
		w.children(n)
		w.endParagraph()
	default:
		w.children(n)
	}
}

func (w *writer) text(n *html.Node) {
	pre := n.Parent != nil && n.Parent.DataAtom == atom.Pre
	for _, r := range n.Data {
		switch {
		case r == 0, r == softHyphen:
		case r == '\n' && (pre || w.breaks):
			w.lines++
		case ignorable(r):
			w.space = true
		default:
			w.letter(r)
		}
	}
}

// softHyphen is a place where a browser may break a word: no reader sees it.
const softHyphen = '\u00ad'

func (w *writer) letter(r rune) {
	switch {
	case w.lines > 1:
		w.endParagraph()
	case w.open.Len() == 0:
	case w.lines == 1:
		w.open.WriteByte('\n')
	case w.space && !strings.HasSuffix(w.open.String(), "\t"):
		w.open.WriteByte(' ')
	}
	w.space, w.lines = false, 0
	w.open.WriteRune(r)
}

func (w *writer) endParagraph() {
	if text := strings.TrimSpace(w.open.String()); text != "" {
		w.paragraphs = append(w.paragraphs, text)
	}
	w.open.Reset()
	w.space, w.lines = false, 0
}
