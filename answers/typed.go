package answers

import (
	"math"
	"slices"
)

// answerNear is how much of the question stands near a word that could be the answer: the best such word counts, and
// every word of the question the less the farther it is.
func (m *matching) answerNear(i int) float64 {
	tokens := m.read.tokens(i)
	best := 0.0
	for n, t := range tokens {
		if !m.couldBe(i, n) {
			continue
		}
		got := make(closeness, len(m.asked.terms))
		for _, x := range m.sites[i] {
			if int(x.token) == n {
				continue
			}
			gap := math.Abs(float64(tokens[x.token].Position - t.Position))
			got[x.term] = max(got[x.term], x.match*math.Exp(-gap/8))
		}
		best = max(best, m.asked.mass(got))
	}
	return best
}

// couldBe: a word is of the kind that is asked for, and not the question's own.
func (m *matching) couldBe(i, n int) bool {
	a, token := m.asked, &m.read.tokens(i)[n]
	if _, own := a.alts[token.Stem]; own {
		return false
	}
	switch {
	case a.kind == askWho || a.kind == askSayer || a.kind == askWhere:
		return slices.Contains(m.read.traits(i).names, token.Word)
	case a.kind == askWhen:
		return yearOf(token.Word) > 0 || wordTraits[token.Word].any(hasDate)
	case a.kind.counted():
		return m.read.countsAt(i, n)
	}
	return false
}

// countsAt: a word is a figure that is no year and no day of a month.
func (r *reading) countsAt(i, n int) bool {
	tokens := r.tokens(i)
	word := tokens[n].Word
	if !isNumber(word) || yearOf(word) > 0 {
		return false
	}
	if n == 0 {
		return true
	}
	_, month := monthNames[tokens[n-1].Word]
	return !month || tokens[n].Position > tokens[n-1].Position+1
}

// besideFigure is how many words after a figure mostly say what it counts.
const besideFigure = 4

// counts is how well something that a figure of the sentence counts stands for what the question counts: a word up to
// so many places after the figure, with no punctuation between.
func (m *matching) counts(i, places int) float64 {
	tokens := m.read.tokens(i)
	best := 0.0
	for n := range tokens {
		if !m.read.countsAt(i, n) || slices.Contains(m.asked.numbers, tokens[n].Word) {
			continue
		}
		for k := n + 1; k < len(tokens) && tokens[k].Position <= tokens[n].Position+places && !m.parted(i, n, k); k++ {
			best = max(best, m.asked.isFocus(tokens[k].Stem, tokens[k].Word))
		}
	}
	return best
}

// isFocus is how well a word stands for what is counted.
func (a *asked) isFocus(stem, word string) float64 {
	best := 0.0
	for t, term := range a.terms {
		if !a.focus[term.stem] {
			continue
		}
		if term.stem == stem {
			return 1
		}
		for _, alt := range a.alts[stem] {
			if alt.term == t {
				best = max(best, alt.match)
			}
		}
		if v := a.wordVector(t); !v.IsZero() {
			best = max(best, v.Cosine(a.vectors.of(a.model, word)))
		}
	}
	return best
}

// parted: punctuation stands between two words of a sentence.
func (m *matching) parted(i, from, to int) bool {
	tokens := m.read.tokens(i)
	for _, c := range m.read.doc.Body[tokens[from].Span.End:tokens[to].Span.Start] {
		switch c {
		case ',', ';', ':', '(', ')', '—', '“', '”', '.':
			return true
		}
	}
	return false
}

// figureByFocus: a figure at most four words before what is counted, or two after.
func (m *matching) figureByFocus(i int) bool {
	tokens := m.read.tokens(i)
	for _, s := range m.sites[i] {
		if !m.asked.focus[m.asked.terms[s.term].stem] {
			continue
		}
		for n := max(0, int(s.token)-4); n < min(len(tokens), int(s.token)+3); n++ {
			if m.read.countsAt(i, n) && !slices.Contains(m.asked.numbers, tokens[n].Word) {
				return true
			}
		}
	}
	return false
}
