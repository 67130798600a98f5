package dom

import (
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Silent elements hold no text of the story.
var Silent = set(atom.Script, atom.Style, atom.Noscript, atom.Template, atom.Head, atom.Iframe, atom.Object, atom.Svg,
	atom.Math, atom.Button, atom.Select, atom.Textarea, atom.Input, atom.Audio, atom.Video, atom.Canvas,
	atom.Rt, atom.Rp) // how characters are read is set above them and is not read with them

// Blocks begin and end a paragraph.
var Blocks = set(atom.Address, atom.Article, atom.Aside, atom.Blockquote, atom.Body, atom.Center, atom.Dd, atom.Details,
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

// HoldsBlocks reports whether an element that begins a paragraph lies below n.
func HoldsBlocks(n *html.Node) bool {
	for e := range Elements(n) {
		if Blocks[e.DataAtom] {
			return true
		}
	}
	return false
}
