package claim

import (
	"slices"

	"pullquote/index/attribution/claim/cueword"
	"pullquote/index/nlp"
)

// Some constructions tell what somebody says without a verb that says so by itself. What somebody was called is told in the passive,
// and what somebody makes of something by a light verb and a noun:
//
//	The plan was dismissed as a fantasy by Senator Ruth Lowell.
//	The plan was described by its author, Ruth Lowell, as a ruin.
//	The mayor was accused by Ruth Lowell of hiding the bill.
//	The court was told by Ruth Lowell that the bill was lost.
//	Ruth Lowell poured scorn on the plan.
//	Ruth Lowell branded the plan a ruin.

// portrayed are the claims of passives that tell as what somebody was described, and by whom; what the claims given make of
// the same cues they replace.
func (r *Reader) portrayed(all []Claim) []Claim {
	var found []Claim
	for i := range r.Tokens {
		k := &r.Tokens[i]
		if k.Quoted || !cueword.Introduces(k.Lemma) || !r.passive(i) && !r.hearsFrom(i) {
			continue
		}
		if c, ok := r.toldTo(i); ok {
			found = append(found, c)
		} else if c, ok := r.portrayal(i); ok {
			found = append(found, c)
		}
	}
	return instead(all, found)
}

// portrayal is the claim of one passive: “as” or “of” and what it was called, and “by” and a person, in either order.
func (r *Reader) portrayal(verb int) (Claim, bool) {
	s := r.Sentences[r.Tokens[verb].Sentence]
	switch r.At(s, verb+1).Word {
	case "as", "of":
		for by := verb + 3; by < min(s.To, verb+agentReach); by++ {
			if r.Tokens[by].Word == "," || r.Tokens[by].Tag.Finite() {
				break
			}
			if agent, ok := r.agentAt(by); ok {
				return r.called(verb, agent, nlp.Stretch{From: r.FirstWord(verb+2, by), To: r.LastWord(verb+2, by)})
			}
		}
	case "by":
		agent, ok := r.agentAt(verb + 1)
		if !ok {
			return Claim{}, false
		}
		as := r.behindAgent(agent, s)
		if w := r.At(s, as).Word; w != "as" && w != "of" {
			return Claim{}, false
		}
		from := r.FirstWord(as+1, s.To)
		end, _ := r.clauseEnd(from, s, false)
		return r.called(verb, agent, nlp.Stretch{From: from, To: r.LastWord(from, end)})
	}
	return Claim{}, false
}

// hearsFrom reports whether somebody hears something from somebody: “the court heard from Ruth Lowell that …”.
func (r *Reader) hearsFrom(verb int) bool {
	k := &r.Tokens[verb]
	return (k.Word == "heard" || k.Word == "hears") && r.At(r.Sentences[k.Sentence], verb+1).Word == "from"
}

// toldTo is the claim of a verb whose subject hears what a person or a body behind “by” or “from” tells in a clause: “the inquest was told by
// Ruth Lowell, a pathologist, that …”.
func (r *Reader) toldTo(verb int) (Claim, bool) {
	s := r.Sentences[r.Tokens[verb].Sentence]
	if w := r.At(s, verb+1).Word; w != "by" && w != "from" || w == "by" && !cueword.Hearing.Has(r.Tokens[verb].Lemma) {
		return Claim{}, false
	}
	agent, ok := r.PhraseNumber(min(verb+2, len(r.Tokens)-1))
	if !ok {
		return Claim{}, false
	}
	if _, named := r.apposedName(r.Phrases[agent]); !named && !r.namesPerson(r.Phrases[agent]) && r.At(s, verb+1).Word == "from" {
		return Claim{}, false
	}
	what, ok := r.thatClause(r.behindAgent(agent, s), s, false)
	if !ok {
		return Claim{}, false
	}
	return r.called(verb, agent, what)
}

func (r *Reader) called(verb, agent int, what nlp.Stretch) (Claim, bool) {
	return Claim{Cue: verb, Source: r.Phrases[agent].Stretch, Phrase: agent, Content: []nlp.Stretch{what}, side: RightSide,
		Confidence: layoutConfidence}, what.Len() > 0
}

// goesOnAsAgent gives a statement by a participle behind a comma the agent of the passive before it: “The plan was attacked by Ruth Lowell in a
// letter, calling it a scandal”.
func (r *Reader) goesOnAsAgent(c *Claim) {
	s := r.Sentences[r.Tokens[c.Cue].Sentence]
	if c.Asked.Len() > 0 || r.Tokens[c.Cue].Tag != nlp.VBG || r.At(s, c.Cue-1).Word != "," {
		return
	}
	if agent, ok := r.agentBefore(s, c.Cue-1); ok {
		c.Phrase, c.Source = agent, r.Phrases[agent].Stretch
	}
}

