package claim

import (
	"pullquote/index/attribution/claim/cueword"
	"pullquote/index/nlp"
)

// A noun may introduce what somebody says as a verb does, and names whose it is:
//
//	Nora Beck's claim that the mill had failed was heard in court.
//	The warning by Nora Beck that the mill would fail came true.

// nouns are the clauses of nouns that a person possesses or made and that none of the claims given covers.
func (r *Reader) nouns(all []Claim) []Claim {
	var found []Claim
	var covered []bool
	for i := range r.Tokens {
		if r.Tokens[i].Quoted || !cueword.ClauseNouns[r.Tokens[i].Word] {
			continue
		}
		c, ok := r.nounClaim(i)
		if !ok {
			continue
		}
		if covered == nil {
			covered = r.coveredBy(all)
		}
		if !covered[c.Content[0].From] {
			found = append(found, c)
		}
	}
	return found
}

// nounClaim is the claim of a noun with a person's clause behind it.
func (r *Reader) nounClaim(noun int) (Claim, bool) {
	number, ok := r.PhraseNumber(noun)
	if !ok || r.Phrases[number].Head != noun {
		return Claim{}, false
	}
	c := Claim{Cue: noun, Phrase: number, side: RightSide, Confidence: layoutConfidence}
	p := r.Phrases[number]
	that := p.To
	if maker, ok := r.makerOf(p); ok {
		c.Phrase, c.Source, that = maker, r.Phrases[maker].Stretch, r.Phrases[maker].To
	} else if to := r.possessorEnd(p); r.possessorIs(p, to) {
		c.Source = nlp.Stretch{From: p.From, To: to}
	} else {
		return Claim{}, false
	}
	s := r.Sentences[r.Tokens[noun].Sentence]
	subject := r.isSubject(noun)
	if w := r.At(s, that).Word; w == "was" || w == "is" {
		that, subject = that+1, false // “her argument is that …” has its verb
	}
	x, ok := r.thatClause(that, s, subject)
	c.Content = []nlp.Stretch{x}
	return c, ok
}

// makerOf is the phrase of the person by, of or from whom a noun is.
func (r *Reader) makerOf(p nlp.Phrase) (int, bool) {
	s := r.Sentences[r.Tokens[p.Head].Sentence]
	if w := r.At(s, p.To).Word; w != "by" && w != "of" && w != "from" {
		return 0, false
	}
	number, ok := r.PhraseNumber(min(p.To+1, len(r.Tokens)-1))
	return number, ok && r.namesPerson(r.Phrases[number])
}

// endNoun ends the clause of a noun that is the subject of a verb behind it before that verb: the choice of ends takes the rest of
// the sentence.
func (r *Reader) endNoun(c *Claim) {
	x := &c.Content[0]
	p, _ := r.PhraseAt(c.Cue)
	if len(c.Content) > 1 || !cueword.ClauseNouns[r.Tokens[c.Cue].Word] || p.Head != c.Cue || p.Len() < 2 || !r.isSubject(c.Cue) {
		return
	}
	if x.From != p.To && x.From != p.To+1 {
		return
	}
	if clause, ok := r.thatClause(p.To, r.Sentences[r.Tokens[c.Cue].Sentence], true); ok && clause.To < x.To {
		x.To = clause.To
	}
}
