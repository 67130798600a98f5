package people

import "slices"

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
