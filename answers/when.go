package answers

import (
	"regexp"
	"strconv"
	"strings"
	"time"

	"pullquote/index/article"
)

var monthNames = func() map[string]time.Month {
	all := map[string]time.Month{"sept": time.September}
	for m := time.January; m <= time.December; m++ {
		name := strings.ToLower(m.String())
		all[name], all[name[:3]] = m, m
	}
	return all
}()

const monthPattern = `(january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\.?`

var (
	betweenYears = regexp.MustCompile(`\b(?:between|from) ((?:19|20)\d\d) (?:and|to|until|through|till) ((?:19|20)\d\d)\b`)
	dayOfMonth   = regexp.MustCompile(`\b` + monthPattern + ` (\d{1,2})(?:st|nd|rd|th)?,? ((?:19|20)\d\d)\b`)
	monthOfYear  = regexp.MustCompile(`\b` + monthPattern + `,? (?:of )?((?:19|20)\d\d)\b`)
	decade       = regexp.MustCompile(`\b((?:19|20)\d)0'?s\b`)
	isoDate      = regexp.MustCompile(`\b((?:19|20)\d\d)-(\d\d)(?:-(\d\d))?\b`)
	oneYear      = regexp.MustCompile(`(?:\b(before|after|since|until|by|prior to|post|pre|early|late|in|during|from|of|as of|back in) )?(?:the )?\b((?:19|20)\d\d)\b`)
	relative     = regexp.MustCompile(`\b(today|yesterday|(?:this|last|past|previous) (?:week|month|year|decade|century|spring|summer|fall|autumn|winter)|(?:the )?(?:last|past) (\d{1,3}|two|three|four|five|six|ten|few) (?:days|weeks|months|years)|(\d{1,3}|a|one|two|three|four|five|six|ten) (?:days?|weeks?|months?|years?) ago)\b`)
)

// whenOf finds the time that a question's words narrow it to: “in 2017”, “before 2010”, “last decade”. Relative words
// count from the day the question is asked and mean nothing without it.
func whenOf(plain string, asked article.Date) interval {
	for _, read := range []func(string) (interval, bool){readDay, readMonth, readBetween, readDecade, readYear} {
		if found, ok := read(plain); ok {
			return found
		}
	}
	if m := relative.FindString(plain); m != "" && !asked.IsZero() {
		return relativeTo(m, asked.Last())
	}
	return interval{}
}

func whole(d article.Date) interval { return interval{d, d} }

func readDay(plain string) (interval, bool) {
	if m := isoDate.FindStringSubmatch(plain); m != nil {
		if d, err := article.ParseDate(m[0]); err == nil {
			return whole(d), true
		}
	}
	m := dayOfMonth.FindStringSubmatch(plain)
	if m == nil {
		return interval{}, false
	}
	d := article.Date{Year: number(m[3]), Month: monthNames[m[1]], Day: number(m[2])}
	if d.Last().Day() != d.Day {
		return interval{}, false
	}
	return bounded(plain, m[0], d), true
}

func readMonth(plain string) (interval, bool) {
	m := monthOfYear.FindStringSubmatch(plain)
	if m == nil {
		return interval{}, false
	}
	return bounded(plain, m[0], article.Date{Year: number(m[2]), Month: monthNames[m[1]]}), true
}

// bounded reads the word before a date: “before May 2013”.
func bounded(plain, match string, d article.Date) interval {
	before, _, _ := strings.Cut(plain, match)
	words := strings.Fields(before)
	if len(words) == 0 {
		return whole(d)
	}
	switch words[len(words)-1] {
	case "before", "until":
		return interval{to: dayBefore(d)}
	case "after":
		return interval{from: dayAfter(d)}
	case "since":
		return interval{from: d}
	case "by":
		return interval{to: d}
	}
	return whole(d)
}

func readBetween(plain string) (interval, bool) {
	m := betweenYears.FindStringSubmatch(plain)
	if m == nil {
		return interval{}, false
	}
	return interval{article.Date{Year: number(m[1])}, article.Date{Year: number(m[2])}}, true
}

func readDecade(plain string) (interval, bool) {
	m := decade.FindStringSubmatch(plain)
	if m == nil {
		return interval{}, false
	}
	first := number(m[1]) * 10
	return interval{article.Date{Year: first}, article.Date{Year: first + 9}}, true
}

func readYear(plain string) (interval, bool) {
	m := oneYear.FindStringSubmatch(plain)
	if m == nil {
		return interval{}, false
	}
	y := number(m[2])
	switch m[1] {
	case "before", "prior to", "pre":
		return interval{to: article.Date{Year: y - 1}}, true
	case "until", "by":
		return interval{to: article.Date{Year: y}}, true
	case "after", "post":
		return interval{from: article.Date{Year: y + 1}}, true
	case "since":
		return interval{from: article.Date{Year: y}}, true
	}
	return whole(article.Date{Year: y}), true
}

// relativeTo reads “last week” and the like from a day on. Weeks begin on Monday.
func relativeTo(words string, day time.Time) interval {
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
		return interval{dateOf(back(day, unit, count(fields[1]))), dateOf(day)}
	case fields[0] == "this":
		return calendar(day, unit)
	}
	return calendar(back(day, unit, 1), unit)
}

// calendar is the week, month, year or decade that holds a day.
func calendar(day time.Time, unit string) interval {
	switch unit {
	case "week":
		monday := day.AddDate(0, 0, -(int(day.Weekday())+6)%7)
		return interval{dateOf(monday), dateOf(monday.AddDate(0, 0, 6))}
	case "month":
		return whole(article.Date{Year: day.Year(), Month: day.Month()})
	case "decade":
		first := day.Year() / 10 * 10
		return interval{article.Date{Year: first}, article.Date{Year: first + 9}}
	case "century":
		first := day.Year() / 100 * 100
		return interval{article.Date{Year: first}, article.Date{Year: first + 99}}
	}
	return whole(article.Date{Year: day.Year()})
}

// around is as exact as the unit: “two years ago” is a year.
func around(day time.Time, unit string) interval {
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

func count(word string) int {
	switch word {
	case "a":
		return 1
	case "few":
		return 3
	}
	if digits := numberWords[word]; digits != "" {
		word = digits
	}
	return number(word)
}

// number reads digits that a pattern has found; others are 0.
func number(digits string) int {
	n, err := strconv.Atoi(digits)
	if err != nil {
		return 0
	}
	return n
}

func dateOf(t time.Time) article.Date {
	return article.Date{Year: t.Year(), Month: t.Month(), Day: t.Day()}
}

func dayBefore(d article.Date) article.Date { return dateOf(d.First().AddDate(0, 0, -1)) }

func dayAfter(d article.Date) article.Date { return dateOf(d.Last().AddDate(0, 0, 1)) }
