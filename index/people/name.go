package people

import (
	"slices"
	"strings"

	"pullquote/index/text"
)

// nameWords are a name's words for comparing: folded, without titles before it, Jr. and articles; possessives undone.
func nameWords(name string) []string {
	var words []string
	for _, w := range strings.FieldsFunc(text.Fold(name), func(r rune) bool { return r == ' ' || r == ',' || r == '"' || r == '“' || r == '”' }) {
		w = strings.TrimSuffix(strings.TrimSuffix(w, "'s"), "'")
		if len(w) > 2 {
			w = strings.TrimSuffix(w, ".")
		}
		if w == "" || w == "jr" || w == "jr." || w == "the" || len(words) == 0 && prefixes[w] {
			continue
		}
		words = append(words, w)
	}
	return words
}

// prefixes are the titles that people type before a name.
var prefixes = set(`mr mrs ms dr sen senator rep representative gov governor president mayor judge justice prof professor
	congressman congresswoman secretary chief alderman sir rev u.s us state`)

func set(words string) map[string]bool {
	all := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		all[w] = true
	}
	return all
}

// orgWords leaves out what an organisation is called with or without.
func orgWords(words []string) []string {
	return slices.DeleteFunc(slices.Clone(words), func(w string) bool { return loose[w] })
}

var loose = set("of for and & en de la u.s us inc corp co the on in")

func initial(word string) bool { return len(strings.TrimSuffix(word, ".")) == 1 }

// within reports whether all words of a stand in b, in order.
func within(a, b []string) bool {
	at := 0
	for _, w := range a {
		i := slices.Index(b[at:], w)
		if i < 0 {
			return false
		}
		at += i + 1
	}
	return true
}

// distance is the number of letters to change, add, drop or swap between two words (Damerau 1964), given up above most.
func distance(a, b string, most int) int {
	x, y := []rune(a), []rune(b)
	if d := len(x) - len(y); d > most || -d > most {
		return most + 1
	}
	var rows [3][40]int
	if len(y) >= len(rows[0]) {
		return most + 1
	}
	previous, row, next := &rows[0], &rows[1], &rows[2]
	for j := range len(y) + 1 {
		row[j] = j
	}
	for i := 1; i <= len(x); i++ {
		next[0] = i
		best := i
		for j := 1; j <= len(y); j++ {
			cost := 1
			if x[i-1] == y[j-1] {
				cost = 0
			}
			next[j] = min(row[j]+1, next[j-1]+1, row[j-1]+cost)
			if i > 1 && j > 1 && x[i-1] == y[j-2] && x[i-2] == y[j-1] {
				next[j] = min(next[j], previous[j-2]+1)
			}
			best = min(best, next[j])
		}
		if best > most {
			return most + 1
		}
		previous, row, next = row, next, previous
	}
	return row[len(y)]
}

// slips is how many letters may be wrong in a word: none in a short one, where every letter counts.
func slips(word string) int {
	switch n := len(word); {
	case n < 4:
		return 0
	case n < 8:
		return 1
	}
	return 2
}
