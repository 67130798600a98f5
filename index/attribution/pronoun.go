package attribution

import (
	"math"

	"pullquote/index/attribution/claim"
	"pullquote/index/names"
	"pullquote/index/nlp"
	"pullquote/index/text"
)

var pronounGender = map[string]names.Gender{"he": names.Male, "she": names.Female, "his": names.Male, "her": names.Female}

// forgetStanding clears what rate noted.
func (s *speakers) forgetStanding() {
	for _, j := range s.standers {
		s.standing[j] = 0
	}
	s.standers = s.standers[:0]
}

// isObject reports whether a pronoun is the object of a verb, who does not speak: “said her neighbour Stefan Roe” misread.
func (s *speakers) isObject(p *nlp.Phrase) bool {
	return s.Word(p.Head) == "her" && s.Tokens[p.Head].Tag == nlp.PRP
}

// strangersBack is how many sentences before a pronoun somebody may stand who is not named and whom it means.
const strangersBack = 3

// stranger reports whether the sentence before a pronoun's, in its paragraph or as the one before, is about somebody who is not
// named: “Another soldier spoke. … he said.”
func (s *speakers) stranger(at int) bool {
	sentence := int(s.Tokens[at].Sentence)
	before := s.PreviousSentence(sentence)
	for before >= 0 && sentence-before <= strangersBack && s.Tokens[s.Sentences[before].From].Quoted {
		before = s.PreviousSentence(before)
	}
	if before < 0 || sentence-before > strangersBack {
		return false
	}
	st := s.Sentences[before]
	p, _ := s.PhraseAt(s.FirstWord(st.From, st.To))
	if !s.unnamed(&p, s.Word(at)) {
		return false
	}
	for i := s.NameFrom(st.From); i < len(s.Names) && s.Names[i].From < at; i++ {
		if e := s.Names[i].Entity; e >= 0 && s.isPerson(e) && !s.Tokens[s.Names[i].From].Quoted {
			return false
		}
	}
	return true
}

// unnamed reports whether a phrase is about somebody without a name whom a pronoun may mean: “another soldier”, “my uncle”, not “my
// aunt” for “he”.
func (s *speakers) unnamed(p *nlp.Phrase, pronoun string) bool {
	first, head := &s.Tokens[p.From], s.Word(p.Head)
	g := names.GenderOfTitle(head)
	if g == names.Unknown && !s.OfficeNoun(p.Head) || g != names.Unknown && g != pronounGender[pronoun] {
		return false
	}
	switch end := s.withPlaces(p); first.Word {
	case "another", "one":
		return true
	case "a", "an": // “A spreader is somebody who …” is about nobody, “A critic of the bank, he said …” about him
		return s.Word(end) != "is" && (s.Word(end) != "," || pronounGender[s.Word(end+1)] == names.Unknown)
	}
	return first.Tag == nlp.PRPS
}

// quoted reports whether the words between marks of a claim name somebody: nobody calls himself by name.
func (s *speakers) quoted(i, entity int) bool {
	for _, x := range s.claims[i].Content {
		for n := s.NameFrom(x.From); n < len(s.Names) && s.Names[n].From < x.To; n++ {
			if s.Names[n].Entity == entity && s.Tokens[s.Names[n].From].Quoted {
				return true
			}
		}
	}
	return false
}

// rate grades everybody as the antecedent of a pronoun, after Lappin and Leass (1994): every name before the pronoun
// adds its weight, halved by each sentence in between. Subjects weigh most, names inside quotations little, and whoever
// spoke last in this paragraph or the one before is most likely meant.
func (s *speakers) rate(number, before int) {
	now := int(s.Tokens[before].Sentence)
	add := func(e int, weight float64) {
		if s.standing[e] == 0 {
			s.standers = append(s.standers, e)
		}
		s.standing[e] += weight
	}
	last := s.NamesBefore(before)
	s.Steps += min(last, namesBack)
	for i := max(0, last-namesBack); i < last; i++ {
		if n := &s.Names[i]; n.Entity >= 0 {
			add(n.Entity, s.weightOf(n, before)*s.fading(now, int(s.Tokens[n.From].Sentence)))
		}
	}
	for j := number - 1; j >= 0 && j >= number-6; j-- {
		if c := &s.claims[j]; s.resolved[j] >= 0 && !s.isAgent(c) {
			weight := 0.8
			if j == number-1 {
				weight = spokeLast
			}
			add(s.resolved[j], weight*s.fading(now, int(s.Tokens[c.Source.From].Sentence)))
		}
	}
}

