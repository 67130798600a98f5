package claim

import (
	"pullquote/index/attribution/claim/cueword"
	"pullquote/index/names"
	"pullquote/index/nlp"
)

// Where statements begin that the choice of places begins at another's name, at a time or behind their own subject.

// beginAnew begins a statement behind whom it was told to, with the subject of its verb, or behind a time.
func (r *Reader) beginAnew(c *Claim) {
	x := &c.Content[0]
	s := r.Sentences[r.Tokens[c.Cue].Sentence]
	if c.Asked.Len() > 0 || c.side != RightSide || !s.Has(x.From) || !r.Tokens[c.Cue].Tag.Verb() {
		return
	}
	from := x.From
	switch {
	case r.Tokens[x.From].Quoted:
		from = r.behindTitle(c)
	case r.partOf(c.Cue+1, x.From):
		from = c.Cue + 1
	case complementizer(&r.Tokens[r.placeEnd(x.From, x.To)]) && (cueword.Hearing.Has(r.Tokens[c.Cue].Lemma) || cueword.Questioning.Has(r.Tokens[c.Cue].Lemma)):
		from = r.placeEnd(x.From, x.To)
	case x.From == c.Cue+1 && cueword.Hearing.Has(r.Tokens[c.Cue].Lemma):
		from = r.behindHearer(c.Cue, x.To)
	case r.Tokens[x.From].Tag.Finite():
		from = r.subjectFrom(c)
	case r.Tokens[x.From].Word == "that" && cueword.Plain.Has(r.Tokens[c.Cue].Lemma) && c.Source.To <= c.Cue:
		from = r.nounBefore(c)
	}
	if !c.Source.Has(from) {
		x.From = from
	}
}

// behindTitle is where the clause begins that is told to a programme or the like, behind its title in marks: “told “The Late Hour” | that it was
// late”; where the statement begins, if none does.
func (r *Reader) behindTitle(c *Claim) int {
	x, at := c.Content[0], c.Content[0].From
	if !cueword.Hearing.Has(r.Tokens[c.Cue].Lemma) || !r.OpensQuote(at) || !r.headlined([]nlp.Stretch{r.regionFrom(at)}) {
		return at
	}
	start := r.FirstWord(r.regionFrom(at).To, x.To)
	if p, ok := r.PhraseAt(min(start+1, len(r.Tokens)-1)); ok && p.From == start+1 && p.To < x.To && r.Tokens[start].Tag == nlp.IN && r.Tokens[start].Word != "that" {
		start = p.To // “told “The Late Hour” on Sunday that …”
	}
	if start >= x.To || r.Tokens[start].Quoted || !complementizer(&r.Tokens[start]) && !r.clausal(nlp.Stretch{From: start, To: x.To}) {
		return at
	}
	return start
}

// partOf reports whether a word for a part of something, and “of”, is all that stands between two places: “claimed half of | the votes were
// lost”.
func (r *Reader) partOf(from, to int) bool {
	if to-from < 2 || to-from > 3 || r.Tokens[to-1].Word != "of" {
		return false
	}
	switch r.Tokens[to-2].Word {
	case "half", "most", "some", "all", "many", "none", "thirds", "quarters", "third", "quarter", "part", "much":
		return true
	}
	return r.Tokens[to-2].Tag == nlp.CD
}

// placeEnd is where the phrase ends that a statement begins with; its beginning where that is no noun phrase.
func (r *Reader) placeEnd(from, to int) int {
	if p, ok := r.PhraseAt(from); ok && p.From == from && p.To < to && r.Tokens[from-1].Tag == nlp.IN {
		return p.To
	}
	return from
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
	if start >= limit || !r.opensSubject(start, whole) || !r.clausal(nlp.Stretch{From: start, To: limit}) {
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
