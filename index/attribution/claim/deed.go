package claim

import (
	"slices"
	"strings"

	"pullquote/index/attribution/claim/cueword"
	"pullquote/index/names"
	"pullquote/index/nlp"
	"pullquote/index/text"
)

// Verbs that introduce statements also tell what somebody does or what is so: “recalled 40,000 kettles”, “called a meeting”, “the
// drought threatens the crop”. What stands around the verb parts the two. Nor is it a statement what somebody only may say.

// deed reports whether a claim tells a deed or a fact instead of a statement.
func (r *Reader) deed(c *Claim) bool {
	return r.headline(c) || r.joins(c) || r.takesBack(c) || r.purposes(c) || r.reduced(c) || r.nicknames(c) || r.phrasal(c) || r.enacts(c) || r.accords(c) || r.byThing(c) || r.supposed(c)
}

// joins reports whether what looks like content is a second verb of the subject, which “and” joins: “replied with 240 and were asked to bat”.
func (r *Reader) joins(c *Claim) bool {
	x := c.Content[0]
	return c.side == RightSide && x.Len() > 1 && r.Tokens[x.From].Tag == nlp.CC && r.Tokens[x.From+1].Tag.Finite()
}

// takesBack reports whether a maker calls back what it sold: “recalled nearly 40,000 kettles”, “the lids are being recalled”.
func (r *Reader) takesBack(c *Claim) bool {
	k := &r.Tokens[c.Cue]
	progressive := k.Tag == nlp.VBG && text.IsAuxiliary(r.Tokens[max(0, c.Cue-1)].Word)
	if !cueword.Taking.Has(k.Lemma) || k.Tag == nlp.VBG && !progressive {
		return false
	}
	if r.passive(c.Cue) {
		return true
	}
	x := c.Content[0]
	for i := x.From; i < min(x.To, x.From+6); i++ {
		k := &r.Tokens[i]
		if k.Tag.Verb() || k.Tag == nlp.WRB || k.Word == "that" {
			return false
		}
		if k.Shape == nlp.Number && !isYear(k.Word) {
			return true
		}
	}
	return progressive
}

func isYear(word string) bool {
	return len(word) == 4 && (strings.HasPrefix(word, "19") || strings.HasPrefix(word, "20"))
}

// purposes reports whether an infinitive behind a passive tells what something was done for: “a rail was added to keep children
// off the track”.
func (r *Reader) purposes(c *Claim) bool {
	k, x := &r.Tokens[c.Cue], c.Content[len(c.Content)-1]
	if c.Phrase >= 0 || !r.passive(c.Cue) || cueword.Raising.Has(k.Lemma) || cueword.Intending.Has(k.Lemma) {
		return false
	}
	return x.From == c.Cue+1 && r.Tokens[x.From].Tag == nlp.TO || x.From == c.Cue+2 && r.Tokens[c.Cue+1].Tag == nlp.TO
}

// reduced reports whether a participle only tells which people a subject means, and what looks like content runs on into the
// sentence's own verb: “clerks considered nonessential would be sent home”, “sailors seeking to join the guard are set to …”.
func (r *Reader) reduced(c *Claim) bool {
	k, x := &r.Tokens[c.Cue], c.Content[0]
	if c.Phrase < 0 || c.side != RightSide {
		return false
	}
	if r.Phrases[c.Phrase].Long == c.Cue-1 && r.Tokens[c.Cue-1].Word == "to" && r.IsFirst(r.Phrases[c.Phrase].From) {
		return r.verbIn(x.From, x.To) && !r.startsClause(x.From) // “Others to condemn the raid were …”
	}
	if r.Phrases[c.Phrase].Long != c.Cue {
		return false
	}
	if k.Tag == nlp.VBG && r.Tokens[x.From].Tag != nlp.TO || k.Tag != nlp.VBG && (k.Tag != nlp.VBN || !cueword.Naming.Has(k.Lemma) || r.Tokens[c.Cue+1].Tag == nlp.IN) {
		return false
	}
	for i := x.From; i < x.To; i++ {
		switch k := &r.Tokens[i]; {
		case k.Tag.Finite():
			return true
		case k.Shape == nlp.Mark, k.Tag == nlp.CC, k.Tag == nlp.WDT, complementizer(k), k.Tag == nlp.PRP:
			return false
		}
	}
	return false
}

