package claim

import (
	"pullquote/index/nlp"
	"pullquote/index/text"
)

// Where statements end that the choice of places leaves too long.

// endSubordinate ends a statement told in a clause that a conjunction opens, where the main clause begins: “While Ruth Lowell said the
// road was “a ruin,” the council kept it open.”
func (r *Reader) endSubordinate(c *Claim) {
	s := r.Sentences[r.Tokens[c.Cue].Sentence]
	x := &c.Content[len(c.Content)-1]
	first := r.FirstWord(s.From, s.To)
	if c.Asked.Len() > 0 || c.side != RightSide || !r.subordinates(first, c.Cue) {
		return
	}
	inner, waits := 0, false
	for i := x.From; i < min(x.To, s.To); i++ {
		k := &r.Tokens[i]
		if k.Word == "," {
			if inner == 0 && !waits && i-x.From > 1 && r.opensMain(r.FirstWord(i, s.To), s) {
				x.To = r.LastWord(x.From, i)
				return
			}
			inner = 0
		}
		waits = complementizer(k) || waits && !k.Tag.Finite() // “that, in this fight, they …”
		if text.IsSubordinator(k.Word) && k.Word != "that" && k.Word != "whether" && !k.Quoted {
			inner++
		}
	}
}

// subordinates reports whether a word opens a clause whose verb a cue is.
func (r *Reader) subordinates(first, cue int) bool {
	if w := r.Tokens[first].Word; !text.IsSubordinator(w) || w == "that" || w == "whether" || w == "as" && r.Tokens[cue].Says() || r.Tokens[first].Quoted {
		return false
	}
	for i := first; i < cue; i++ {
		if k := &r.Tokens[i]; k.Tag.Finite() && !text.IsAuxiliary(k.Word) {
			return false
		}
	}
	return true
}

// opensMain reports whether a subject and its verb stand at a place.
func (r *Reader) opensMain(i int, s nlp.Stretch) bool {
	p, ok := r.PhraseAt(min(i, len(r.Tokens)-1))
	if !ok || r.Tokens[i].Quoted {
		return false
	}
	return r.finiteAt(p.Long, s)
}

// endApposed goes on with a clause of which a statement has only the subject, where commas add to that: “said her brother, the driver, had
// warned them”.
func (r *Reader) endApposed(c *Claim) {
	x := &c.Content[len(c.Content)-1]
	s := r.Sentences[r.Tokens[x.To-1].Sentence]
	if !r.saysOnly(c, x) || !r.opensAddition(x.To, s) {
		return
	}
	for i := x.To + 1; i < min(s.To, x.To+describedReach); i++ {
		if k := &r.Tokens[i]; k.Quoted || k.Tag.Finite() && k.Says() {
			return
		}
		if r.Tokens[i].Word == "," {
			if r.finiteAt(i+1, s) && !r.Tokens[i+1].Says() {
				x.To = r.LastWord(i, s.To)
			}
			return
		}
	}
}

// saysOnly reports whether an indirect statement behind its verb of saying is one noun phrase, a word before it or not.
func (r *Reader) saysOnly(c *Claim, x *nlp.Stretch) bool {
	if c.side != RightSide || r.KindOf(*c) != Indirect || !r.Tokens[c.Cue].Says() {
		return false
	}
	p, ok := r.PhraseAt(x.To - 1)
	return ok && p.From <= r.FirstWord(x.From, x.To)+1 && r.Tokens[p.Head].Tag != nlp.PRP
}

// opensAddition reports whether a comma stands at a place and behind it what may tell who or what the noun before it is: no participle, and
// no word that joins.
func (r *Reader) opensAddition(at int, s nlp.Stretch) bool {
	next := r.At(s, at+1).Tag
	return r.At(s, at).Word == "," && next != nlp.VBG && next != nlp.IN
}

// endMedium ends a statement at its last quotation where only the document or the talk follows in which it was said: “called the plan
// “reckless” in a statement on Tuesday”.
func (r *Reader) endMedium(c *Claim) {
	x := &c.Content[len(c.Content)-1]
	s := r.Sentences[r.Tokens[x.To-1].Sentence]
	if c.Asked.Len() > 0 || x.From < c.Cue || !s.Has(x.From) {
		return
	}
	for i := x.To - 1; i > x.From && r.Tokens[i].Shape != nlp.Mark; i-- {
		if r.Tokens[i].Word != "in" && r.Tokens[i].Word != "on" && r.Tokens[i].Word != "during" || r.Tokens[i-1].Hash != nlp.ClosingHash || !r.medium(i+1) {
			continue
		}
		x.To = r.LastWord(x.From, i)
		return
	}
}
