package attribution

import "slices"

// A pronoun mostly goes on with the pronoun before it, and so back to the sentence that named somebody: “Ann Roe left in May. She told
// her neighbour Eve Tamm that she …” are one run, and whoever is named within it is another.

var pronounForms = map[string][]string{"he": his, "his": his, "she": hers, "her": hers, "it": {"it", "its"}}

var his, hers = []string{"he", "his", "him"}, []string{"she", "her"}

const (
	runAtMost  = 8  // pronouns of a run that are followed back
	runsWithin = 60 // tokens between two pronouns of a run, at most
)

// runOf is the token where the run of pronouns begins that an anaphor goes on with; its own where it begins one or is no pronoun.
func (s *speakers) runOf(a *anaphor) int {
	at := a.phrase.From
	forms := pronounForms[a.head]
	for range runAtMost {
		before := s.pronounBefore(at, forms)
		if before < 0 || s.subjectNamed(a, before, at) {
			break
		}
		at = before
	}
	return at
}

// pronounBefore is the last of some pronouns outside quotations before a token, in its sentence or the one told before it; -1 for none.
func (s *speakers) pronounBefore(at int, forms []string) int {
	now := s.told[s.Tokens[at].Sentence]
	for i := at - 1; i >= max(0, at-runsWithin) && now-s.told[s.Tokens[i].Sentence] <= 1; i-- {
		if k := &s.Tokens[i]; !k.Quoted && slices.Contains(forms, k.Word) {
			return i
		}
	}
	return -1
}

// subjectNamed reports whether a subject whom an anaphor may mean is named between two tokens.
func (s *speakers) subjectNamed(a *anaphor, from, to int) bool {
	for i := s.NameFrom(from); i < len(s.Names) && s.Names[i].From < to; i++ {
		if n := &s.Names[i]; n.Entity >= 0 && s.suits(a, n.Entity) && s.weightOf(n, to) >= 1 {
			return true
		}
	}
	return false
}