// isAgent reports whether a source is the agent of a passive, whose subject stands out instead: “was dismissed by Mayor Roe”.
func (s *speakers) isAgent(c *claim.Claim) bool {
	return c.Source.From > 0 && s.Word(c.Source.From-1) == "by"
}

// farthest is how many sentences away a name counts as at the most.
const farthest = 12

// distance counts the sentences between that are not all quotation.
func (s *speakers) distance(now, then int) int {
	return min(farthest, s.told[now]-s.told[then])
}

// countTold counts the sentences that are not all quotation, up to each.
func countTold(t *nlp.Text) []int {
	told := make([]int, len(t.Sentences))
	n := 0
	for i, st := range t.Sentences {
		if st.Len() > 0 && !(t.Tokens[st.From].Quoted && t.Tokens[max(st.From, st.To-2)].Quoted) {
			n++
		}
		told[i] = n
	}
	return told
}

// otherParagraph is what a name of another paragraph weighs of one as near in the pronoun's own.
const otherParagraph = 0.4

// fading halves a weight for each sentence in between, and lowers it where a new paragraph began.
func (s *speakers) fading(now, then int) float64 {
	weight := 1.0
	if s.BlockOf[now] != s.BlockOf[then] {
		weight = otherParagraph
	}
	return weight * math.Pow(0.5, float64(s.distance(now, then)))
}

// ends reports whether a name is the last of its phrase, not that of a “Trump campaign”.
func (s *speakers) ends(n *names.Name) bool {
	p, _ := s.PhraseAt(n.From)
	return p.To <= n.To
}

// weightOf is what a name weighs as an antecedent: behind a verb of saying 2.2, subject 1, other 0.5, possessor 0.45 (1.4 where it
// opens the pronoun's sentence), within a quotation 0.25.
func (s *speakers) weightOf(n *names.Name, before int) float64 {
	if s.Tokens[n.From].Quoted && !s.Tokens[before].Quoted {
		return 0.25
	}
	st := s.Sentences[s.Tokens[n.From].Sentence]
	next := s.At(st, n.To)
	if next.Tag == nlp.IN && text.IsDay(s.At(st, n.To+1).Word) {
		next = s.At(st, n.To+2) // “Zelensky on Wednesday urged”
	}
	if p := s.At(st, n.Title.From-1); p.Word == "said" || p.Word == "says" || p.Word == "added" {
		return 2.2 // said X: a subject, and one who speaks, whether the statement was found or not
	}
	switch {
	case next.Tag == nlp.Pos && s.fronted(st, n, before):
		return 1.4
	case next.Tag == nlp.Pos:
		return 0.45
	case s.Opens(n) == s.FirstWord(st.From, st.To) && s.ends(n):
		return 1 // “Director Ulrike Sandberg of the railway called …”
	case next.Tag.Finite(), next.Tag == nlp.Adv, next.Word == "who", next.Word == ",":
		if p := s.At(st, min(n.Title.From, n.From)-1); (p.Tag == nlp.IN || p.Tag == nlp.TO) && !(text.IsSubordinator(p.Word) && next.Tag.Finite()) {
			return 0.5
		}
		return 1
	}
	return 0.5
}

// fronted reports whether a name possesses what opens the pronoun's own sentence behind a preposition: “In Black’s reply, he said”.
func (s *speakers) fronted(st nlp.Stretch, n *names.Name, before int) bool {
	first := s.FirstWord(st.From, st.To)
	return st.Has(before) && s.Tokens[first].Tag == nlp.IN && s.Opens(n) == first+1
}

// spokeLast is what having made the statement just before weighs.
const spokeLast = 1.2
