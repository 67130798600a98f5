package claim

import (
	"slices"

	"pullquote/index/attribution/claim/cueword"
	"pullquote/index/names"
	"pullquote/index/nlp"
	"pullquote/index/text"
)

// Where statements begin that the choice of places begins at another's name, at a time or behind their own subject.

// beginAnew begins a statement behind whom it was told to, with the subject of its verb, or behind a time.
func (r *Reader) beginAnew(c *Claim) {
	x := &c.Content[0]
	s := r.Sentences[r.Tokens[c.Cue].Sentence]
	if c.Asked.Len() > 0 || c.side != RightSide || x.From <= c.Cue || !s.Has(x.From) || !r.Tokens[c.Cue].Tag.Verb() {
		return
	}
	from := x.From
	switch {
	case r.Tokens[x.From].Quoted:
		return
	case x.From == c.Cue+1 && cueword.Hearing.Has(r.Tokens[c.Cue].Lemma):
		from = r.behindHearer(c.Cue, x.To)
	case r.Tokens[x.From].Tag.Finite():
		from = r.subjectFrom(c)
	case r.Tokens[x.From].Word == "that" && cueword.Plain.Has(r.Tokens[c.Cue].Lemma) && c.Source.To <= c.Cue:
		from = r.nounBefore(c)
	}
	if from != x.From && !c.Source.Has(from) && from < x.To {
		x.From = from
	}
}

// behindHearer is where the clause begins that somebody hears, behind the phrase of who that is: “told the Post | the road was closed”. No
// word parts the two, but a new phrase begins, or a name ends.
func (r *Reader) behindHearer(verb, limit int) int {
	at := verb + 1
	p, ok := r.PhraseAt(at)
	if !ok || p.From > at {
		return at
	}
	end := p.To
	if n := r.bodyAt(at); n > 0 && n < p.To {
		end = n
	} else if k := &r.Tokens[at]; k.Tag == nlp.PRP || k.Word == "her" && r.Tokens[at+1].Tag == nlp.CD {
		end = at + 1
	}
	start, whole := end, end == p.To
	if q, ok := r.PhraseAt(min(end, len(r.Tokens)-1)); ok && q.To > end {
		if q.From = end; r.timely(q) {
			start, whole = q.To, true
		}
	}
	if start >= limit || r.Tokens[start].Shape == nlp.Mark || r.Tokens[start].Tag.Finite() || !r.opensSubject(start, whole) || !r.clausal(nlp.Stretch{From: start, To: limit}) {
		return at
	}
	return start
}

// bodyAt is where the name of a body ends that begins at a place, its article aside; 0 for none.
func (r *Reader) bodyAt(at int) int {
	people := r.People()
	i := people.NameFrom(at)
	if i == len(people.Names) {
		return 0
	}
	n := &people.Names[i]
	if n.From != at && !(n.From == at+1 && r.Tokens[at].Tag == nlp.Det) || n.Entity < 0 || people.Entities[n.Entity].Kind != names.Organisation {
		return 0
	}
	end := n.To
	for end > at && r.Tokens[end-1].Shape == nlp.Lower {
		end--
	}
	return end
}

// opensSubject reports whether a subject may begin at a place: a phrase, one of its words where a name ends within it, or a gerund.
func (r *Reader) opensSubject(at int, whole bool) bool {
	k := &r.Tokens[at]
	if !whole {
		return k.Tag.Noun() || k.Tag == nlp.Adj || k.Tag == nlp.VBG || k.Tag == nlp.CD
	}
	p, ok := r.PhraseAt(at)
	return ok && p.From == at || k.Tag == nlp.EX
}

// nounBefore is where the noun begins that stands between a verb of saying and the clause that the noun tells, be the verb taken for what goes
// with it: “said | Roe's admission that it was late meant …”.
func (r *Reader) nounBefore(c *Claim) int {
	from := c.Content[0].From
	p, ok := r.PhraseAt(from - 1)
	if !ok || p.To != from || p.From > c.Cue+1 || !cueword.ClauseNouns[r.Tokens[p.Head].Word] || cueword.Hearing.Has(r.Tokens[c.Cue].Lemma) {
		return from
	}
	return c.Cue + 1
}

// subjectFrom is where the subject of the verb begins that a statement begins with: behind whom it was told to, or just behind its cue.
func (r *Reader) subjectFrom(c *Claim) int {
	from, s := c.Content[0].From, r.Sentences[r.Tokens[c.Cue].Sentence]
	first := c.Cue + 1
	for first < from && r.At(s, first).Tag == nlp.Adv {
		first++
	}
	for i := first; i < from; i++ {
		if k := &r.Tokens[i]; k.Quoted || k.Tag.Finite() || complementizer(k) || k.Tag == nlp.WDT || c.Source.Has(i) {
			return from
		}
	}
	if cueword.Hearing.Has(r.Tokens[c.Cue].Lemma) {
		if start := r.behindHearer(c.Cue, c.Content[0].To); start > first && start < from {
			return start
		}
		return from
	}
	p, ok := r.PhraseAt(first)
	if !ok || p.From != first && !p.Has(c.Cue) || p.Long != from || r.timely(p) {
		return from
	}
	return first
}

// Where a statement takes in what stands beside the words that were said: who else passes them on, where they were written, what they are
// about.

// trim leaves of a statement what was said.
func (r *Reader) trim(c *Claim) {
	if c.Asked.Len() > 0 || c.Captioned || r.Tokens[c.Cue].Quoted {
		return
	}
	r.leaveSignature(c)
	r.leaveTopic(c)
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
	if end := r.LastWord(at, s.To); end > at+2 && r.Tokens[at+1].Word == "," && (r.Tokens[at+2].Word == "or" || r.Tokens[at+2].Word == "and") && !r.verbIn(at, end) && !text.IsSubordinator(r.Tokens[at+2].Word) {
		x.To = end
	}
}
