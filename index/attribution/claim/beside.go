package claim

import (
	"slices"

	"pullquote/index/attribution/claim/cueword"
	"pullquote/index/nlp"
	"pullquote/index/text"
)

// Where a statement takes in what stands beside the words that were said: who else passes them on, where they were written, what they are
// about.

// trim leaves of a statement what was said.
func (r *Reader) trim(c *Claim) {
	if c.Asked.Len() > 0 || c.Captioned || r.Tokens[c.Cue].Quoted {
		return
	}
	r.leaveSignature(c)
	r.leaveTopic(c)
	r.leaveAddition(c)
	r.leaveParticiple(c)
	r.leavePassedOn(c)
	r.keepQuoted(c)
	r.crossOver(c)
	r.closeBracket(c)
}

// leaveSignature ends a statement in a message on a network before who posted it.
func (r *Reader) leaveSignature(c *Claim) {
	x := &c.Content[len(c.Content)-1]
	for i := x.From + 1; i < x.To; i++ {
		if r.Tokens[i].Hash == nlp.DashHash && r.signsPost(i) {
			x.To = max(x.From+1, r.LastWord(x.From, i))
			return
		}
	}
}

// leaveTopic drops what stands behind “of” or “about” and a cue whose quotation stands before it: “…,” Roe said of the bridge.
func (r *Reader) leaveTopic(c *Claim) {
	last := len(c.Content) - 1
	x := c.Content[last]
	if last == 0 || c.side != BothSides || x.From < 1 || r.Tokens[x.From].Quoted || !r.Tokens[c.Content[0].From].Quoted {
		return
	}
	if w := r.Tokens[x.From-1].Word; (w == "of" || w == "about") && x.From-c.Cue < 5 && !r.verbIn(x.From, x.To) {
		c.Content, c.side = c.Content[:last], LeftSide
	}
}

// leaveAddition drops what stands behind a source at its sentence's end and only tells who that is: “…, according to Ruth Lowell, | the
// clerk in charge”.
func (r *Reader) leaveAddition(c *Claim) {
	last := len(c.Content) - 1
	x := c.Content[last]
	if last == 0 || c.side != BothSides || r.Tokens[c.Cue].Word != "according" || x.From != c.Source.To+1 || r.Tokens[c.Source.To].Word != "," {
		return
	}
	if r.Tokens[c.Content[0].To-1].Tag.Finite() || !r.clausal(c.Content[0]) {
		return // “Norland has, according to the survey, | lithium”
	}
	if p, ok := r.PhraseAt(x.From); ok && p.From == x.From && !r.verbIn(x.From, x.To) && !r.Tokens[x.From].Quoted {
		c.Content, c.side = c.Content[:last], LeftSide
	}
}

// leaveParticiple drops what the writer goes on with behind a cue and what was said before it: “the road was lost, Ruth Lowell said, | warning
// the town”. A participle that introduces no statement may go on with what was said: “…, she said, killing two”.
func (r *Reader) leaveParticiple(c *Claim) {
	last := len(c.Content) - 1
	if !r.goesOnTelling(c.Content[last].From) || c.Content[last].From < c.Cue || !r.Tokens[c.Cue].Says() {
		return
	}
	if before, ok := r.trailing(c.Cue); ok {
		c.Content, c.side = before.Content, LeftSide
	} else if last > 0 && r.clausal(c.Content[0]) {
		c.Content, c.side = c.Content[:last], LeftSide
	}
}

// goesOnTelling reports whether a participle that introduces statements opens behind a comma at a place.
func (r *Reader) goesOnTelling(at int) bool {
	k := &r.Tokens[at]
	return at > 0 && k.Tag == nlp.VBG && !k.Quoted && r.Tokens[at-1].Word == "," && cueword.Introduces(k.Lemma)
}

// trailing is the claim of a verb of saying, with its subject just before it, that a clause opens its sentence before and a participle that goes
// on telling follows: “The road was lost, Ruth Lowell said, warning the town”.
func (r *Reader) trailing(verb int) (Claim, bool) {
	k := &r.Tokens[verb]
	s := r.Sentences[k.Sentence]
	if !r.active(verb) || !k.Says() || k.Quoted || verb+2 >= s.To || !r.goesOnTelling(verb+2) {
		return Claim{}, false
	}
	number, ok := r.subjectBefore(s, verb)
	if !ok || r.At(s, r.Phrases[number].From-1).Word != "," {
		return Claim{}, false
	}
	first := r.FirstWord(s.From, s.To)
	x := nlp.Stretch{From: first, To: r.LastWord(first, r.Phrases[number].From-1)}
	if r.Tokens[first].Quoted || !r.clausal(x) || text.IsSubordinator(r.Tokens[first].Word) {
		return Claim{}, false
	}
	return r.spoken(verb, number, x, LeftSide)
}

