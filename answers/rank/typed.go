package rank

import (
	"math"
	"slices"
	"strings"

	"pullquote/answers/question"
	"pullquote/answers/rank/match"
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
		return slices.Contains(m.Read.Surface(i).Names, token.Word)
	case q.Type == question.AskWhen:
		return question.Dated(token.Word)
	case q.Type.Counted():
		return isCount(m.Read, i, n)
	}
	return false
}

// isCount reports whether a word is a figure that is no year and no day of a month.
func isCount(r *match.Reading, i, n int) bool {
	tokens := r.Tokens(i)
	word := tokens[n].Word
	if !question.IsNumber(word) || question.Year(word) > 0 {
		return false
	}
	if n == 0 {
		return true
	}
	_, month := question.Month(tokens[n-1].Word)
	return !month || tokens[n].Position > tokens[n-1].Position+1
}

// How many words after a figure mostly say what it counts, and how many may: “eleven illegal immigrants working as day
// laborers”.
const (
	BesideFigure = 4
	WithinClause = 8
)

// Counts is how well something that a figure of the sentence counts stands for what the question counts: a word up to
// so many places after the figure, with no punctuation between.
func Counts(m *match.Match, i, places int) float64 {
	tokens := m.Read.Tokens(i)
	best := 0.0
	for n := range tokens {
		if !isCount(m.Read, i, n) || slices.Contains(m.Query.Numbers, tokens[n].Word) {
			continue
		}
		for k := n + 1; k < len(tokens) && tokens[k].Position <= tokens[n].Position+places && !parted(m.Read, i, n, k); k++ {
			best = max(best, m.Query.StandsForFocus(tokens[k].Stem, tokens[k].Word))
		}
	}
	return best
}

// parted reports whether punctuation stands between two words of a sentence.
func parted(r *match.Reading, i, from, to int) bool {
	tokens := r.Tokens(i)
	return strings.ContainsAny(r.Doc.Body[tokens[from].Span.End:tokens[to].Span.Start], ",;:()—“”.")
}

// figureByFocus reports whether a figure stands at most four words before what is counted, or two after.
func figureByFocus(m *match.Match, i int) bool {
	tokens := m.Read.Tokens(i)
	for _, s := range m.Sites[i] {
		if !m.Query.IsFocus(int(s.Term)) {
			continue
		}
		for n := max(0, int(s.Token)-4); n < min(len(tokens), int(s.Token)+3); n++ {
			if isCount(m.Read, i, n) && !slices.Contains(m.Query.Numbers, tokens[n].Word) {
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
	for _, name := range m.Read.Surface(i).Names {
		if !slices.ContainsFunc(m.Query.Terms, func(t match.Term) bool { return t.Word == name }) {
			n++
		}
	}
	return n
}

// newFigure reports whether a sentence has a figure that the question has not.
func newFigure(m *match.Match, i int) bool {
	return slices.ContainsFunc(m.Read.Surface(i).Numbers, func(n string) bool { return !slices.Contains(m.Query.Numbers, n) })
}

// Holds reports whether a sentence names who held the role asked for.
func Holds(m *match.Match, i int) bool {
	return slices.ContainsFunc(m.Query.Holders, func(name []string) bool {
		return len(name) > 0 && slices.Contains(m.Read.Surface(i).Names, name[len(name)-1])
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
	for _, name := range m.Read.Surface(i).Names {
		initials.WriteByte(name[0])
	}
	return slices.ContainsFunc(m.Sites[i], func(s match.Site) bool {
		word := m.Query.Terms[s.Term].Word
		return s.Exact && len(word) > 2 && len(word) < 8 && strings.Contains(initials.String(), word)
	})
}

// OfYear reports whether a sentence names a year of the question.
func OfYear(m *match.Match, i int) bool {
	return slices.ContainsFunc(m.Read.Surface(i).Years, func(y int) bool { return slices.Contains(m.Query.Years, y) })
}
