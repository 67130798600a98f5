package page

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/atom"

	"pullquote/index/article"
	"pullquote/index/intake/page/byline"
	"pullquote/index/intake/page/dates"
	"pullquote/index/intake/page/dom"
	"pullquote/index/intake/page/lazy"
)

// What the names of elements say of a line.
var (
	dateMark    = lazy.Regexp(`(?:^|[^a-z])(?:date|datum|fecha|data|time|timestamp|published?|publi\w*|posted|pubdate|entry-meta|post-?meta|article-?meta|meta|byline|info|dateline|veroeffentlicht)(?:$|[^a-z])|date`)
	otherMark   = lazy.Regexp(`(?:^|[^a-z])(?:related|sidebar|widget-area|widget_\w+|footer|comments?|commentlist|respond|recommend\w*|popular|trending|latest|more-?news|read-?more|most-?read|promo|carousel|copyright|event|calendar|nav|menu|topbar|ticker|masthead|current-?date|todays?-?date)(?:$|[^a-z])`)
	teaserMark  = lazy.Regexp(`(?:^|[^a-z])(?:teasers?|widget|cards?|tile)(?:$|[^a-z])`)
	publishWord = lazy.Regexp(`(?i)(?:veröffentlicht|veröffentlichung|erschienen|publiziert|published|posted|publié|mise? en ligne|publicado|pubblicato|gepubliceerd|geplaatst|opublikowano|dodano|yayın|publicerad|опубликован)`)
	updateMark  = lazy.Regexp(`(?:updated|modified)`)
	publishMark = lazy.Regexp(`(?:entry-date|publish|posted)`)
	updateWord  = lazy.Regexp(`(?i)^\W*(?:last |letzte\w* |dernière |última |[uú]ltim[ao] |ostatnia |laatste? )?(?:updated?|änderung|aktualisierung|modified|aktualisiert|geändert|stand|mise? à jour|modifi|actualiz|aggiorn|atualiza|bijgewerkt|gewijzigd|aktualizacja|zaktualizowano|güncelle|uppdatera|opdatere|更新|수정)`)
)

// opensWithDate: before the date stands at most the name of a place.
var opensWithDate = lazy.Regexp(`^(?:(?:Presse\pL+|Meldung|Press release|News release|Communiqué(?: de presse)?|Nota de prensa|Comunicato(?: stampa)?|Persbericht)(?:\s(?:vom|of|du|del|van|from))?\s|[\pL.-]+,?\s)?\(?\d`)

// shownDate is the day that a reader sees near the headline or, where it stands elsewhere, in a place that is named for
// it. sure: a line of its own states it, after the headline. The day of an update counts when no other is shown.
func (f *facts) shownDate(language string) (d article.Date, sure bool) {
	var before, headed, opening, distant, updated article.Date
	label := ""
	for _, l := range f.lines() {
		l, label = l.labelled(label), labelOf(l.text)
		if !strings.ContainsAny(l.text, "0123456789") || l.after > linesAfter && !l.named() || l.elsewhere() && !l.published() || l.after < 0 && l.inMasthead() {
			continue
		}
		d := dates.Written(l.text, language)
		short := utf8.RuneCountInString(l.text) < dates.LongestLine/2
		switch near := l.after >= 0 && l.after <= linesAfter; {
		case d.IsZero(), d.Year < 1990 || d.Year > 2100:
		case updateWord().MatchString(l.text), l.updated():
			updated = dates.First(updated, d)
		case near && !l.cut && (short || l.named() || l.signed()):
			if !headed.IsZero() && l.after > 1 {
				return headed, true // right above the headline, and so closer
			}
			return d, true
		case near && opensWithDate().MatchString(l.text):
			opening = dates.First(opening, d)
		case l.after < 0 && l.after >= -linesBefore && (short || l.named()):
			before = d // the last is the closest
			if l.after == -1 && l.named() {
				headed = d
			}
		case l.published(), l.named() && !teaserMark().MatchString(l.marks()):
			distant = dates.First(distant, d)
		}
	}
	return dates.First(before, opening, distant, updated), false
}

// elsewhere reports whether a line stands in a part of the page that is named for something else. Right under a headline no
// site ends: what is called a footer there is the article's.
func (l line) elsewhere() bool {
	marks := l.marks()
	if l.after > 0 && l.after <= linesUnder {
		marks = strings.ReplaceAll(marks, "footer", "")
	}
	return otherMark().MatchString(marks)
}

// linesUnder a headline are right under it.
const linesUnder = 3

// inMasthead reports whether a line stands in the site's header, beside its menu: the day there is that of reading.
func (l line) inMasthead() bool {
	for up := l.node; up != nil; up = up.Parent {
		if up.DataAtom != atom.Header || l.heading == nil || dom.Encloses(up, l.heading) {
			continue
		}
		for n := range dom.Elements(up) {
			if n.DataAtom == atom.Nav || n.DataAtom == atom.A && dom.Attr(n, "href") != "" && homePage(dom.Attr(n, "href")) {
				return true
			}
		}
	}
	return false
}

// labelOf is a line that is the label of the next one: "Published on:"; "" is one that is none.
func labelOf(text string) string {
	if utf8.RuneCountInString(text) <= longestLabel && strings.HasSuffix(text, ":") {
		return text
	}
	return ""
}

// longestLabel is in characters.
const longestLabel = 40

// labelled is a line with the label before it, as far as that says when the article was published or changed. Of a line that
// says both the publishing counts.
func (l line) labelled(label string) line {
	if publishWord().MatchString(label) || updateWord().MatchString(label) {
		l.text = label + " " + l.text
	}
	if at := publishWord().FindStringIndex(l.text); at != nil && updateWord().MatchString(l.text) {
		l.text = l.text[at[0]:]
	}
	return l
}

// updated reports whether a line's own element is named for an update.
func (l line) updated() bool {
	own := strings.ToLower(dom.Attr(l.node, "class") + " " + dom.Attr(l.node, "itemprop"))
	return updateMark().MatchString(own) && !publishMark().MatchString(own)
}

// signed reports whether a line is a byline: many end with the day.
func (l line) signed() bool { return byline.Class().MatchString(dom.Attr(l.node, "class")) }

// published reports whether a line begins with a word for publishing.
func (l line) published() bool {
	at := publishWord().FindStringIndex(l.text)
	return at != nil && at[0] == 0
}

// named reports whether a line stands in a place that is named for a date, or says of a date that it is the article's.
func (l line) named() bool {
	return dateMark().MatchString(l.marks()) || publishWord().MatchString(l.text)
}
