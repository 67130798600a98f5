package attribution

import (
	"pullquote/index/attribution/claim"
	"pullquote/index/names"
	"pullquote/index/nlp"
	"pullquote/index/text"
)

// jointAtMost is how many speakers beside the source's one a statement is listed for.
const jointAtMost = 6

// joint are the phrases that share a claim's cue with its source.
func (s *speakers) joint(c *claim.Claim) []int {
	if c.Phrase < 0 || c.Asked.Len() > 0 || !s.Tokens[c.Cue].Tag.Verb() && s.Tokens[c.Cue].Word != "according" {
		return nil
	}
	if s.personAt(c.Phrase) == nil {
		return nil
	}
	if s.reader.Phrases[c.Phrase].To <= c.Cue {
		return s.jointBefore(c)
	}
	return s.jointBehind(c)
}

// personAt is the person's name that a phrase ends with; nil for none.
func (s *speakers) personAt(phrase int) *names.Name {
	p := &s.reader.Phrases[phrase]
	for i := s.NameFrom(p.From); i < len(s.Names) && s.Names[i].From < p.To; i++ {
		if n := &s.Names[i]; n.Entity >= 0 && n.To == p.To && s.isPerson(n.Entity) {
			return n
		}
	}
	return nil
}

// past is the place behind a name and what is said of it between commas.
func (s *speakers) past(n *names.Name) (at int, described bool) {
	if d := s.Behind(n); d.Len() > 0 && d.To < len(s.Tokens) && s.Word(d.To) == "," && s.Word(n.To) == "," {
		return d.To + 1, true
	}
	return n.To, false
}

// next is the phrase of the person joined to another one; -1 where none is. last: “and” was met.
func (s *speakers) next(phrase int) (following int, last bool) {
	at, described := s.past(s.personAt(phrase))
	if at >= len(s.Tokens) {
		return -1, false
	}
	comma := s.Word(at) == ","
	if comma {
		at++
	}
	if at < len(s.Tokens) && s.Word(at) == "and" {
		last = true
		at++
	}
	if last {
		at = s.officeAt(at)
	}
	q, ok := s.PhraseNumber(min(at, len(s.Tokens)-1))
	if ok && last && s.personAt(q) == nil {
		q, at = s.apposedBehind(q, at)
	}
	if !ok || !last && !comma && !described || s.reader.Phrases[q].From != at || s.personAt(q) == nil {
		return -1, false
	}
	if s.Tokens[at].Sentence != s.Tokens[s.reader.Phrases[phrase].From].Sentence {
		return -1, false
	}
	return q, last
}

// officeAt is where the phrase begins that words in small letters tell the office of, read as no part of it: “marketing director Ann
// Roe”; the place given where none does.
func (s *speakers) officeAt(from int) int {
	for at := from; at < min(len(s.Tokens), from+3) && s.Tokens[at].Shape == nlp.Lower; at++ {
		if p, ok := s.PhraseAt(at); ok {
			if p.From == at && s.OfficeNoun(at) {
				return at
			}
			break
		}
		if s.Tokens[at].Tag != nlp.VBG && s.Tokens[at].Tag != nlp.Adj && s.Tokens[at].Tag != nlp.VBN {
			break
		}
	}
	return from
}

// apposedBehind is the phrase of a name that a comma joins to what somebody is, “and his assistant, Marta Boyle”, with the
// place where it begins; else the phrase given and its place.
func (s *speakers) apposedBehind(phrase, at int) (int, int) {
	p := &s.reader.Phrases[phrase]
	if p.From != at || p.To+1 >= len(s.Tokens) || s.Word(p.To) != "," || !s.OfficeNoun(p.Head) && !text.IsKin(s.Word(p.Head)) {
		return phrase, at
	}
	if q, ok := s.PhraseNumber(p.To + 1); ok && s.reader.Phrases[q].From == p.To+1 {
		return q, p.To + 1
	}
	return phrase, at
}

// jointBefore are the others of the subject’s run of people that ends at the cue.
func (s *speakers) jointBefore(c *claim.Claim) []int {
	sentence := s.Sentences[s.Tokens[c.Cue].Sentence]
	for p := max(0, c.Phrase-2*jointAtMost); p <= c.Phrase; p++ {
		first := s.reader.Phrases[p]
		if first.From < sentence.From || s.personAt(p) == nil || !s.opensClause(sentence, first.From) {
			continue
		}
		run, ends := s.runFrom(p, c.Cue)
		for _, q := range run {
			if ends && q == c.Phrase {
				return without(run, c.Phrase)
			}
		}
	}
	return nil
}

// opensClause reports whether a place begins a sentence or a clause, or follows a quotation.
func (s *speakers) opensClause(sentence nlp.Stretch, at int) bool {
	if at == s.FirstWord(sentence.From, sentence.To) {
		return true
	}
	k := &s.Tokens[at-1]
	return k.Shape == nlp.Mark || k.Word == "that" || k.Word == "but" || k.Word == "to" && s.Word(max(0, at-2)) == "according"
}

// runFrom is the run of joined people that begins with a phrase; ends: it has its “and”, and the cue follows.
func (s *speakers) runFrom(first, cue int) (run []int, ends bool) {
	run = append(run, first)
	met := false
	for len(run) <= jointAtMost && !met {
		q, last := s.next(run[len(run)-1])
		if q < 0 {
			break
		}
		run, met = append(run, q), last
	}
	at, _ := s.past(s.personAt(run[len(run)-1]))
	for at < cue && (s.Tokens[at].Tag == nlp.Adv || s.Tokens[at].Tag == nlp.MD || text.IsAuxiliary(s.Word(at)) || s.Word(at) == "both" || s.Word(at) == ",") {
		at++
	}
	return run, met && at == cue
}

// jointBehind are the others of a run behind the cue: “said A and B”, “according to A and B”, unless a verb of B's own
// follows.
func (s *speakers) jointBehind(c *claim.Claim) []int {
	run, met := []int{c.Phrase}, false
	for len(run) <= jointAtMost && !met {
		q, last := s.next(run[len(run)-1])
		if q < 0 {
			break
		}
		run, met = append(run, q), last
	}
	at, _ := s.past(s.personAt(run[len(run)-1]))
	if !met || at < len(s.Tokens) && s.Tokens[at].Tag.Finite() {
		return nil
	}
	return run[1:]
}

func without(run []int, phrase int) []int {
	var others []int
	for _, q := range run {
		if q != phrase {
			others = append(others, q)
		}
	}
	return others
}
