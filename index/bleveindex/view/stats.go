package view

import (
	"cmp"
	"slices"
	"time"

	"pullquote/index"
	"pullquote/index/article"
)

// newestFirst are the different dates of the articles that may be shown.
func (v *View) newestFirst() []article.Date {
	var all []article.Date
	for _, c := range v.Cards {
		if c.Withdrawn == "" && !c.Date.IsZero() {
			all = append(all, c.Date)
		}
	}
	slices.SortFunc(all, func(a, b article.Date) int { return cmp.Or(b.Last().Compare(a.Last()), b.First().Compare(a.First())) })
	return slices.Compact(all)
}

// StatsOn are what the coverage holds on a day: a date of the future is a slip of the pen, or an article that waits for its
// day, and makes nothing the newest before.
func (v *View) StatsOn(now time.Time) index.Stats {
	s, day := v.held, today(now)
	for _, date := range v.dates() {
		if !date.First().After(day) {
			s.Newest = date
			break
		}
	}
	return s
}

// today is the end of the day where the program runs, as dates count: in UTC.
func today(now time.Time) time.Time {
	y, m, d := now.Date()
	return article.Date{Year: y, Month: m, Day: d}.Last()
}