// leavePassedOn ends a statement before who else passes it on at its end: “said it was late, the Post reports”, “…, according to the Post”.
func (r *Reader) leavePassedOn(c *Claim) {
	x := &c.Content[len(c.Content)-1]
	s := r.Sentences[r.Tokens[x.To-1].Sentence]
	if x.From < c.Cue || !s.Has(x.From) || r.LastWord(s.From, s.To) != x.To {
		return
	}
	for i := x.To - 3; i > x.From+1 && i > x.To-passedReach; i-- {
		if k := &r.Tokens[i]; k.Quoted || k.Word != "," {
			continue
		}
		if r.verbIn(x.From, i) && r.passesOn(r.FirstWord(i+1, x.To), x.To) {
			x.To = r.LastWord(x.From, i)
		}
		return
	}
}

// passedReach is how many tokens there may be of who passes a statement on.
const passedReach = 14

// passesOn reports whether no more stands between two places than a subject and its verb of saying, or “according to” somebody.
func (r *Reader) passesOn(at, to int) bool {
	if r.Tokens[at].Word == "according" {
		return !r.verbIn(at, to)
	}
	p, ok := r.PhraseAt(at)
	if ok && p.From == at && p.To == to && p.Len() > 1 && r.Tokens[to-1].Word == "reports" {
		return true // taken for a noun
	}
	if !ok || p.From != at || p.Long >= to || r.Tokens[at].Quoted || !r.Tokens[p.Long].Says() || !r.Tokens[p.Long].Tag.Finite() || r.Tokens[p.Head].Tag == nlp.PRP {
		return false
	}
	return !r.verbIn(p.Long+1, to) && !slices.ContainsFunc(r.Tokens[p.Long+1:to], func(k nlp.Token) bool { return complementizer(&k) || k.Quoted })
}

// keepQuoted leaves of a statement that ends with a quotation behind a colon the quotation, where what stands before the colon tells where it
// was written or about what: “wrote on the site of what he saw: “…””.
func (r *Reader) keepQuoted(c *Claim) {
	x := &c.Content[len(c.Content)-1]
	if x.From < c.Cue || !r.Tokens[c.Cue].Says() || r.Tokens[x.From].Quoted || r.Tokens[x.From-1].Tag != nlp.IN && r.Tokens[x.From].Tag != nlp.IN || r.startsClause(x.From) {
		return
	}
	for i := x.From; i+2 < x.To; i++ {
		if r.Tokens[i].Word == ":" && !r.Tokens[i].Quoted && r.Tokens[i+1].Hash == nlp.OpeningHash && r.regionFrom(i+2).To >= x.To {
			x.From = i + 2
			return
		}
	}
}

// crossOver gives a statement behind a conjunction and “according to” somebody what follows, and not what stands before the conjunction:
// “it was late, and according to Roe, the road was lost”.
func (r *Reader) crossOver(c *Claim) {
	s := r.Sentences[r.Tokens[c.Cue].Sentence]
	if r.Tokens[c.Cue].Word != "according" || r.At(s, c.Cue-1).Tag != nlp.CC || c.side != LeftSide || c.Phrase < 0 {
		return
	}
	from := r.FirstWord(max(c.Cue+1, r.Phrases[c.Phrase].Long), s.To)
	if rest := (nlp.Stretch{From: from, To: r.LastWord(from, s.To)}); rest.Len() > 2 && r.clausal(rest) {
		c.Content, c.side = []nlp.Stretch{rest}, RightSide
	}
}

// closeBracket goes on with a statement that ends within a bracket to the bracket's end, and to the sentence's end where no clause follows.
func (r *Reader) closeBracket(c *Claim) {
	x := &c.Content[len(c.Content)-1]
	s := r.Sentences[r.Tokens[x.To-1].Sentence]
	open := false
	for i := x.From; i < x.To; i++ {
		if w := r.Tokens[i].Word; w == "(" || w == ")" {
			open = w == "("
		}
	}
	if !open || r.Tokens[x.To-1].Quoted {
		return
	}
	at := x.To
	for at < s.To && r.Tokens[at].Word != ")" {
		at++
	}
	if at >= s.To || r.Tokens[at-1].Quoted {
		return
	}
	x.To = r.LastWord(x.From, at)
	if end := r.LastWord(at, s.To); end > at+2 && r.Tokens[at+1].Word == "," && (r.Tokens[at+2].Word == "or" || r.Tokens[at+2].Word == "and") && !r.verbIn(at, end) {
		x.To = end
	}
}
