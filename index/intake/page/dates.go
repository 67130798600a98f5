package page

import (
	"net/url"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"golang.org/x/net/html/atom"

	"pullquote/index/article"
)

// layouts are those seen on news pages and in feeds, the most usual first. None that puts the day and the month in an
// order which only the country tells.
var layouts = []string{
	time.RFC3339Nano, "2006-01-02T15:04:05Z0700", "2006-01-02T15:04Z07:00", "2006-01-02T15:04Z0700", "2006-01-02T15:04:05", "2006-01-02T15:04",
	"2006-01-02 15:04:05 Z0700", "2006-01-02 15:04:05Z07:00", "2006-01-02 15:04:05", "2006-01-02 15:04", "2006-01-02",
	time.RFC1123Z, time.RFC1123, "Mon, 2 Jan 2006 15:04:05 -0700", "Mon, 2 Jan 2006 15:04:05 MST",
	"2 Jan 2006 15:04:05 -0700", "Mon Jan _2 15:04:05 MST 2006", "Mon Jan _2 15:04:05 2006",
	"January 2, 2006", "Jan 2, 2006", "January 2, 2006 3:04 pm", "January 2, 2006 at 3:04 pm", "2 January 2006", "2 Jan 2006",
	"Monday, January 2, 2006", "20060102", "2006/01/02",
}

// stamp is a time in seconds or milliseconds since 1970, from 2001 on.
var stamp = lazily(`^(1\d{9})(?:\d{3})?$`)

// ParseTime reads a date as pages and feeds write it. The Date is the day as written, in the writer's time zone; the
// time is zero when only a month or a year is said. What cannot be read is unknown.
func ParseTime(text string) (article.Date, time.Time) {
	text = strings.NewReplacer("Sept.", "Sep", ".,", ",", "a.m.", "am", "p.m.", "pm", " AM", " am", " PM", " pm").Replace(squeeze(text))
	for _, layout := range layouts {
		if t, err := time.Parse(layout, text); err == nil && t.Year() > 1600 {
			return article.Date{Year: t.Year(), Month: t.Month(), Day: t.Day()}, t
		}
	}
	if m := stamp().FindStringSubmatch(text); m != nil {
		seconds, _ := strconv.ParseInt(m[1], 10, 64)
		t := time.Unix(seconds, 0).UTC()
		return article.Date{Year: t.Year(), Month: t.Month(), Day: t.Day()}, t
	}
	d, err := article.ParseDate(text)
	if err != nil || d.Year < 1600 {
		return article.Date{}, time.Time{}
	}
	return d, time.Time{}
}

// pathDate is the date in addresses such as /2013/04/03/slug/ and /2013-04-03-slug.
var pathDate = lazily(`/((?:19|20)\d\d)[/-](0[1-9]|1[0-2])[/-](0[1-9]|[12]\d|3[01])(?:[/-]|$)`)

// pathDigits is the same without separators: /20130403/slug.
var pathDigits = lazily(`/((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?:[/_-]|$)`)

func dateInPath(u *url.URL) article.Date {
	if u == nil {
		return article.Date{}
	}
	m := pathDate().FindStringSubmatch(u.Path)
	if m == nil {
		m = pathDigits().FindStringSubmatch(u.Path)
	}
	if m == nil {
		return article.Date{}
	}
	return dateOf(m[1], m[2], m[3])
}

// local prefers the day in the address to the one that the page says when they lie a day apart: many sites write the
// time in UTC, but the address in the newsroom's own time zone.
func local(said, path article.Date) article.Date {
	if said.IsZero() || said.Day == 0 && path.Within(said, said) {
		return path
	}
	if gap := said.First().Sub(path.First()).Abs(); !path.IsZero() && said.Day > 0 && gap <= 24*time.Hour {
		return path
	}
	return said
}