// nicknames reports whether a participle without an auxiliary tells what something is called: “the barge, known as Old Martha”.
func (r *Reader) nicknames(c *Claim) bool {
	k := &r.Tokens[c.Cue]
	s := r.Sentences[k.Sentence]
	next := r.At(s, c.Cue+1).Word
	return k.Word == "known" && (next == "as" || next == "to" || next == "for") && !text.IsAuxiliary(r.At(s, c.Cue-1).Word)
}

// enacts reports whether what stands behind a verb makes a deed of it: “called up two players”, “answered with a goal”, “announced herself with
// a goal”; not “described herself as late”.
func (r *Reader) enacts(c *Claim) bool {
	x, verb := c.Content[0], r.Tokens[c.Cue].Lemma
	switch next := r.At(r.Sentences[r.Tokens[c.Cue].Sentence], c.Cue+1).Word; {
	case next == "up":
		return cueword.Convening.Has(verb)
	case r.clausal(x):
		return false
	case next == "with":
		return cueword.Replying.Has(verb) && r.KindOf(*c) == Indirect
	case strings.HasSuffix(next, "self") && x.From == c.Cue+1:
		return !slices.ContainsFunc(r.Tokens[x.From:x.To], func(k nlp.Token) bool { return k.Word == "as" })
	}
	return false
}

// phrasal reports whether a pronoun and a particle make another verb of the cue: “backed that up with a win”.
func (r *Reader) phrasal(c *Claim) bool {
	x := c.Content[0]
	if x.From != c.Cue+1 || x.Len() < 2 {
		return false
	}
	switch r.Tokens[x.From].Word {
	case "that", "this", "it", "them":
		return r.Tokens[x.From+1].Tag == nlp.RP
	}
	return false
}

// convenes reports whether a verb that also names has only one thing behind it, which is new: “called a meeting for Monday”, not “called the
// plan a disgrace”.
func (r *Reader) convenes(c *Claim) bool {
	first := c.Content[0].From
	p, _ := r.PhraseAt(first)
	if !cueword.Convening.Has(r.Tokens[c.Cue].Lemma) || first != c.Cue+1 || r.passive(c.Cue) || r.Tokens[first].Word != "a" && r.Tokens[first].Word != "an" {
		return false
	}
	s := r.Sentences[r.Tokens[first].Sentence]
	behind := r.At(s, p.To)
	return p.To >= s.To || behind.Word == "." || behind.Word == "," || behind.Tag == nlp.IN && behind.Word != "of" && behind.Word != "as" || behind.Tag == nlp.TO
}

// infinitive reports whether “to” at a place, or just before it, opens an infinitive and no measure: “declined to 400 tons”, “had wanted to since
// May”.
func (r *Reader) infinitive(first int) bool {
	if r.Tokens[first].Word != "to" {
		return true
	}
	s := r.Sentences[r.Tokens[first].Sentence]
	next := r.At(s, first+1)
	return next.Shape != nlp.Number && next.Shape != nlp.Mark && next.Tag != nlp.Det && next.Tag != nlp.IN && next.Tag != nlp.CC
}

// spells reports whether the words in marks are only a part of a thing that somebody adds or shares: “added an extra “n””.
func (r *Reader) spells(c *Claim) bool {
	verb := r.Tokens[c.Cue].Lemma
	if !r.Tokens[c.Cue].Tag.Verb() || !cueword.Adding.Has(verb) || r.tellsDeed(c.Content) {
		return false
	}
	quoted := 0
	for _, x := range c.Content {
		for _, k := range r.Tokens[x.From:x.To] {
			quoted += btoi(k.Quoted && k.Shape != nlp.Mark)
		}
	}
	return quoted < 2
}

// byThing reports whether what is no person, body or document threatens something, or “which” goes on about such a thing: “the drought
// threatens the crop”, “the word, which describes a wall”.
func (r *Reader) byThing(c *Claim) bool {
	if c.Phrase < 0 {
		return false
	}
	p := &r.Phrases[c.Phrase]
	k, head := &r.Tokens[c.Cue], &r.Tokens[p.Head]
	if head.Word == "which" && p.To == c.Cue {
		return cueword.Depicting.Has(k.Lemma) && !r.ofDocument(p.From)
	}
	return cueword.Threatening.Has(k.Lemma) && (head.Tag.Noun() && head.Shape == nlp.Lower && !r.humane(p.Head) || r.endangers(c))
}

