package verdict

import (
	"math"
	"slices"

	"pullquote/answers/question"
	"pullquote/answers/rank"
	"pullquote/answers/rank/match"
)

// A sight is what the doubts see.
type sight struct {
	q     *match.Query
	best  rank.Choice
	three []rank.Choice

	lead, rivals          float64 // of the best before sentences of other paragraphs
	passage, passageWords float64 // of the best's passage
	got, around           uint64  // terms in the best, and around it
	unknownName           bool
	likenessLead, talk    float64
	unknown               float64         // share of unknown words, by gravity
	within, closeAround   match.Closeness // of the best, surnames standing for names
	ofThree               []match.Closeness
}

func look(f *Found) *sight {
	s := &sight{q: f.Query, best: f.Chosen[0], three: f.first(), talk: f.Query.Sense.Talk}
	s.lookAtRivals(f)
	for i := s.best.From; i < s.best.To; i++ {
		s.got |= s.best.Got[i]
	}
	s.around = s.got | s.best.Blocks[s.best.Read.Sentences[s.best.Sentence].Block] | s.best.Title
	s.lookForUnknown()
	s.within = s.best.Standing(s.best.Within(s.best.From, s.best.To))
	s.closeAround = s.best.Standing(s.best.Around(s.best.Sentence))
	s.ofThree = []match.Closeness{s.within}
	for _, c := range s.three[1:] {
		s.ofThree = append(s.ofThree, c.Standing(c.Within(c.From, c.To)))
	}
	return s
}

// lookAtRivals compares the best excerpt with its passage and with the sentences of other paragraphs.
func (s *sight) lookAtRivals(f *Found) {
	for _, p := range f.Passages {
		if p.Holds(s.best.Match, s.best.Sentence) {
			s.passage, s.passageWords = p.Score, p.Words()
			break
		}
	}
	s.lead = 1
	s.likenessLead = 1
	rivals := 0
	block := s.best.Read.Sentences[s.best.Sentence].Block
	for _, c := range f.Candidates {
		if c.Match == s.best.Match && c.Read.Sentences[c.Sentence].Block == block {
			continue
		}
		s.lead = min(s.lead, max(s.best.Score-c.Score, -5)/5)
		if c.Reread() && s.best.Reread() {
			s.likenessLead = min(s.likenessLead, s.best.Likeness()-c.Likeness())
		}
		if c.Score > s.best.Score-1 {
			rivals++
		}
	}
	s.rivals = math.Log1p(float64(rivals))
}

// lookForUnknown looks for words of the question that the coverage does not know.
func (s *sight) lookForUnknown() {
	unknown, gravity := 0.0, 1e-9
	for t, term := range s.q.Terms {
		gravity += s.q.Gravity(t)
		if term.Passages > 0 || term.Spelt {
			continue
		}
		unknown += s.q.Gravity(t)
		s.unknownName = s.unknownName || s.q.IsNamed(t)
	}
	s.unknown = unknown / gravity
}

// isPlain reports whether a term names nobody.
func (s *sight) isPlain(t int) bool { return !s.q.IsNamed(t) }

// has reports whether there are such terms, but for those that the article answers to.
func (s *sight) has(some func(t int) bool) bool {
	_, ok := s.q.Covered(s.within, some)
	return ok
}

// bestOfThree is the best closeness of some terms with one of three.
func (s *sight) bestOfThree(some func(t int) bool) float64 {
	best := 0.0
	for _, c := range s.ofThree {
		best = max(best, covered(s.q, c, some))
	}
	return best
}

// least is the least of three.
func (s *sight) least(value func(rank.Choice) float64) float64 {
	least := 1.0
	for _, c := range s.three {
		least = min(least, value(c))
	}
	return least
}

// answerNear is the most of the words that stand near what could be the answer in a sentence of some excerpts.
func (s *sight) answerNear(of []rank.Choice) float64 {
	best := 0.0
	for _, c := range of {
		for i := c.From; i < c.To; i++ {
			best = max(best, rank.AnswerNear(c.Match, i))
		}
	}
	return best
}

func (s *sight) counts() float64 {
	best := 0.0
	if s.q.Type != question.AskNumber || !s.q.HasFocus() {
		return best
	}
	for _, c := range s.three {
		for i := c.From; i < c.To; i++ {
			best = max(best, rank.Counts(c.Match, i, rank.BesideFigure))
		}
	}
	return best
}

func (s *sight) noFigure() float64 {
	return one(s.q.Type.Counted() && !slices.ContainsFunc(s.three, func(c rank.Choice) bool { return shows(c, s.q.Type.Wants()) }))
}

func (s *sight) nothingShown() float64 {
	wanted := s.q.Type.Wants()
	return one(wanted != 0 && !shows(s.best, wanted))
}

// asksOfSpeaker reports whether the question asks what somebody said.
func (s *sight) asksOfSpeaker() bool {
	return s.q.Type == question.AskSaid && !s.q.Speaker.IsZero()
}

func (s *sight) about() float64 {
	if !s.q.Type.Speech() {
		return 0
	}
	about := s.q.About()
	return covered(s.q, s.best.Within(s.best.From, s.best.To), func(t int) bool { return about&(1<<t) != 0 })
}

func (s *sight) aboutAround() float64 {
	if !s.q.Type.Speech() {
		return 0
	}
	return s.q.AboutMass(s.best.Around(s.best.Sentence))
}

func (s *sight) aboutThree() float64 {
	best := 0.0
	if !s.q.Type.Speech() {
		return best
	}
	for _, c := range s.three {
		if s.q.Type == question.AskSayer || s.q.Speaker.IsZero() || c.Speech.Theirs {
			best = max(best, s.q.AboutMass(c.Within(c.From, c.To)))
		}
	}
	return best
}

// likenessOfThree is how like the question the most like of the first excerpts is.
func (s *sight) likenessOfThree() float64 {
	most := s.best.Likeness()
	for _, c := range s.three[1:] {
		most = max(most, c.Likeness())
	}
	return most
}
