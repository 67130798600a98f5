package view

import (
	"cmp"
	"slices"
	"time"

	"pullquote/index/article"
)

// newestFirst are the different dates of the articles that may be shown.
func (v *base) newestFirst() []article.Date {
	var all []article.Date
	for _, c := range v.Cards {
		if c.Withdrawn == "" && !c.Date.IsZero() {
			all = append(all, c.Date)
		}
	}
	slices.SortFunc(all, func(a, b article.Date) int { return cmp.Or(b.Last().Compare(a.Last()), b.First().Compare(a.First())) })
	return slices.Compact(all)
}

// newestOn is the newest of some dates, newest first, that is not of the future; zero for none.
func newestOn(dates []article.Date, now time.Time) article.Date {
	day := today(now)
	for _, date := range dates {
		if !date.First().After(day) {
			return date
		}
	}
	return article.Date{}
}

// today is the end of the day where the program runs, as dates count: in UTC.
func today(now time.Time) time.Time {
	y, m, d := now.Date()
	return article.Date{Year: y, Month: m, Day: d}.Last()
}
