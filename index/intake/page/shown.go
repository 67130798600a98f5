package page

import (
	"regexp"
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
	marks string // classes and other names of the elements around it, in lower case
	after int    // how many lines it stands after the headline; negative before
}

// What the names of elements say of a line.
var (
	dateMark    = regexp.MustCompile(`(?:^|[^a-z])(?:date|datum|fecha|data|time|timestamp|published?|publi\w*|posted|pubdate|entry-meta|post-?meta|article-?meta|meta|byline|info|dateline|veroeffentlicht)(?:$|[^a-z])|date`)
	otherMark   = regexp.MustCompile(`(?:^|[^a-z])(?:related|sidebar|widget-area|widget_\w+|footer|comments?|commentlist|respond|recommend\w*|popular|trending|latest|more-?news|read-?more|most-?read|promo|carousel|copyright|event|calendar|nav|menu|topbar|ticker)(?:$|[^a-z])`)
	teaserMark  = regexp.MustCompile(`(?:^|[^a-z])(?:teasers?|widget|cards?|tile)(?:$|[^a-z])`)
	publishWord = regexp.MustCompile(`(?i)(?:veröffentlicht|erschienen|publiziert|published|posted|publié|mise? en ligne|publicado|pubblicato|gepubliceerd|geplaatst|opublikowano|dodano|yayın|publicerad|опубликован)`)
	updateMark  = regexp.MustCompile(`(?:updated|modified)`)
	publishMark = regexp.MustCompile(`(?:entry-date|publish|posted)`)
	updateWord  = regexp.MustCompile(`(?i)^\W*(?:last )?(?:updated?|modified|aktualisiert|geändert|stand|mis à jour|modifi|actualizad|actualiz|aggiornat|atualizad|bijgewerkt|gewijzigd|aktualizacja|zaktualizowano|güncelle|uppdatera|opdatere|更新|수정)`)
)

// longestDateline is in characters: a line that is longer tells of something, and the dates in it are its matter.
const longestDateline = 160

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
	linesBefore = 6
	linesAfter  = 14
)

// shownDate is the day that a reader sees near the headline or, where it stands elsewhere, in a place that is named for
// it. The day of an update counts when no other is shown.
func (f *facts) shownDate(language string) article.Date {
	var updated, distant article.Date
	for _, l := range f.lines() {
		near := l.after >= -linesBefore && l.after <= linesAfter
		named := dateMark.MatchString(l.marks) || publishWord.MatchString(l.text)
		if otherMark.MatchString(l.marks) || !near && (!named || teaserMark.MatchString(l.marks)) {
			continue
		}
		d := Written(l.text, language)
		switch {
		case d.IsZero(), d.Year < 1990 || d.Year > 2100:
		case updateWord.MatchString(l.text):
			updated = firstDate(updated, d)
		case near && (named || utf8.RuneCountInString(l.text) < longestDateline/2):
			return d
		case named:
			distant = firstDate(distant, d)
		}
	}
	return firstDate(distant, updated)
}

func firstDate(dates ...article.Date) article.Date {
	for _, d := range dates {
		if !d.IsZero() {
			return d
		}
	}
	return article.Date{}
}

// lines are the page's short lines with a digit in them, in reading order, the headline being line 0.
func (f *facts) lines() []line {
	if f.shown != nil {
		return f.shown
	}
	heading := f.headingNode()
	count := 0
	for n := range elements(f.root) {
		if n == heading {
			for i := range f.shown {
				f.shown[i].after -= count
			}
			count = 0
			continue
		}
		text := ownLine(n)
		if text == "" {
			continue
		}
		count++
		if utf8.RuneCountInString(text) > longestDateline {
			text = beginning(text, longestOpening)
		}
		if strings.ContainsAny(text, "0123456789") {
			f.shown = append(f.shown, line{n, text, marksAround(n), count})
		}
	}
	if heading == nil {
		for i := range f.shown {
			f.shown[i].after = linesAfter + 1
		}
	}
	return f.shown
}

// ownLine is the text of an element that holds text of its own, with its inline children's, unless it lies within
// another such element.
func ownLine(n *html.Node) string {
	if silent[n.DataAtom] || n.DataAtom == atom.Title || !holdsText(n) || n.Parent != nil && n.Parent.Type == html.ElementNode && !blocks[n.DataAtom] && holdsText(n.Parent) {
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

// marksAround are the names of an element and of the four around it.
func marksAround(n *html.Node) string {
	var b strings.Builder
	for up := n; up != nil && b.Len() < 400; up = up.Parent {
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
func (f *facts) timeElement() string {
	var unmarked, updated string
	for n := range elements(f.root) {
		if n.DataAtom != atom.Time && !(n.DataAtom == atom.Abbr && has(n, "class", "published")) {
			continue
		}
		value := first(attr(n, "datetime"), attr(n, "title"), words(n))
		marks := marksAround(n)
		own := strings.ToLower(attr(n, "class") + " " + attr(n, "itemprop"))
		switch {
		case value == "" || otherMark.MatchString(marks) || inLinkedItem(n):
		case hasAttr(n, "pubdate") || publishMark.MatchString(own):
			return value
		case updateMark.MatchString(own) || updateWord.MatchString(textBefore(n)):
			updated = first(updated, value)
		default:
			unmarked = first(unmarked, value)
		}
	}
	return first(unmarked, updated)
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
