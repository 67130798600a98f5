package page

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"

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
