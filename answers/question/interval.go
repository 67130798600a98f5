package question

import (
	"time"

	"pullquote/index/article"
)

// An Interval is a range of dates; zero bounds are open.
type Interval struct{ From, To article.Date }

// IsZero reports whether no time is meant.
func (i Interval) IsZero() bool { return i == Interval{} }

// whole is the time of one date, as exact as it is.
func whole(d article.Date) Interval { return Interval{d, d} }

func dateOf(t time.Time) article.Date {
	return article.Date{Year: t.Year(), Month: t.Month(), Day: t.Day()}
}

func dayBefore(d article.Date) article.Date { return dateOf(d.First().AddDate(0, 0, -1)) }

func dayAfter(d article.Date) article.Date { return dateOf(d.Last().AddDate(0, 0, 1)) }
