package claim

import (
	"slices"
	"strings"

	"pullquote/index/attribution/claim/cueword"
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

// endParticiple gives a statement told by a participle that opens its sentence the subject behind the comma, where it ends: “After accusing the
// council of neglect, Ruth Lowell left”.
func (r *Reader) endParticiple(c *Claim) {
	s := r.Sentences[r.Tokens[c.Cue].Sentence]
	x := &c.Content[len(c.Content)-1]
	if c.Phrase >= 0 || c.Asked.Len() > 0 || c.side != RightSide || !s.Has(x.From) || !r.opensAsParticiple(c.Cue, s) {
		return
	}
	for i := x.From + 1; i+1 < s.To; i++ {
		if r.Tokens[i].Word != "," || !r.opensMain(r.FirstWord(i, s.To), s) {
			continue
		}
		number, ok := r.PhraseNumber(r.FirstWord(i, s.To))
		if ok && r.somebody(r.Phrases[number].Head) {
			c.Phrase, c.Source, x.To = number, r.Phrases[number].Stretch, min(x.To, r.LastWord(x.From, i))
		}
		return
	}
}

// opensAsParticiple reports whether a verb opens its sentence as a participle, with or without a conjunction: “After accusing”, “Having said”.
func (r *Reader) opensAsParticiple(verb int, s nlp.Stretch) bool {
	first := r.FirstWord(s.From, s.To)
	if r.Tokens[first].Tag == nlp.IN || text.IsSubordinator(r.Tokens[first].Word) {
		first++
	}
	if verb == first+1 && r.Tokens[first].Word == "having" {
		return true
	}
	return verb == first && r.Tokens[verb].Tag == nlp.VBG
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

// Where a statement runs on into what the writer tells in the clause that holds its cue, or in one beside it.

// endMain ends a statement before the writer's own clause goes on.
func (r *Reader) endMain(c *Claim) {
	x := &c.Content[len(c.Content)-1]
	s := r.Sentences[r.Tokens[c.Cue].Sentence]
	if c.Asked.Len() > 0 || c.side == LeftSide || x.From < c.Cue || !s.Has(x.From) || r.Tokens[c.Cue].Quoted || !r.Tokens[c.Cue].Tag.Verb() {
		return
	}
	inserted, about := r.inserted(c.Cue), len(c.Content) > 1 && relates(r.Tokens[c.Content[0].To-1].Tag)
	for i := x.From + 1; i < min(x.To, s.To)-1; i++ {
		if k := &r.Tokens[i]; k.Quoted {
			continue
		} else if inserted && k.Word == "," && !r.setOff(i-1) && (r.resumes(i+1, s) || about && r.At(s, i+1).Tag == nlp.VBG && !r.wordIn(",", x.From, i)) || k.Tag == nlp.CC && r.leavesBare(c, *x, i) || r.verbIn(x.From, i) && (r.disputes(i) || k.Tag == nlp.CC && r.agrees(c, *x, i)) {
			if end := r.LastWord(x.From, i); end > x.From {
				x.To = end
			}
			return
		}
	}
}

// resumes reports whether the verb of a clause stands at a place, be it taken for a participle before its object: “…, hit a low”.
func (r *Reader) resumes(at int, s nlp.Stretch) bool {
	if next := r.At(s, at+1).Tag; r.At(s, at).Tag == nlp.VBN || r.At(s, at).Tag == nlp.VB {
		return next == nlp.Det || next == nlp.PRPS
	}
	return r.finiteAt(at, s)
}

// agrees reports whether a verb behind a comma and “and” agrees in number with who speaks, and not with the subject of what is said: “Officers
// said the car was fast, and are asking why”.
func (r *Reader) agrees(c *Claim, x nlp.Stretch, conjunction int) bool {
	if c.Phrase < 0 || r.Tokens[conjunction].Word != "and" || r.Tokens[r.LastWord(x.From, conjunction)].Shape != nlp.Mark {
		return false
	}
	at := x.From
	if r.Tokens[at].Word == "that" {
		at++
	}
	p, ok := r.PhraseAt(at)
	teller, told := r.Tokens[r.Phrases[c.Phrase].Head].Tag, r.Tokens[p.Head].Tag
	if !ok || p.From != at || !r.finiteAt(p.Long, r.Sentences[r.Tokens[at].Sentence]) {
		return false
	}
	switch r.Tokens[min(conjunction+1, len(r.Tokens)-1)].Word {
	case "are", "have", "were":
		return teller == nlp.NNS && told == nlp.NN
	case "is", "has":
		return (teller == nlp.NN || teller == nlp.NNP) && told == nlp.NNS
	}
	return false
}

// inserted reports whether a verb stands in a clause that a comma and “who” or “which” open: “the firm, which said …, fell”.
func (r *Reader) inserted(verb int) bool {
	s := r.Sentences[r.Tokens[verb].Sentence]
	relative := false
	for i := verb - 1; i > s.From; i-- {
		k := &r.Tokens[i]
		if k.Word == "," {
			return relative
		}
		relative = relative || k.Tag == nlp.WP || k.Tag == nlp.WDT
	}
	return false
}

// leavesBare reports whether a conjunction opens a verb or a clause of its own behind content that has none yet: “wants to stay and hinted
// that …”, “dismissed its influence but the game was …”. Behind a verb that tells a clause, two subjects may be joined, or a verb not known
// for one.
func (r *Reader) leavesBare(c *Claim, x nlp.Stretch, conjunction int) bool {
	but := r.Tokens[conjunction].Word == "but"
	if !but && r.Tokens[conjunction].Word != "and" || r.clauseBefore(x.From, conjunction) || r.Tokens[x.From].Quoted {
		return false
	}
	cue := &r.Tokens[c.Cue]
	tells := cue.Says() || cueword.Clause.Has(cue.Lemma)
	opens := r.infinitiveIn(x.From, min(x.From+2, conjunction), false)
	infinitive := opens || r.infinitiveIn(x.From, conjunction, tells)
	bare := !infinitive && !tells && !r.wordIn(",", x.From, conjunction-1)
	s, at := r.Sentences[cue.Sentence], conjunction+1
	for r.At(s, at).Tag == nlp.Adv {
		at++
	}
	if k := r.At(s, at); k.Tag.Finite() {
		return (infinitive || bare) && r.surelyFinite(at, s, opens) && !r.perfect(x.From, conjunction)
	}
	if !r.opensMain(at, s) {
		return false
	}
	p, _ := r.PhraseAt(at)
	named := r.Tokens[p.Head].Shape == nlp.Title || r.Tokens[p.Head].Tag == nlp.PRP
	return but || infinitive && (named || r.Tokens[p.Long].Tag != nlp.VBD) || bare && named
}

// clauseBefore reports whether a finite verb stands between two places, or a word that opens a clause, or “not”, which “but” answers.
func (r *Reader) clauseBefore(from, to int) bool {
	return r.startsClause(from) || slices.ContainsFunc(r.Tokens[from:to], func(k nlp.Token) bool {
		return k.Tag.Finite() || k.Tag == nlp.WDT || complementizer(&k) || k.Word == "not"
	})
}

// infinitiveIn reports whether an infinitive stands between two places; only of “to be”: “declared it to be old”, not “the cost to build it”.
func (r *Reader) infinitiveIn(from, to int, only bool) bool {
	for i := max(from, 1); i < to; i++ {
		if (r.Tokens[i].Tag == nlp.VB || r.Tokens[i].Tag == nlp.VBG) && r.Tokens[i-1].Word == "to" && (!only || r.Tokens[i].Word == "be") {
			return true
		}
	}
	return false
}

// perfect reports whether “have” stands between two places, whose participle may go on as a past does: “to have lied and delayed”.
func (r *Reader) perfect(from, to int) bool {
	return slices.ContainsFunc(r.Tokens[from:to], func(k nlp.Token) bool { return k.Word == "have" || k.Word == "be" || k.Word == "having" })
}

// surelyFinite reports whether a finite verb looks like no infinitive, no plural and no adjective: “and hinted at”, not “and cut”, “and allies
// to”, “and related things”.
func (r *Reader) surelyFinite(at int, s nlp.Stretch, plural bool) bool {
	k, next := r.At(s, at), r.At(s, at+1).Tag
	switch {
	case strings.Contains(k.Word, "-"):
		return false
	case text.IsAuxiliary(k.Word) || k.Tag == nlp.MD:
		return true
	case k.Tag == nlp.VBZ:
		return plural
	}
	return k.Tag == nlp.VBD && k.Lemma != k.Hash && !next.Noun() && next != nlp.Adj
}

// wordIn reports whether a word stands between two places.
func (r *Reader) wordIn(word string, from, to int) bool {
	return slices.ContainsFunc(r.Tokens[from:max(from, to)], func(k nlp.Token) bool { return k.Word == word })
}

// disputes reports whether a conjunction opens a clause in which somebody else, by name or trade, says something: “but Roe denied it”.
func (r *Reader) disputes(conjunction int) bool {
	k := &r.Tokens[conjunction]
	s := r.Sentences[k.Sentence]
	if k.Word != "but" && k.Word != "while" && k.Word != "although" {
		return false
	}
	p, ok := r.PhraseAt(min(conjunction+1, len(r.Tokens)-1))
	if !ok || p.From != conjunction+1 || !r.somebody(p.Head) {
		return false
	}
	at := p.Long
	for r.At(s, at).Tag == nlp.Adv || text.IsAuxiliary(r.At(s, at).Word) {
		at++
	}
	verb := r.At(s, at)
	return verb.Tag.Verb() && (verb.Says() || k.Word == "but" && cueword.Introduces(verb.Lemma))
}

// setOff reports whether a word stands between commas or behind a conjunction, so that the comma behind it ends no clause: “and, thus, is”.
func (r *Reader) setOff(i int) bool {
	return r.Tokens[i].Tag == nlp.CC || r.Tokens[i-1].Tag == nlp.CC || r.Tokens[i-1].Word == ","
}
