package dates

import (
	"time"

	"pullquote/index/article"
)

// Near reports whether two full dates are a day apart or less: many sites state the time in UTC, but show the day, and
// write the address, in the newsroom's own time zone.
func Near(a, b article.Date) bool {
	return !a.IsZero() && a.Day > 0 && b.Day > 0 && a.First().Sub(b.First()).Abs() <= 24*time.Hour
}

// Local prefers the day in the address to the one that the page says when they lie a day apart: many sites write the
// time in UTC, but the address in the newsroom's own time zone.
func Local(said, path article.Date) article.Date {
	if said.IsZero() || said.Day == 0 && path.Within(said, said) {
		return path
	}
	if gap := said.First().Sub(path.First()).Abs(); !path.IsZero() && said.Day > 0 && gap <= 24*time.Hour {
		return path
	}
	return said
}

// First is the first date that is known.
func First(dates ...article.Date) article.Date {
	for _, d := range dates {
		if !d.IsZero() {
			return d
		}
	}
	return article.Date{}
}

// LongestLine is in characters: a line that is longer tells of something, and the dates in it are its matter.
const LongestLine = 160
