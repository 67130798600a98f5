package page

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"pullquote/index/intake/page/dates"
	"pullquote/index/intake/page/dom"
	"pullquote/index/intake/page/lazy"
)

// timeElement is the time of the article's publishing that an element states: one that is marked so, or the first that
// is of no other story and of no update.
func (f *facts) timeElement(language string) (value string, updated bool) {
	var unmarked, changed string
	for n := range dom.Elements(f.root) {
		if n.DataAtom != atom.Time && !(n.DataAtom == atom.Abbr && dom.Has(n, "class", "published")) && stampIn(n) == "" {
			continue
		}
		value := stampOf(n, language)
		own := strings.ToLower(dom.Attr(n, "class") + " " + dom.Attr(n, "itemprop"))
		switch {
		case value == "" || otherMark().MatchString(f.marksAround(n)) || inLinkedItem(n):
		case dom.HasAttr(n, "pubdate") || publishMark().MatchString(own):
			return value, false
		case updateMark().MatchString(own) || updateWord().MatchString(textBefore(n)):
			changed = dom.First(changed, value)
		default:
			unmarked = dom.First(unmarked, value)
		}
	}
	return dom.First(unmarked, changed), unmarked == ""
}

// stampOf is what a time element states. Where it states the time in UTC and shows the day before or after, the day that
// readers see is the newsroom's.
func stampOf(n *html.Node, language string) string {
	words := dom.Words(n)
	value := dom.First(stampIn(n), dom.Attr(n, "datetime"), dom.Attr(n, "title"), words)
	if s, shown := stated(value, language), stated(words, language); !s.at.IsZero() && s.mayBe(shown.Date) {
		return words
	}
	return value
}

// stampIn is the time that an element states for machines, whose name says that it holds one; readers see how long ago it was.
func stampIn(n *html.Node) string {
	if n.DataAtom == atom.Time || n.DataAtom == atom.Meta || len(n.Attr) < 2 || !stampMark().MatchString(dom.Attr(n, "class")+" "+dom.Attr(n, "itemprop")) {
		return ""
	}
	for _, key := range []string{"datetime", "data-datetime", "data-date", "data-timestamp", "data-time", "data-published", "content", "title"} {
		value := dom.Attr(n, key)
		if d, _ := dates.Parse(value); d.Day > 0 && d.Year > 1990 && shows(n) {
			return value
		}
	}
	return ""
}

// shows reports whether an element has text.
func shows(n *html.Node) bool {
	for d := range n.Descendants() {
		if d.Type == html.TextNode && strings.TrimSpace(d.Data) != "" {
			return true
		}
	}
	return false
}

var stampMark = lazy.Regexp(`(?i)(?:^|[\s_-])(?:publish\w*|posted|date\w*|time\w*|pubdate|created)(?:$|[\s_-])`)

// inLinkedItem reports whether the time stands in an item of a list that leads to another page.
func inLinkedItem(n *html.Node) bool {
	for up := n.Parent; up != nil; up = up.Parent {
		switch up.DataAtom {
		case atom.A:
			return len(dom.Words(up)) > 2*len(dom.Words(n))+longestOpening // a time may be the link to its own story
		case atom.Li:
			for e := range dom.Elements(up) {
				if e.DataAtom == atom.A && len(dom.Words(e)) > 12 {
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
		return strings.TrimLeft(dom.Squeeze(p.Data), ",;|·- ")
	}
	if p := n.PrevSibling; p != nil {
		return dom.Words(p)
	}
	if n.Parent != nil && n.Parent.DataAtom == atom.Span {
		return textBefore(n.Parent)
	}
	return ""
}
