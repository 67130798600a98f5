package dates

import (
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"pullquote/index/article"
	"pullquote/index/intake/page/dom"
	"pullquote/index/intake/page/lazy"
)

// layouts are those seen on news pages and in feeds, the most usual first. None that puts the day and the month in an
// order which only the country tells.
var layouts = []string{
	time.RFC3339Nano, "2006-01-02T15:04:05Z0700", "2006-01-02T15:04Z07:00", "2006-01-02T15:04Z0700", "2006-01-02T15:04:05", "2006-01-02T15:04",
	"2006-01-02 15:04:05 Z0700", "2006-01-02 15:04:05Z07:00", "2006-01-02 15:04:05", "2006-01-02 15:04", "2006-01-02",
	time.RFC1123Z, time.RFC1123, "Mon, 2 Jan 2006 15:04:05 -0700", "Mon, 2 Jan 2006 15:04:05 MST",
	"2 Jan 2006 15:04:05 -0700", "Mon Jan _2 15:04:05 MST 2006", "Mon Jan _2 15:04:05 2006",
	"January 2, 2006", "Jan 2, 2006", "January 2, 2006 3:04 pm", "January 2, 2006 at 3:04 pm", "2 January 2006", "2 Jan 2006",
	"Monday, January 2, 2006", "20060102", "20060102T150405Z0700", "20060102T150405", "20060102150405", "2006/01/02",
}

// stamp is a time in seconds or milliseconds since 1970, from 2001 on.
var stamp = lazy.Regexp(`^(1\d{9})(?:\d{3})?$`)

// Parse reads a date as pages and feeds write it. The Date is the day as written, in the writer's time zone; the
// time is zero when only a month or a year is said. What cannot be read is unknown.
func Parse(text string) (article.Date, time.Time) {
	text = strings.NewReplacer("Sept.", "Sep", ".,", ",", "a.m.", "am", "p.m.", "pm", " AM", " am", " PM", " pm").Replace(dom.Squeeze(text))
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

// ParseIn reads a date as ParseTime does, and else as it is written in a language.
func ParseIn(text, language string) (article.Date, time.Time) {
	if d, t := Parse(text); !d.IsZero() {
		return d, t
	}
	if utf8.RuneCountInString(text) > LongestLine {
		return article.Date{}, time.Time{}
	}
	return Written(text, language), time.Time{}
}
