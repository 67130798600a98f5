package rank

import (
	"math"
	"slices"
	"strings"

	"pullquote/answers/question"
	"pullquote/answers/rank/match"
	"pullquote/index/surface"
)

// AnswerNear is how much of the question stands near a word that could be the answer: the best such word counts, and
// every word of the question the less the farther it is.
func AnswerNear(m *match.Match, i int) float64 {
	tokens := m.Read.Tokens(i)
	best := 0.0
	for n, t := range tokens {
		if !couldBe(m, i, n) {
			continue
		}
		got := make(match.Closeness, len(m.Query.Terms))
		for _, x := range m.Sites[i] {
			if int(x.Token) == n {
				continue
			}
			gap := math.Abs(float64(tokens[x.Token].Position - t.Position))
			got[x.Term] = max(got[x.Term], x.Match*math.Exp(-gap/8))
		}
		best = max(best, m.Query.Mass(got))
	}
	return best
}

// couldBe reports whether a word is of the type that is asked for, and not the question's own.
func couldBe(m *match.Match, i, n int) bool {
	q, token := m.Query, &m.Read.Tokens(i)[n]
	switch {
	case q.IsOwn(token.Stem):
		return false
	case q.Type.Names():
		return m.Read.Shows(i).IsName(token.Word)
	case q.Type == question.AskWhen:
		return m.Read.Shows(i).IsDate(n)
	case q.Type.Counted():
		return m.Read.Shows(i).IsFigure(n)
	}
	return false
}

// How many words after a figure mostly say what it counts, and how many may.
const (
	BesideFigure = 4
	WithinClause = surface.WithinClause
)

// Counts is how well something that a figure of the sentence counts stands for what the question counts: a word up to
// so many places after the figure, at most WithinClause.
func Counts(m *match.Match, i, places int) float64 {
	tokens := m.Read.Tokens(i)
	best := 0.0
	for f := range m.Read.Shows(i).Figures() {
		if slices.Contains(m.Query.Numbers, tokens[f.At].Word) {
			continue
		}
		for k := f.At + 1; k < f.Until && tokens[k].Position <= tokens[f.At].Position+places; k++ {
			best = max(best, m.Query.StandsForFocus(tokens[k].Stem, tokens[k].Word))
		}
	}
	return best
}

// figureByFocus reports whether a figure stands at most four words before what is counted, or two after.
func figureByFocus(m *match.Match, i int) bool {
	for _, s := range m.Sites[i] {
		if !m.Query.IsFocus(int(s.Term)) {
			continue
		}
		for f := range m.Read.Shows(i).Figures() {
			if by := f.At - int(s.Token); by >= -4 && by <= 2 && !slices.Contains(m.Query.Numbers, m.Read.Tokens(i)[f.At].Word) {
				return true
			}
		}
	}
	return false
}

// NewName reports whether a sentence has a name that the question has not.
func NewName(m *match.Match, i int) bool { return newNames(m, i) > 0 }

// newNames counts the words of names that the question has not.
func newNames(m *match.Match, i int) (n int) {
	for name := range m.Read.Shows(i).Names() {
		if !slices.ContainsFunc(m.Query.Terms, func(t match.Term) bool { return t.Word == name }) {
			n++
		}
	}
	return n
}

// newFigure reports whether a sentence has a figure that the question has not.
func newFigure(m *match.Match, i int) bool {
	return m.Read.Shows(i).AnyNumber(func(n string) bool { return !slices.Contains(m.Query.Numbers, n) })
}

// Holds reports whether a sentence names who held the role asked for.
func Holds(m *match.Match, i int) bool {
	return slices.ContainsFunc(m.Query.Holders, func(name []string) bool {
		return len(name) > 0 && m.Read.Shows(i).IsName(name[len(name)-1])
	})
}

// SpellsOut reports whether a sentence has both an acronym of the question and its name, where that is asked for.
func SpellsOut(m *match.Match, i int) bool {
	return m.Query.Type == question.AskMeaning && (m.Spelled(i) || spellsInitials(m, i))
}

// spellsInitials reports whether a sentence has names in a row whose initials are a word of the question that the sentence has too: “Oldport and
// Skarrow Ferries (OSF)”.
func spellsInitials(m *match.Match, i int) bool {
	var initials strings.Builder
	for name := range m.Read.Shows(i).Names() {
		initials.WriteByte(name[0])
	}
	return slices.ContainsFunc(m.Sites[i], func(s match.Site) bool {
		word := m.Query.Terms[s.Term].Word
		return s.Exact && len(word) > 2 && len(word) < 8 && strings.Contains(initials.String(), word)
	})
}

// OfYear reports whether a sentence names a year of the question.
func OfYear(m *match.Match, i int) bool {
	for year := range m.Read.Shows(i).Years() {
		if slices.Contains(m.Query.Years, year) {
			return true
		}
	}
	return false
}
