package attribution

import (
	"slices"

	"pullquote/index/attribution/claim"
	"pullquote/index/names"
	"pullquote/index/nlp"
	"pullquote/index/text"
)

// jointAtMost is how many speakers beside the source's one a statement is listed for.
const jointAtMost = 6

// joint are the phrases that share a claim's cue with its source.
func (s *speakers) joint(c *claim.Claim) []int {
	switch {
	case c.Phrase < 0 || s.personAt(c.Phrase) == nil:
		return nil
	case s.reader.Phrases[c.Phrase].To <= c.Cue:
		return s.jointBefore(c)
	}
	return s.jointBehind(c)
}

// personAt is the person's name that a phrase ends with; nil for none.
func (s *speakers) personAt(phrase int) *names.Name {
	return s.personEnding(s.reader.Phrases[phrase].To)
}

// past is the place behind a phrase's name, what is said of it between commas, and its comma.
func (s *speakers) past(phrase int) int {
	n := s.personAt(phrase)
	for _, at := range []int{s.Behind(n).To, n.To} {
		if at < len(s.Tokens) && s.Word(at) == "," {
			return at + 1
		}
	}
	return n.To
}

// next is the phrase of the person joined to another one; -1 where none is. last: by “and”.
func (s *speakers) next(phrase int) (following int, last bool) {
	at := s.past(phrase)
	if last = at < len(s.Tokens) && s.Word(at) == "and"; last {
		at++
	}
	if at < len(s.Tokens) && s.Tokens[at].Tag == nlp.VBG {
		at++ // “marketing director Ann Roe”, where “marketing” is read as no part of the phrase
	}
	q, ok := s.PhraseNumber(at)
	if ok && s.personAt(q) == nil {
		q, ok = s.apposedBehind(q)
	}
	if !ok || s.personAt(q) == nil || s.Tokens[at].Sentence != s.Tokens[s.reader.Phrases[phrase].From].Sentence {
		return -1, false
	}
	return q, last
}

// apposedBehind is the phrase that a comma joins to what somebody is: “and his assistant, Marta Boyle”.
func (s *speakers) apposedBehind(phrase int) (int, bool) {
	p := &s.reader.Phrases[phrase]
	if p.To+1 >= len(s.Tokens) || s.Word(p.To) != "," || !s.OfficeNoun(p.Head) {
		return -1, false
	}
	return s.PhraseNumber(p.To + 1)
}

// jointBefore are the others of the subject’s run of people that ends at the cue.
func (s *speakers) jointBefore(c *claim.Claim) []int {
	sentence := s.Sentences[s.Tokens[c.Cue].Sentence]
	for p := max(0, c.Phrase-2*jointAtMost); p <= c.Phrase; p++ {
		from := s.reader.Phrases[p].From
		if from < sentence.From || s.personAt(p) == nil || !s.opensClause(sentence, from) {
			continue
		}
		if run := s.runFrom(p); run != nil && s.leadsTo(c.Cue, s.past(run[len(run)-1])) {
			return slices.DeleteFunc(run, func(q int) bool { return q == c.Phrase })
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
	return k.Shape == nlp.Mark || k.Word == "that" || k.Word == "but"
}

// leadsTo reports whether only auxiliaries and adverbs stand between a place and the cue.
func (s *speakers) leadsTo(cue, from int) bool {
	at := from
	for at < cue && (s.Tokens[at].Tag == nlp.Adv || s.Tokens[at].Tag == nlp.MD || text.IsAuxiliary(s.Word(at)) || s.Word(at) == "both") {
		at++
	}
	return at == cue
}

// jointBehind are the others of a run behind the cue: “said A and B”, “according to A and B”, unless a verb of B's own
// follows.
func (s *speakers) jointBehind(c *claim.Claim) []int {
	run := s.runFrom(c.Phrase)
	if run == nil {
		return nil
	}
	if at := s.past(run[len(run)-1]); at < len(s.Tokens) && s.Tokens[at].Tag.Finite() {
		return nil
	}
	return run[1:]
}

// runFrom is the run of joined people that begins with a phrase; nil where no “and” joins its last one.
func (s *speakers) runFrom(first int) []int {
	run := []int{first}
	for range jointAtMost {
		q, last := s.next(run[len(run)-1])
		if q < 0 {
			return nil
		}
		if run = append(run, q); last {
			return run
		}
	}
	return nil
}