// publishedNames are the meta elements that sites put the publishing date into, the plainest first.
var publishedNames = []string{
	"article:published_time", "og:article:published_time", "article:published", "parsely-pub-date", "sailthru.date", "datepublished", "date_published",
	"publication_date", "publicationdate", "publish-date", "publishdate", "publish_date", "published_date", "published_time", "published_at",
	"published-date", "pubdate", "pub_date", "dc.date.issued", "dcterms.issued", "dc.date.published", "dc.issued", "citation_publication_date",
	"citation_date", "cxenseparse:recs:publishtime", "cxenseparse:publishtime", "og:published_time", "og:pubdate", "rnews:datepublished", "vr:published_time",
	"article_date_original", "article.published", "iso-8601-publish-date", "datepublication", "artdate", "originalpublicationdate", "bt:pubdate",
	"dc.date", "dcterms.date", "dc.date.created", "dcterms.created", "date.created", "datecreated", "created", "article.created", "date", "article:date", "displaydate",
	"timestamp", "releasedate", "release_date",
}

// date is the day on which the article was published, in the newsroom's own time zone.
func (f *facts) date(language string) article.Date {
	said := f.saidDate(language)
	value, changed := f.timeElement()
	time, _ := ParseTimeIn(value, language)
	shown, sure := f.shownDate(language)
	path := firstDate(dateInPath(f.base), dateInPath(f.canonicalURL()))
	if !changed {
		said = firstDate(said, time)
	}
	said = firstDate(said, f.dated(f.graph.text(f.graph.page(), "datePublished"), language))
	if said.IsZero() {
		return local(firstDate(shown, path, time, f.lastDate(language)), path)
	}
	for _, seen := range []struct {
		article.Date
		counts bool
	}{{path, true}, {time, !changed}, {shown, sure}} {
		if seen.counts && near(seen.Date, said) {
			return seen.Date
		}
	}
	return said
}

// dated is the date of a text.
func (f *facts) dated(text, language string) article.Date {
	d, _ := ParseTimeIn(text, language)
	return d
}

// lastDate is what is left where neither the metadata nor a dateline says it: JSON-LD that cannot be parsed, and the
// headline.
func (f *facts) lastDate(language string) article.Date {
	return firstDate(f.dated(f.graph.bare["datePublished"], language), Written(first(f.heading(), f.element(atom.Title)), language))
}

// saidDate is what the page's metadata states of the article.
func (f *facts) saidDate(language string) article.Date {
	for _, text := range append([]string{f.graph.text(f.story, "datePublished"), f.name(publishedNames...), f.prop("datePublished"), f.prop("dateCreated"), f.rdfa(), f.graph.text(f.story, "dateCreated", "uploadDate")}, "") {
		if d, _ := ParseTimeIn(text, language); !d.IsZero() && d.Year > 1800 {
			return d
		}
	}
	return article.Date{}
}

// rdfa is the date that an element states by a property name of RDFa, as Drupal writes it.
func (f *facts) rdfa() string {
	for n := range elements(f.root) {
		switch {
		case n.DataAtom == atom.Meta || attr(n, "content") == "" || attr(n, "property") == "":
		case has(n, "property", "schema:datepublished") || has(n, "property", "schema:datecreated") || has(n, "property", "dc:date") || has(n, "property", "dc:created"):
			if !otherMark().MatchString(marksAround(n)) {
				return attr(n, "content")
			}
		}
	}
	return ""
}

// near reports whether two full dates are a day apart or less: many sites state the time in UTC, but show the day, and
// write the address, in the newsroom's own time zone.
func near(a, b article.Date) bool {
	return !a.IsZero() && a.Day > 0 && b.Day > 0 && a.First().Sub(b.First()).Abs() <= 24*time.Hour
}

// ParseTimeIn reads a date as ParseTime does, and else as it is written in a language.
func ParseTimeIn(text, language string) (article.Date, time.Time) {
	if d, t := ParseTime(text); !d.IsZero() {
		return d, t
	}
	if utf8.RuneCountInString(text) > longestDateline {
		return article.Date{}, time.Time{}
	}
	return Written(text, language), time.Time{}
}
