package surface

import (
	"regexp"
	"strconv"
	"strings"

	"pullquote/index/article"
	"pullquote/index/text"
)

// WithinClause is how many words behind a figure may be what it counts: “eleven illegal immigrants working as day laborers”.
const WithinClause = 8

// readFigures finds the words that count something or tell a date.
func (r *reader) readFigures(words []text.Token) {
	for n := range words {
		if Dated(words[n].Word) {
			r.dates = append(r.dates, n)
		}
		if isFigure(words, n) {
			r.figures = append(r.figures, Figure{n, r.clauseEnd(words, n)})
		}
	}
}

// isFigure reports whether a word is a figure that is no year and no day of a month.
func isFigure(words []text.Token, n int) bool {
	word := words[n].Word
	if !IsNumber(word) || Year(word) > 0 {
		return false
	}
	if n == 0 {
		return true
	}
	_, month := Month(words[n-1].Word)
	return !month || words[n].Position > words[n-1].Position+1
}

// clauseEnd is the first word that the figure cannot count: punctuation stands between, or too many words.
func (r *reader) clauseEnd(words []text.Token, figure int) int {
	seen := words[figure].Span.End
	for k := figure + 1; k < len(words); k++ {
		if words[k].Position > words[figure].Position+WithinClause || strings.ContainsAny(r.sentence[seen:words[k].Span.Start], ",;:()—“”.") {
			return k
		}
		seen = words[k].Span.Start
	}
	return len(words)
}

// monthDay finds a day without its year: “on May 22”.
var monthDay = regexp.MustCompile(`\b(` + strings.Join(monthsLongestFirst(), "|") + `)\.? (\d{1,2})\b`)

// begins counts the digits that a word begins with: a day has two at the most.
func begins(word string) int {
	return len(word) - len(strings.TrimLeft(word, "0123456789"))
}

// endsInMonth reports whether a folded word is a month, or ends in one as “mid-May” does: only before such is there a day.
func endsInMonth(word string) bool {
	for i := len(word) - 1; i >= 0; i-- {
		if c := word[i]; c < 'a' || c > 'z' {
			word = word[i+1:]
			break
		}
	}
	_, is := months[word]
	return is
}

// dayIn is the first day that a sentence names without its year; zero where there is none.
func dayIn(sentence string) article.Date {
	m := monthDay.FindStringSubmatch(text.Fold(sentence))
	if m == nil {
		return article.Date{}
	}
	day, _ := strconv.Atoi(m[2])
	return article.Date{Month: months[m[1]], Day: day}
}
