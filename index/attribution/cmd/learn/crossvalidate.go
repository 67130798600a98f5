package main

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strconv"
)

// folds is into how many parts the articles are dealt.
const folds = 10

// crossValidate prints, floor by floor, how many judged claims of each verdict are left of those listed. Each is scored by a model that
// has not seen its article.
func crossValidate(all, more []utterance, seed uint64, out io.Writer) {
	odds := make([]float64, len(all))
	for k := range folds {
		var train []utterance
		for _, u := range all {
			if foldOf(u.body) != k {
				train = append(train, u)
			}
		}
		m := fit(utteranceLessons(train, more), seed)
		for i, u := range all {
			if foldOf(u.body) == k {
				odds[i] = m.Score(u.features)
			}
		}
	}
	fmt.Fprintf(out, "apart %.3f\nfloor", apart(all, odds))
	for _, v := range verdicts {
		fmt.Fprintf(out, "%10s", v)
	}
	for floor := -1.0; floor <= 1; floor += 0.25 {
		fmt.Fprintf(out, "\n%5.2f", floor)
		for _, v := range verdicts {
			left, of := 0, 0
			for i, u := range all {
				if u.listed && u.verdict == v {
					of++
					left += btoi(odds[i] >= floor)
				}
			}
			fmt.Fprintf(out, "%10s", fmt.Sprintf("%d/%d", left, of))
		}
	}
	fmt.Fprintln(out)
}

// foldOf is the part that an article is in, by the beginning of its hash.
func foldOf(body string) int {
	n, _ := strconv.ParseUint(body[:min(8, len(body))], 16, 64)
	return int(n % folds)
}

// apart is how often, of a listed statement and one that is none, the statement has the higher odds.
func apart(all []utterance, odds []float64) float64 {
	var order []int
	for i, u := range all {
		if u.listed {
			order = append(order, i)
		}
	}
	slices.SortFunc(order, func(a, b int) int { return cmp.Compare(odds[a], odds[b]) })
	below, above, statements := 0, 0, 0
	for _, i := range order {
		if all[i].verdict == none {
			below++
			continue
		}
		above += below
		statements++
	}
	return float64(above) / float64(max(1, statements*below))
}