// agentBefore is the agent of a passive before a comma, in its clause.
func (r *Reader) agentBefore(s nlp.Stretch, comma int) (int, bool) {
	for by := comma - 1; by > max(s.From, comma-agentReach); by-- {
		if k := &r.Tokens[by]; k.Tag.Finite() || k.Word == "," || k.Quoted {
			return 0, false
		}
		verb := by - 1
		if r.Tokens[verb].Tag == nlp.RP {
			verb-- // “singled out by”
		}
		if agent, ok := r.agentAt(by); ok && r.Tokens[verb].Tag == nlp.VBN {
			return agent, true
		}
	}
	return 0, false
}

// agentAt is the phrase behind “by” that is a person's: a name, or what somebody is with the name behind a comma.
func (r *Reader) agentAt(by int) (int, bool) {
	if r.Tokens[by].Word != "by" {
		return 0, false
	}
	number, ok := r.PhraseNumber(by + 1)
	if !ok {
		return 0, false
	}
	p := r.Phrases[number]
	if r.namesPerson(p) {
		return number, true
	}
	_, named := r.apposedName(p)
	return number, named
}

// behindAgent is the place behind an agent and what a pair of commas adds to it.
func (r *Reader) behindAgent(agent int, s nlp.Stretch) int {
	p := r.Phrases[agent]
	at := p.Long
	if r.At(s, at).Word != "," {
		return at
	}
	for i := at + 1; i < min(s.To, at+agentReach); i++ {
		if r.Tokens[i].Word == "," {
			return i + 1
		}
	}
	return at
}

// uncovered are the claims of words, each by itself, that none of the claims given covers.
func (r *Reader) uncovered(all []Claim, of func(word int) (Claim, bool)) []Claim {
	var found []Claim
	var covered []bool
	for i := range r.Tokens {
		c, ok := of(i)
		if !ok {
			continue
		}
		if covered == nil {
			covered = r.coveredBy(all)
		}
		if !covered[c.Content[0].From] && !covered[i] {
			found = append(found, c)
		}
	}
	return found
}

// stance is the claim of a light verb or noun of stance with a person just before it, “Ruth Lowell poured scorn on the plan”: of what stands
// behind its object's preposition, or of the clause behind “that”.
func (r *Reader) stance(verb int) (Claim, bool) {
	if !r.lightly(verb) || !r.active(verb) {
		return Claim{}, false
	}
	s := r.Sentences[r.Tokens[verb].Sentence]
	number, ok := r.subjectBefore(s, verb)
	object, _ := r.PhraseAt(min(verb+1, len(r.Tokens)-1))
	if !ok || !r.isPersonal(r.Phrases[number]) {
		return Claim{}, false
	}
	from, end := object.To, s.To
	switch k := r.At(s, from); {
	case k.Word == "that":
		end, _ = r.clauseEnd(from+1, s, false)
	case tellsOfWhat(k.Word):
		from++
		if pause := slices.IndexFunc(r.Tokens[from:end], isPause); pause > 0 {
			end = from + pause
		}
	default:
		return Claim{}, false
	}
	return r.spoken(verb, number, nlp.Stretch{From: from, To: r.LastWord(from, end)}, RightSide)
}

// brand is the claim of a verb by which somebody calls something by a second noun phrase behind it: “Ruth Lowell branded the road a ruin”.
func (r *Reader) brand(verb int) (Claim, bool) {
	if k := &r.Tokens[verb]; !cueword.Branding.Has(k.Lemma) || k.Quoted || !r.active(verb) && k.Tag != nlp.VBG {
		return Claim{}, false
	}
	s := r.Sentences[r.Tokens[verb].Sentence]
	number, ok := r.namer(s, verb)
	thing, found := r.PhraseAt(min(verb+1, len(r.Tokens)-1))
	if !ok || !found || thing.From != verb+1 || !r.isPersonal(r.Phrases[number]) {
		return Claim{}, false
	}
	name, found := r.PhraseAt(min(thing.Long, len(r.Tokens)-1))
	if w := r.At(s, thing.Long).Word; !found || name.From != thing.Long || w != "a" && w != "an" {
		return Claim{}, false
	}
	end := name.Long
	for end < s.To && !isPause(r.Tokens[end]) && r.Tokens[end].Tag != nlp.CC {
		end++
	}
	return r.spoken(verb, number, nlp.Stretch{From: verb + 1, To: r.LastWord(verb+1, end)}, RightSide)
}

