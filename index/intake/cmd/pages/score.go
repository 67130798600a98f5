package main

import (
	"strings"
	"unicode"
)

// A tally counts snippets: those that the text must hold and must not, and whether it does.
type tally struct{ right, extra, lost int }

// snippets counts one text.
func (t *tally) snippets(text string, with, without []string) (lacks, keeps []string) {
	text = squeeze(text)
	for _, s := range with {
		if strings.Contains(text, squeeze(s)) {
			t.right++
		} else {
			lacks = append(lacks, s)
		}
	}
	for _, s := range without {
		if strings.Contains(text, squeeze(s)) {
			keeps = append(keeps, s)
		}
	}
	t.lost += len(lacks)
	t.extra += len(keeps)
	return lacks, keeps
}

func (t tally) precision() float64 { return share(t.right, t.right+t.extra) }
func (t tally) recall() float64    { return share(t.right, t.right+t.lost) }
func (t tally) f1() float64        { return share(2*t.right, 2*t.right+t.extra+t.lost) }

func share(part, whole int) float64 {
	if whole == 0 {
		return 0
	}
	return float64(part) / float64(whole)
}

// squeeze is a text on one line without soft hyphens: no reader sees them, package page leaves them out, and the sets have
// them where the page's source does.
func squeeze(text string) string {
	return strings.Join(strings.Fields(strings.ReplaceAll(text, "\u00ad", "")), " ")
}

// common is how alike two texts are as bags of words: F1, from 0 to 1.
func common(got, want string) float64 {
	have, counts := bag(got), bag(want)
	shared := 0
	for word, n := range counts.words {
		shared += min(n, have.words[word])
	}
	if have.size+counts.size == 0 {
		return 1
	}
	return share(2*shared, have.size+counts.size)
}

type words struct {
	words map[string]int
	size  int
}

func bag(text string) words {
	w := words{words: map[string]int{}}
	for _, word := range strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		w.words[strings.ToLower(word)]++
		w.size++
	}
	return w
}
