package question

import (
	"strings"
	"time"

	"pullquote/index/article"
)

// relativeTo reads “last week” and the like from a day on. Weeks begin on Monday.
func relativeTo(words string, day time.Time) Interval {
	fields := strings.Fields(strings.TrimPrefix(words, "the "))
	unit := strings.TrimSuffix(fields[len(fields)-1], "s")
	switch {
	case words == "today":
		return whole(dateOf(day))
	case words == "yesterday":
		return whole(dateOf(day.AddDate(0, 0, -1)))
	case unit == "ago":
		return around(back(day, strings.TrimSuffix(fields[1], "s"), count(fields[0])), strings.TrimSuffix(fields[1], "s"))
	case len(fields) == 3:
		return Interval{dateOf(back(day, unit, count(fields[1]))), dateOf(day)}
	case fields[0] == "this":
		return calendar(day, unit)
	}
	return calendar(back(day, unit, 1), unit)
}

// calendar is the week, month, year or decade that holds a day.
func calendar(day time.Time, unit string) Interval {
	switch unit {
	case "week":
		monday := day.AddDate(0, 0, -(int(day.Weekday())+6)%7)
		return Interval{dateOf(monday), dateOf(monday.AddDate(0, 0, 6))}
	case "month":
		return whole(article.Date{Year: day.Year(), Month: day.Month()})
	case "decade":
		first := day.Year() / 10 * 10
		return Interval{article.Date{Year: first}, article.Date{Year: first + 9}}
	case "century":
		first := day.Year() / 100 * 100
		return Interval{article.Date{Year: first}, article.Date{Year: first + 99}}
	}
	return whole(article.Date{Year: day.Year()})
}

// around is as exact as the unit: “two years ago” is a year.
func around(day time.Time, unit string) Interval {
	if unit == "day" {
		return whole(dateOf(day))
	}
	return calendar(day, unit)
}

func back(day time.Time, unit string, n int) time.Time {
	switch unit {
	case "day":
		return day.AddDate(0, 0, -n)
	case "week":
		return day.AddDate(0, 0, -7*n)
	case "month":
		return day.AddDate(0, -n, 0)
	case "decade":
		return day.AddDate(-10*n, 0, 0)
	case "century":
		return day.AddDate(-100*n, 0, 0)
	}
	return day.AddDate(-n, 0, 0)
}
