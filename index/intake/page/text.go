package page

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Text writes out a node as plain paragraphs with a blank line between them. A line break stays one; two make a
// paragraph. Cells of a table row are put on one line with tabs between them.
func Text(n *html.Node) string { return render(n, false) }

// Fragment writes out an HTML fragment, such as a feed's or an export's. With breaks, line ends in the text count as
// WordPress counts them when it shows a post: one ends a line, a blank line ends a paragraph.
func Fragment(fragment string, breaks bool) string {
	root, err := html.Parse(strings.NewReader(fragment))
	if err != nil {
		return ""
	}
	clean(root)
	return withNewline(render(root, breaks))
}

func withNewline(text string) string {
	if text == "" {
		return ""
	}
	return text + "\n"
}

func render(n *html.Node, breaks bool) string {
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
	case silent[n.DataAtom]:
	case n.DataAtom == atom.Br:
		w.lines++
	case n.DataAtom == atom.Td || n.DataAtom == atom.Th:
		if w.open.Len() > 0 && !holdsBlocks(n) {
			w.open.WriteByte('\t')
			w.space = false
		}
		w.children(n)
	case blocks[n.DataAtom]:
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

func holdsBlocks(n *html.Node) bool {
	for e := range elements(n) {
		if blocks[e.DataAtom] {
			return true
		}
	}
	return false
}

// silent elements hold no text of the story.
var silent = set(atom.Script, atom.Style, atom.Noscript, atom.Template, atom.Head, atom.Iframe, atom.Object, atom.Svg,
	atom.Math, atom.Button, atom.Select, atom.Textarea, atom.Input, atom.Audio, atom.Video, atom.Canvas)

// blocks begin and end a paragraph.
var blocks = set(atom.Address, atom.Article, atom.Aside, atom.Blockquote, atom.Body, atom.Center, atom.Dd, atom.Details,
	atom.Div, atom.Dl, atom.Dt, atom.Fieldset, atom.Figcaption, atom.Figure, atom.Footer, atom.H1, atom.H2, atom.H3,
	atom.H4, atom.H5, atom.H6, atom.Header, atom.Hr, atom.Html, atom.Li, atom.Main, atom.Ol, atom.P, atom.Pre,
	atom.Form, atom.Nav, atom.Section, atom.Summary, atom.Table, atom.Tbody, atom.Tr, atom.Ul)

func set(atoms ...atom.Atom) map[atom.Atom]bool {
	m := make(map[atom.Atom]bool, len(atoms))
	for _, a := range atoms {
		m[a] = true
	}
	return m
}
