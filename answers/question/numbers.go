package question

import (
	"strconv"
	"strings"
	"time"

	"pullquote/index/surface"
)

// count reads “three”, “a” and “few” (three) as well as digits.
func count(word string) int {
	switch word {
	case "a":
		return 1
	case "few":
		return 3
	}
	if d := surface.Digits(word); d != "" {
		word = d
	}
	return number(word)
}

// number reads digits that a pattern has found; others are 0.
func number(digits string) int {
	n, _ := strconv.Atoi(digits)
	return n
}

func hasDigit(text string) bool { return strings.ContainsAny(text, "0123456789") }

// month is the month that a pattern has found.
func month(word string) time.Month {
	m, _ := surface.Month(word)
	return m
}
