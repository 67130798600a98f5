package surface

import (
	"maps"
	"slices"
	"strconv"
	"strings"
	"time"
)

// digits of number words; of a word that is no exact number, the word itself.
var digits = map[string]string{
	"one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8", "nine": "9",
	"ten": "10", "eleven": "11", "twelve": "12", "thirteen": "13", "fourteen": "14", "fifteen": "15", "sixteen": "16",
	"seventeen": "17", "eighteen": "18", "nineteen": "19", "twenty": "20", "thirty": "30", "forty": "40", "fifty": "50",
	"sixty": "60", "seventy": "70", "eighty": "80", "ninety": "90", "hundred": "100", "thousand": "1000",
	"million": "million", "billion": "billion", "trillion": "trillion", "hundreds": "hundreds", "thousands": "thousands",
	"millions": "millions", "billions": "billions", "dozen": "12", "dozens": "dozens", "half": "half", "third": "third",
	"thirds": "thirds", "quarter": "quarter", "twice": "twice", "both": "both", "once": "once",
}

// Digits are those of a folded number word, “11” of “eleven”; the word itself where it is no exact number, “” of others.
func Digits(word string) string { return digits[word] }

// IsNumber reports whether a folded word counts something.
func IsNumber(folded string) bool {
	return folded != "" && (folded[0] >= '0' && folded[0] <= '9' || digits[folded] != "" || folded == "several" || folded == "few")
}

// Year reads “2013” and “1990s”; 0 for other words.
func Year(folded string) int {
	folded = strings.TrimSuffix(strings.TrimSuffix(folded, "s"), "'")
	if len(folded) != 4 {
		return 0
	}
	year := 0
	for _, c := range folded {
		if c < '0' || c > '9' {
			return 0
		}
		year = year*10 + int(c-'0')
	}
	if year < 1000 || year > 2099 {
		return 0
	}
	return year
}

// isAge reports whether somebody can be so many years old.
func isAge(word string) bool {
	if !hasDigit(word) {
		return false
	}
	n, err := strconv.Atoi(word)
	return err == nil && n > 0 && n < 120
}

func hasDigit(word string) bool {
	for i := range len(word) {
		if '0' <= word[i] && word[i] <= '9' {
			return true
		}
	}
	return false
}

var months = func() map[string]time.Month {
	all := map[string]time.Month{"sept": time.September}
	for m := time.January; m <= time.December; m++ {
		name := strings.ToLower(m.String())
		all[name], all[name[:3]] = m, m
	}
	return all
}()

// Month is the month that a folded word names, in full or short.
func Month(word string) (time.Month, bool) {
	m, ok := months[word]
	return m, ok
}

// monthsLongestFirst are the same for a pattern, as alternatives are tried in their order.
func monthsLongestFirst() []string {
	all := Months()
	slices.SortStableFunc(all, func(a, b string) int { return len(b) - len(a) })
	return all
}

// Months are the folded words that name one, in the order of the alphabet.
func Months() []string { return slices.Sorted(maps.Keys(months)) }

// Dated reports whether a folded word tells a date by itself.
func Dated(word string) bool { return Year(word) > 0 || wordEvidence[word]&HasDate != 0 }
