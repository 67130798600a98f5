package commands

import (
	"strings"

	"pullquote/answers"
	"pullquote/bot/commands/inquiry"
)

// outcome is a checked quotation, for tests of what is told: its words with their match, behind "?" when not marked.
func outcome(text string) checked {
	words, match, _ := strings.Cut(text, ": ")
	unmarked := strings.HasPrefix(words, "?")
	return checked{words: strings.TrimPrefix(words, "?"), marked: !unmarked, found: inquiry.Findings{Match: answers.Match(match)}}
}

func told(all []checked) string {
	var words []string
	for _, c := range all {
		words = append(words, c.words)
	}
	return strings.Join(words, ", ")
}

func outcomes(texts []string) []checked {
	var all []checked
	for _, t := range texts {
		all = append(all, outcome(t))
	}
	return all
}

// ChoosePieces tells which of a quotation and its pieces count, each written as "words: match".
func ChoosePieces(whole string, pieces []string, between bool) string {
	return told(choosePieces(outcome(whole), outcomes(pieces), between))
}

// WorthTelling tells which outcomes are told.
func WorthTelling(all ...string) string { return told(worthTelling(outcomes(all))) }

// Longest tells which of some outcomes fit.
func Longest(n int, all ...string) string {
	return told(longest(outcomes(all), n, func(c checked) string { return c.words }, func(c checked) bool { return c.marked }))
}
