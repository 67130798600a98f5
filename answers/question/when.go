package question

import (
	"regexp"
	"strings"

	"pullquote/index/article"
)

// monthPattern matches a month, in full or short.
var monthPattern = pattern(`({months})\.?`).String()

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
func whenOf(plain string, asked article.Date) Interval {
	if hasDigit(plain) {
		for _, read := range []func(string) (Interval, bool){readDay, readMonth, readBetween, readDecade, readYear} {
			if found, ok := read(plain); ok {
				return found
			}
		}
	}
	if asked.IsZero() {
		return Interval{}
	}
	if m := relative.FindString(plain); m != "" {
		return relativeTo(m, asked.Last())
	}
	return Interval{}
}

func readDay(plain string) (Interval, bool) {
	if m := isoDate.FindStringSubmatch(plain); m != nil {
		if d, err := article.ParseDate(m[0]); err == nil {
			return whole(d), true
		}
	}
	m := dayOfMonth.FindStringSubmatch(plain)
	if m == nil {
		return Interval{}, false
	}
	d := article.Date{Year: number(m[3]), Month: month(m[1]), Day: number(m[2])}
	if d.Last().Day() != d.Day {
		return Interval{}, false
	}
	return bounded(plain, m[0], d), true
}

func readMonth(plain string) (Interval, bool) {
	m := monthOfYear.FindStringSubmatch(plain)
	if m == nil {
		return Interval{}, false
	}
	return bounded(plain, m[0], article.Date{Year: number(m[2]), Month: month(m[1])}), true
}

// bounded reads the word before a date: “before May 2013”.
func bounded(plain, match string, d article.Date) Interval {
	before, _, _ := strings.Cut(plain, match)
	words := strings.Fields(before)
	if len(words) == 0 {
		return whole(d)
	}
	switch words[len(words)-1] {
	case "before", "until":
		return Interval{To: dayBefore(d)}
	case "after":
		return Interval{From: dayAfter(d)}
	case "since":
		return Interval{From: d}
	case "by":
		return Interval{To: d}
	}
	return whole(d)
}

func readBetween(plain string) (Interval, bool) {
	m := betweenYears.FindStringSubmatch(plain)
	if m == nil {
		return Interval{}, false
	}
	return Interval{article.Date{Year: number(m[1])}, article.Date{Year: number(m[2])}}, true
}

func readDecade(plain string) (Interval, bool) {
	m := decade.FindStringSubmatch(plain)
	if m == nil {
		return Interval{}, false
	}
	first := number(m[1]) * 10
	return Interval{article.Date{Year: first}, article.Date{Year: first + 9}}, true
}

func readYear(plain string) (Interval, bool) {
	m := oneYear.FindStringSubmatch(plain)
	if m == nil {
		return Interval{}, false
	}
	y := number(m[2])
	switch m[1] {
	case "before", "prior to", "pre":
		return Interval{To: article.Date{Year: y - 1}}, true
	case "until", "by":
		return Interval{To: article.Date{Year: y}}, true
	case "after", "post":
		return Interval{From: article.Date{Year: y + 1}}, true
	case "since":
		return Interval{From: article.Date{Year: y}}, true
	}
	return whole(article.Date{Year: y}), true
}
