package claim

import (
	"pullquote/index/attribution/claim/cueword"
	"pullquote/index/nlp"
)

// A noun may introduce what somebody says as a verb does, and names whose it is:
//
//	Nora Beck's claim that the mill had failed was heard in court.
//	The warning by Nora Beck that the mill would fail came true.

// nounClaim is the claim of a noun with a person's clause behind it.
func (r *Reader) nounClaim(noun int) (Claim, bool) {
	if r.Tokens[noun].Quoted || !cueword.ClauseNouns[r.Tokens[noun].Word] {
		return Claim{}, false
	}
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

// secondReach is how many tokens into what a person was taken to say a second verb of telling may stand.
const secondReach = 24

// tellsAgain are the claims of second verbs of telling with clauses of their own, behind “and” or “but” in what a person was taken to say, whose
// second verbs they are: “Ruth Lowell wrote that she admired the mill but informed him that it was closed”. What was taken to be said ends
// before them.
func (r *Reader) tellsAgain(all []Claim) []Claim {
	var found []Claim
	for i := range all {
		c := &all[i]
		x := &c.Content[len(c.Content)-1]
		if c.Phrase < 0 || c.side != RightSide || c.Asked.Len() > 0 || r.Tokens[c.Cue].Quoted || !r.Tokens[c.Cue].Says() || !r.ofTeller(x.From) {
			continue
		}
		for at := x.From + 2; at < min(x.To, x.From+secondReach); at++ {
			verb, what, ok := r.secondTold(at)
			if !ok || r.LastWord(x.From, at)-x.From < 3 {
				continue
			}
			d, _ := r.spoken(verb, c.Phrase, what, RightSide)
			found, x.To = append(found, d), r.LastWord(x.From, at)
			break
		}
	}
	return instead(all, found)
}

// ofTeller reports whether the subject of the clause that “that” opens just before or at a place is he or she, or no person, so that a verb of
// telling further on is not its own; nor a participle, as in “that she had come and told him”.
func (r *Reader) ofTeller(at int) bool {
	if r.Tokens[at].Word == "that" {
		at++
	}
	p, ok := r.PhraseAt(at)
	if !ok || p.From != at || r.Tokens[at-1].Word != "that" || r.Tokens[p.Head].Quoted {
		return false
	}
	head, next := &r.Tokens[p.Head], r.At(r.Sentences[r.Tokens[at].Sentence], p.Long)
	if w := next.Word; w == "had" || w == "has" || w == "have" {
		return false
	}
	return head.Word == "he" || head.Word == "she" || head.Tag.Noun() && head.Shape == nlp.Lower && !r.humane(p.Head)
}

// secondTold is the verb behind a conjunction at a place that tells somebody or all a clause: “but informed him that …”, “and said that …”.
func (r *Reader) secondTold(at int) (verb int, what nlp.Stretch, ok bool) {
	s := r.Sentences[r.Tokens[at].Sentence]
	if verb = at + 1; r.At(s, verb).Tag == nlp.Adv {
		verb++
	}
	k := r.At(s, verb)
	that := verb + 1
	p, heard := r.PhraseAt(min(that, len(r.Tokens)-1))
	if heard = heard && p.From >= verb && r.At(s, that).Word != "that"; heard {
		that = p.To
	}
	tells := k.Tag.Finite() || heard && k.Tag == nlp.VBN // “was closed and told reporters that …”
	if r.Tokens[at].Tag != nlp.CC || k.Quoted || !tells || !k.Says() && !cueword.Hearing.Has(k.Lemma) {
		return 0, nlp.Stretch{}, false
	}
	what, ok = r.thatClause(that, s, false)
	return verb, what, ok
}
