package page

import (
	"net/url"
	"regexp"
	"strings"
	"time"

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

// ParseTime reads a date as pages and feeds write it. The Date is the day as written, in the writer's time zone; the
// time is zero when only a month or a year is said. What cannot be read is unknown.
func ParseTime(text string) (article.Date, time.Time) {
	text = strings.NewReplacer("Sept.", "Sep", ".,", ",", "a.m.", "am", "p.m.", "pm", " AM", " am", " PM", " pm").Replace(squeeze(text))
	for _, layout := range layouts {
		if t, err := time.Parse(layout, text); err == nil && t.Year() > 1600 {
			return article.Date{Year: t.Year(), Month: t.Month(), Day: t.Day()}, t
		}
	}
	d, err := article.ParseDate(text)
	if err != nil || d.Year < 1600 {
		return article.Date{}, time.Time{}
	}
	return d, time.Time{}
}

// pathDate is the date in addresses such as /2013/04/03/slug/ and /2013-04-03-slug.
var pathDate = regexp.MustCompile(`/((?:19|20)\d\d)[/-](0[1-9]|1[0-2])[/-](0[1-9]|[12]\d|3[01])(?:[/-]|$)`)

func dateInPath(u *url.URL) article.Date {
	m := pathDate.FindStringSubmatch(u.Path)
	if m == nil {
		return article.Date{}
	}
	d, _ := article.ParseDate(m[1] + "-" + m[2] + "-" + m[3])
	return d
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

// timeElement is the time that the page shows: an element marked as the publishing date, or the only one there is
// before the story's second heading.
func (f *facts) timeElement() string {
	var found []string
	for n := range elements(f.root) {
		if n.DataAtom != atom.Time {
			continue
		}
		value := first(attr(n, "datetime"), words(n))
		class := strings.ToLower(attr(n, "class"))
		if n.Attr != nil && (hasAttr(n, "pubdate") || strings.Contains(class, "publish") || has(n, "class", "entry-date")) {
			return value
		}
		if !strings.Contains(class, "updated") {
			found = append(found, value)
		}
	}
	if len(found) == 1 {
		return found[0]
	}
	return ""
}