// namer is the phrase of whoever calls something so: the subject just before the verb or, of a participle behind a comma, the agent of the passive
// before it or the subject that opens the sentence.
func (r *Reader) namer(s nlp.Stretch, verb int) (int, bool) {
	if r.Tokens[verb].Tag != nlp.VBG || r.At(s, verb-1).Word != "," {
		return r.subjectBefore(s, verb)
	}
	if agent, ok := r.agentBefore(s, verb-1); ok {
		return agent, true
	}
	number, ok := r.PhraseNumber(r.FirstWord(s.From, s.To))
	return number, ok && r.Phrases[number].To < verb
}

// isPause reports whether a mark parts what a verb's object belongs to from what else is told.
func isPause(k nlp.Token) bool {
	return !k.Quoted && (k.Word == "," || k.Word == ";" || k.Hash == nlp.DashHash)
}

// tellsOfWhat reports whether a preposition stands before what a stance is taken on, and not before a place or a time as a rule.
func tellsOfWhat(word string) bool {
	switch word {
	case "about", "with", "for", "of", "over", "on":
		return true
	}
	return false
}

// endSecond goes on with a second clause that “and that” joins to the one that a statement ended with: “said that it was late, and that
// nobody came”.
func (r *Reader) endSecond(c *Claim) {
	x := &c.Content[len(c.Content)-1]
	s := r.Sentences[r.Tokens[x.To-1].Sentence]
	if c.side != RightSide || c.Asked.Len() > 0 || !s.Has(c.Cue) || r.Tokens[c.Cue].Quoted || !r.startsClause(x.From) && !(r.Tokens[c.Cue].Tag.Verb() && (r.tellsDeed(c.Content) || r.holdsClause(*x))) {
		return
	}
	at := x.To
	if r.At(s, at).Hash == nlp.ClosingHash {
		at++
	}
	if r.At(s, at).Word == "," {
		at++
	}
	if r.At(s, at).Tag != nlp.CC {
		return
	}
	if at++; r.At(s, at).Tag == nlp.Adv {
		at++
	}
	said := func(k nlp.Token) bool { return !k.Quoted && k.Tag.Finite() && k.Says() }
	if k := r.At(s, at); k.Word != "that" || k.Tag != nlp.IN || r.At(s, at+1).Tag.Finite() || slices.ContainsFunc(r.Tokens[at:s.To], said) {
		return
	}
	if end, verbs := r.clauseEnd(at+1, s, false); verbs > 0 {
		x.To = r.LastWord(at, end)
	}
}

// holdsClause reports whether a noun within a stretch tells a clause: “concerns that it was late”.
func (r *Reader) holdsClause(x nlp.Stretch) bool {
	return slices.ContainsFunc(r.Tokens[x.From:x.To], func(k nlp.Token) bool { return k.Word == "that" && k.Tag == nlp.IN })
}

// holdOf gives a statement told in the passive of a verb of holding its verb's subject, who does not say it: “Roe is said to be shy”.
func (r *Reader) holdOf(c *Claim) {
	x := c.Content[0]
	if c.Phrase < 0 || len(c.Content) > 1 || c.side != RightSide || c.Source.To > c.Cue || !cueword.Opining.Has(r.Tokens[c.Cue].Lemma) || !r.passive(c.Cue) {
		return
	}
	if x.From != c.Cue+1 || r.Tokens[x.From].Word != "to" || r.Tokens[x.From].Quoted || r.Tokens[x.From+1].Tag != nlp.VB {
		return
	}
	subject := r.Phrases[c.Phrase].Stretch
	c.Phrase, c.Source = -1, nlp.Stretch{From: -1, To: -1}
	c.Content, c.side = []nlp.Stretch{subject, x}, BothSides
}

// leaveTime gives a statement of which only a time was taken the clause behind it: “announced a week later that …”.
func (r *Reader) leaveTime(c *Claim) {
	s, x := r.Sentences[r.Tokens[c.Cue].Sentence], &c.Content[0]
	if c.Asked.Len() > 0 || c.side != RightSide || r.Tokens[x.From].Quoted || !r.Tokens[c.Cue].Tag.Verb() {
		return
	}
	at := x.To
	if w := r.At(s, at).Word; w == "later" || w == "earlier" || w == "ago" || w == "before" {
		at++
	}
	p, ok := r.PhraseAt(x.From)
	if !ok || p.From != x.From || p.To < x.To || at == x.To && !r.timely(p) {
		return
	}
	if clause, ok := r.thatClause(at, s, false); ok {
		*x = clause
	}
}
