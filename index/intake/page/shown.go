package page

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"pullquote/index/article"
)

// A line is a short stretch of text that a reader sees on one line, with where it stands.
type line struct {
	node  *html.Node // the element that holds it
	text  string
	cut   bool // it is the beginning of a longer one
	after int  // how many lines it stands after the headline; negative before
}

// What the names of elements say of a line.
var (
	dateMark    = lazily(`(?:^|[^a-z])(?:date|datum|fecha|data|time|timestamp|published?|publi\w*|posted|pubdate|entry-meta|post-?meta|article-?meta|meta|byline|info|dateline|veroeffentlicht)(?:$|[^a-z])|date`)
	otherMark   = lazily(`(?:^|[^a-z])(?:related|sidebar|widget-area|widget_\w+|footer|comments?|commentlist|respond|recommend\w*|popular|trending|latest|more-?news|read-?more|most-?read|promo|carousel|copyright|event|calendar|nav|menu|topbar|ticker)(?:$|[^a-z])`)
	teaserMark  = lazily(`(?:^|[^a-z])(?:teasers?|widget|cards?|tile)(?:$|[^a-z])`)
	publishWord = lazily(`(?i)(?:veröffentlicht|erschienen|publiziert|published|posted|publié|mise? en ligne|publicado|pubblicato|gepubliceerd|geplaatst|opublikowano|dodano|yayın|publicerad|опубликован)`)
	updateMark  = lazily(`(?:updated|modified)`)
	publishMark = lazily(`(?:entry-date|publish|posted)`)
	updateWord  = lazily(`(?i)^\W*(?:last )?(?:updated?|modified|aktualisiert|geändert|stand|mis à jour|modifi|actualizad|actualiz|aggiornat|atualizad|bijgewerkt|gewijzigd|aktualizacja|zaktualizowano|güncelle|uppdatera|opdatere|更新|수정)`)
)

// longestDateline is in characters: a line that is longer tells of something, and the dates in it are its matter.
const longestDateline = 160

// longestOpening is in characters, of what a paragraph may begin with as a dateline: "Springfield, 3 May 2024 –".
const longestOpening = 45

// opensWithDate: before the date stands at most the name of a place.
var opensWithDate = lazily(`^(?:[\pL.-]+,?\s)?\(?\d`)

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

// shownDate is the day that a reader sees near the headline or, where it stands elsewhere, in a place that is named for
// it. sure: a line of its own states it, after the headline. The day of an update counts when no other is shown.
func (f *facts) shownDate(language string) (d article.Date, sure bool) {
	var before, opening, distant, updated article.Date
	for _, l := range f.lines() {
		if !strings.ContainsAny(l.text, "0123456789") || l.after > linesAfter && !l.named() || otherMark().MatchString(l.marks()) {
			continue
		}
		d := Written(l.text, language)
		short := utf8.RuneCountInString(l.text) < longestDateline/2
		switch near := l.after >= 0 && l.after <= linesAfter; {
		case d.IsZero(), d.Year < 1990 || d.Year > 2100:
		case updateWord().MatchString(l.text):
			updated = firstDate(updated, d)
		case near && !l.cut && (short || l.named()):
			return d, true
		case near && opensWithDate().MatchString(l.text):
			opening = firstDate(opening, d)
		case l.after < 0 && l.after >= -linesBefore && (short || l.named()):
			before = d // the last is the closest
		case l.named() && !teaserMark().MatchString(l.marks()):
			distant = firstDate(distant, d)
		}
	}
	return firstDate(before, opening, distant, updated), false
}

// named reports whether a line stands in a place that is named for a date, or says of a date that it is the article's.
func (l line) named() bool {
	return dateMark().MatchString(l.marks()) || publishWord().MatchString(l.text)
}

// marks are the names of the elements around a line, in lower case.
func (l line) marks() string { return marksAround(l.node) }

func firstDate(dates ...article.Date) article.Date {
	for _, d := range dates {
		if !d.IsZero() {
			return d
		}
	}
	return article.Date{}
}

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
	for n := range elements(f.root) {
		if n == heading {
			zero = len(f.shown)
			continue
		}
		own[n] = holdsText(n)
		if !own[n] || n.Parent.Type == html.ElementNode && !blocks[n.Parent.DataAtom] && own[n.Parent] {
			continue // a part of the line around it
		}
		text := ownLine(n)
		if text == "" || len(f.shown) == maxLines {
			continue
		}
		cut := utf8.RuneCountInString(text) > longestDateline
		if cut {
			text = beginning(text, longestOpening)
			if long < 0 {
				long = len(f.shown)
			}
		}
		f.shown = append(f.shown, line{node: n, text: text, cut: cut})
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
	if silent[n.DataAtom] || n.DataAtom == atom.Title {
		return ""
	}
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode && !within(d, n, atom.Script) && !within(d, n, atom.Style) {
			b.WriteString(d.Data)
			b.WriteByte(' ')
		}
		if b.Len() > 4*longestDateline {
			break
		}
	}
	return squeeze(b.String())
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

// marksAround are the names of an element and of those around it.
func marksAround(n *html.Node) string {
	var b strings.Builder
	for up, depth := n, 0; up != nil && depth <= marksAbove; up, depth = up.Parent, depth+1 {
		if up.Type != html.ElementNode || up.DataAtom == atom.Body || up.DataAtom == atom.Article || up.DataAtom == atom.Main {
			break
		}
		switch up.DataAtom {
		case atom.Aside, atom.Footer, atom.Nav:
			b.WriteString(" sidebar")
		}
		b.WriteString(" " + attr(up, "class") + " " + attr(up, "id") + " " + attr(up, "itemprop"))
	}
	return strings.ToLower(b.String())
}

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
