package check

import (
	"math"
	"strings"

	"pullquote/index/article"
	"pullquote/index/sentence"
	"pullquote/index/text"
)

// An askedWord is a word of the quotation to check.
type askedWord struct {
	word, stem string // folded
	text       string // as asked
	weight     float64
	bracketed  bool // [Malloy]: put in by whoever quoted; may stand for other words
	gap        bool // an ellipsis stands before it: words may have been left out
}

// A bodyWord is a word of an article.
type bodyWord struct {
	article.Span
	word, stem string
	bracketed  bool
}

// functionWeight is what a word like "the" weighs in an alignment; others weigh 1. Quotations differ in those first.
const functionWeight = 0.25

// askedAtMost bounds the words that are compared; the longest quotations in news have some 400.
const askedAtMost = 500

// askedWords cuts the question. An ellipsis or a bracket says that the words are not wholly those of the source.
func askedWords(asked string) []askedWord {
	var words []askedWord
	plain := 0
	at := 0
	for _, s := range sentence.Words(asked) {
		w := askedWord{text: s.Of(asked), bracketed: inBrackets(asked, s), weight: functionWeight,
			gap: len(words) > 0 && ellipsisIn(asked[at:s.Start])}
		if w.word = wordForm(w.text); w.word == "" {
			continue
		}
		if stems := text.Stems(w.text); len(stems) > 0 {
			w.stem, w.weight = stems[0], 1
		}
		at = s.End
		if words = append(words, w); !w.bracketed {
			plain++
		}
		if len(words) == askedAtMost {
			break
		}
	}
	if plain == 0 {
		for i := range words {
			words[i].bracketed = false
		}
	}
	return words
}

// inBrackets reports whether the nearest bracket before the span, on the same line, opens.
func inBrackets(word string, s article.Span) bool {
	before := word[max(0, s.Start-60):s.Start]
	return strings.LastIndexByte(before, '[') > max(strings.LastIndexByte(before, ']'), strings.LastIndexByte(before, '\n'))
}

func bodyWords(body string, within article.Span) []bodyWord {
	var words []bodyWord
	for _, s := range sentence.Words(within.Of(body)) {
		s = s.Shift(within.Start)
		if form := wordForm(s.Of(body)); form != "" {
			words = append(words, bodyWord{Span: s, word: form, bracketed: inBrackets(body, s)})
		}
	}
	return words
}

// An alignment puts the asked words beside a run of an article's words.
type alignment struct {
	from, to int // of the body words
	cost     float64
	pairs    []pair
}

// A pair is one step of an alignment: -1 on the side that has no word.
type pair struct{ asked, body int }

// free is the cost of what brackets and ellipses allow: nearly nothing, but the shortest way is preferred.
const free = 1e-4

// align finds the run of body words that the asked words fit best: the least weight of words to leave out, put in or
// change (a semi-global alignment, Sellers 1980). A changed ending costs a third of a word, a slip of one letter a fifth.
func align(asked []askedWord, body []bodyWord) alignment {
	n, m := len(asked), len(body)
	cost := make([]float64, (n+1)*(m+1))
	for i := 1; i <= n; i++ {
		cost[i*(m+1)] = cost[(i-1)*(m+1)] + asked[i-1].omit()
		for j := 1; j <= m; j++ {
			best := cost[(i-1)*(m+1)+j] + asked[i-1].omit()
			if c := cost[(i-1)*(m+1)+j-1] + change(&asked[i-1], &body[j-1]); c < best {
				best = c
			}
			if i < n { // behind the last asked word nothing needs to be put in
				if c := cost[i*(m+1)+j-1] + insert(&asked[i], &body[j-1]); c < best {
					best = c
				}
			}
			cost[i*(m+1)+j] = best
		}
	}
	end := 0
	for j := range m + 1 {
		if cost[n*(m+1)+j] < cost[n*(m+1)+end] {
			end = j
		}
	}
	return trace(asked, body, cost, end)
}

func (w *askedWord) omit() float64 {
	if w.bracketed {
		return free
	}
	return w.weight
}

// insert is the cost of a body word that was not asked for, before the asked word next.
func insert(next *askedWord, b *bodyWord) float64 {
	switch {
	case next.gap, b.bracketed:
		return free
	case next.bracketed:
		return 0.05
	case len(b.word) <= 3:
		return functionWeight
	}
	return 0.7
}

// change is the cost of reading one word for another; words that are nothing alike are left out and put in instead.
func change(a *askedWord, b *bodyWord) float64 {
	switch {
	case a.word == b.word:
		return 0
	case a.bracketed, b.bracketed:
		return 2 * free
	case len(a.word) > 3 && text.IsSlip(a.word, b.word):
		return 0.2 * a.weight
	case a.stem != "" && sameStem(a, b):
		return 0.35 * a.weight
	}
	return math.Inf(1)
}

func sameStem(a *askedWord, b *bodyWord) bool {
	if b.word == "" || a.word[0] != b.word[0] {
		return false
	}
	if b.stem == "" {
		b.stem = " "
		if stems := text.Stems(b.word); len(stems) > 0 {
			b.stem = stems[0]
		}
	}
	return a.stem == b.stem
}

// trace walks back from the end of the best alignment.
func trace(asked []askedWord, body []bodyWord, cost []float64, end int) alignment {
	n, m := len(asked), len(body)
	a := alignment{to: end, cost: cost[n*(m+1)+end]}
	i, j := n, end
	for i > 0 {
		here := cost[i*(m+1)+j]
		switch {
		case j > 0 && here == cost[(i-1)*(m+1)+j-1]+change(&asked[i-1], &body[j-1]):
			i, j = i-1, j-1
			a.pairs = append(a.pairs, pair{i, j})
		case j > 0 && i < n && here == cost[i*(m+1)+j-1]+insert(&asked[i], &body[j-1]): // read backwards: what is put in follows
			j--
			a.pairs = append(a.pairs, pair{-1, j})
		default:
			i--
			a.pairs = append(a.pairs, pair{i, -1})
		}
	}
	a.from = j
	for x, y := 0, len(a.pairs)-1; x < y; x, y = x+1, y-1 {
		a.pairs[x], a.pairs[y] = a.pairs[y], a.pairs[x]
	}
	return a.trimmed()
}

// trimmed drops the steps at the ends that no body word stands beside an asked one in.
func (a alignment) trimmed() alignment {
	first, last := -1, -1
	for _, p := range a.pairs {
		if p.asked >= 0 && p.body >= 0 {
			if first < 0 {
				first = p.body
			}
			last = p.body
		}
	}
	a.from, a.to = first, last+1
	kept := a.pairs[:0]
	for _, p := range a.pairs {
		if p.asked >= 0 || p.body > first && p.body < last {
			kept = append(kept, p)
		}
	}
	a.pairs = kept
	return a
}