// endangers reports whether what somebody threatens is a thing that is there, and nothing is told that they would do: “the visitors threatened
// the goal twice”, not “threatened a strike”, “threatened to strike”, “threatened the crew with arrest”.
func (r *Reader) endangers(c *Claim) bool {
	x := c.Content[0]
	p, ok := r.PhraseAt(x.From)
	switch first := &r.Tokens[x.From]; {
	case !ok || p.From != c.Cue+1 || first.Word == "a" || first.Word == "an":
		return false
	case first.Tag != nlp.Det && first.Tag != nlp.PRPS && first.Tag != nlp.NNP:
		return false // “threatened legal action”
	}
	return !slices.ContainsFunc(r.Tokens[x.From:x.To], func(k nlp.Token) bool { return k.Tag == nlp.TO || k.Word == "that" || k.Word == "with" })
}

// ofDocument reports whether “which” at a place goes on about a document or a body.
func (r *Reader) ofDocument(at int) bool {
	for i := at - 1; i >= max(0, at-3); i-- {
		if w := r.Tokens[i].Word; names.IsDocument(w) || names.IsGroup(w) || names.IsOrganisationWord(w) || names.IsDocument(nlp.Unplural(w)) {
			return true
		}
	}
	people := r.People()
	for i := people.NameFrom(max(0, at-3)); i < len(people.Names) && people.Names[i].To <= at; i++ {
		if e := people.Names[i].Entity; e >= 0 && people.Entities[e].Kind == names.Organisation {
			return true
		}
	}
	return false
}

// supposed reports whether somebody only may, can or must say something, and nobody speaks of himself: “some may wonder whether …”,
// “the council could decide to …”.
func (r *Reader) supposed(c *Claim) bool {
	if c.Phrase < 0 {
		return false
	}
	if head := r.Tokens[r.Phrases[c.Phrase].Head].Word; head == "i" || head == "we" || r.Tokens[c.Cue].Quoted {
		return false
	}
	s := r.Sentences[r.Tokens[c.Cue].Sentence]
	for i := c.Cue - 1; i >= s.From; i-- {
		switch k := &r.Tokens[i]; {
		case k.Tag == nlp.MD && isPossibility(k.Word):
			return true
		case k.Word == "not" || k.Word == "n't" || k.Tag != nlp.Adv && !text.IsAuxiliary(k.Word):
			return false
		}
	}
	return false
}

// isPossibility reports whether a modal tells what is possible, allowed or due, and not what is to be.
func isPossibility(word string) bool {
	switch word {
	case "may", "might", "could", "can", "should", "must":
		return true
	}
	return false
}

// byNobody reports whether a claim's source is nobody: “no one believes that …”.
func (r *Reader) byNobody(c *Claim) bool {
	if c.Phrase < 0 {
		return false
	}
	p := &r.Phrases[c.Phrase]
	head := r.Tokens[p.Head].Word
	return head == "nobody" || head == "no-one" || head == "one" && r.Tokens[p.From].Word == "no"
}

// accords reports whether what stands before “and he agreed” is another clause, which tells what somebody agreed to.
func (r *Reader) accords(c *Claim) bool {
	if c.Source.From < 2 || c.Source.To > c.Cue {
		return false
	}
	s, last := r.Sentences[r.Tokens[c.Cue].Sentence], c.Content[len(c.Content)-1]
	joins := &r.Tokens[c.Source.From-1]
	return s.Has(last.From) && last.To <= c.Source.From && joins.Tag == nlp.CC && !r.Tokens[last.From].Quoted
}

// relative reports whether “that” behind a noun opens a clause about the noun, which has no subject of its own, and not what was
// said: “pledges that seemed far too grand”.
func (r *Reader) relative(c *Claim) bool {
	first := c.Content[0].From
	if r.Tokens[first].Word == "that" {
		first++
	}
	if first == 0 || first >= len(r.Tokens) || r.Tokens[first-1].Word != "that" {
		return false
	}
	k, next := &r.Tokens[first], &r.Tokens[min(first+1, len(r.Tokens)-1)]
	switch {
	case k.Tag == nlp.VBD || k.Tag == nlp.MD || text.IsAuxiliary(k.Word):
		return true
	case !k.Tag.Finite():
		return false
	}
	return next.Tag == nlp.IN || next.Tag == nlp.TO || next.Tag == nlp.Det || next.Tag == nlp.PRPS || next.Tag == nlp.Adv
}

// headline reports whether a cue stands in a heading, and what was taken for its content in the paragraph below: “A flurry of rumors”.
func (r *Reader) headline(c *Claim) bool {
	number := r.Tokens[c.Cue].Sentence
	first := c.Content[0].From
	return first > c.Cue && r.blockAt(first) != r.blockAt(c.Cue) && r.Tokens[r.Sentences[number].To-1].Shape != nlp.Mark
}
