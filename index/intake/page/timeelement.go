package page

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// timeElement is the time of the article's publishing that an element states: one that is marked so, or the first that
// is of no other story and of no update.
func (f *facts) timeElement() (value string, updated bool) {
	var unmarked, changed string
	for n := range elements(f.root) {
		if n.DataAtom != atom.Time && !(n.DataAtom == atom.Abbr && has(n, "class", "published")) {
			continue
		}
		value := first(attr(n, "datetime"), attr(n, "title"), words(n))
		own := strings.ToLower(attr(n, "class") + " " + attr(n, "itemprop"))
		switch {
		case value == "" || otherMark().MatchString(marksAround(n)) || inLinkedItem(n):
		case hasAttr(n, "pubdate") || publishMark().MatchString(own):
			return value, false
		case updateMark().MatchString(own) || updateWord().MatchString(textBefore(n)):
			changed = first(changed, value)
		default:
			unmarked = first(unmarked, value)
		}
	}
	return first(unmarked, changed), unmarked == ""
}

// inLinkedItem: the time stands in an item of a list that leads to another page.
func inLinkedItem(n *html.Node) bool {
	for up := n.Parent; up != nil; up = up.Parent {
		switch up.DataAtom {
		case atom.A:
			return true
		case atom.Li:
			for e := range elements(up) {
				if e.DataAtom == atom.A && len(words(e)) > 12 {
					return true
				}
			}
			return false
		case atom.Article, atom.Main, atom.Body:
			return false
		}
	}
	return false
}

// textBefore is the text that stands right before an element on its line.
func textBefore(n *html.Node) string {
	if p := n.PrevSibling; p != nil && p.Type == html.TextNode {
		return strings.TrimLeft(squeeze(p.Data), ",;|·- ")
	}
	if p := n.PrevSibling; p != nil {
		return words(p)
	}
	if n.Parent != nil && n.Parent.DataAtom == atom.Span {
		return textBefore(n.Parent)
	}
	return ""
}
