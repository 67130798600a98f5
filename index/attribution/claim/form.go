package claim

import (
	"pullquote/index/attribution/claim/cueword"
	"pullquote/index/names"
	"pullquote/index/nlp"
	"pullquote/index/text"
)

// The forms of what is said, as it is joined to its verb.
const (
	formLeft    = iota + 1 // it stands before the verb
	formQuoted             // a quotation
	formThat               // “that …”
	formClause             // “whether …”
	formTo                 // “to go”
	formGerund             // “going”
	formSubject            // a clause with its subject first
	formAbout              // behind a preposition
	formFar                // somewhere behind
	formNoun               // a noun
	formCalled             // a noun, and just behind it what it is called: “the roof a danger”
)

func (r *Reader) formOf(c *Claim) uint32 {
	x := c.Content[0]
	first, before := &r.Tokens[x.From], r.At(r.Sentences[r.Tokens[x.From].Sentence], x.From-1)
	switch {
	case c.side != RightSide:
		return formLeft
	case r.OpensQuote(x.From):
		return formQuoted
	case first.Word == "that":
		return formThat
	case complementizer(first):
		return formClause
	case first.Tag == nlp.TO:
		return formTo
	case first.Tag == nlp.VBG:
		return formGerund
	case r.clausal(x):
		return formSubject
	case before.Tag == nlp.IN:
		return formAbout
	case x.From > c.Cue+3:
		return formFar
	case r.twofold(x):
		return formCalled
	}
	return formNoun
}

// twofold reports whether just behind the phrase that opens a stretch stands what a thing is: “the roof a danger”, “the roof dangerous”.
func (r *Reader) twofold(x nlp.Stretch) bool {
	p, ok := r.PhraseAt(x.From)
	if !ok || p.To >= x.To {
		return false
	}
	next := r.Tokens[p.To].Tag
	return next == nlp.Adj || next == nlp.Det
}

// The kinds of sources.
const (
	sourceHe       = iota + 1 // he or she
	sourceI                   // I or we
	sourceYou                 // you
	sourcePronoun             // it, they
	sourceWho                 // who, which
	sourcePerson              // somebody's name
	sourceName                // another name
	sourceDocument            // a report
	sourceHumane              // people, or a body of them
	sourceSome                // some, two
	sourceThing               // anything else
)

// kindOfSource is 0 where there is no source.
func (r *Reader) kindOfSource(c *Claim) uint32 {
	if c.Phrase < 0 {
		return 0
	}
	p := r.Phrases[c.Phrase]
	switch head := &r.Tokens[p.Head]; {
	case head.Word == "he" || head.Word == "she":
		return sourceHe
	case head.Word == "i" || head.Word == "we":
		return sourceI
	case head.Word == "you":
		return sourceYou
	case head.Tag == nlp.PRP:
		return sourcePronoun
	case head.Tag == nlp.WP || head.Tag == nlp.WDT:
		return sourceWho
	case r.namesPerson(p):
		return sourcePerson
	case head.Tag == nlp.NNP:
		return sourceName
	case names.IsDocument(nlp.Unplural(head.Word)):
		return sourceDocument
	case r.humane(p.Head):
		return sourceHumane
	case head.Tag == nlp.Det || head.Tag == nlp.Adj || head.Tag == nlp.CD:
		return sourceSome
	}
	return sourceThing
}

// auxiliary is the hash of the word that a verb hangs on, adverbs aside: of “to”, a modal, an auxiliary or a negation; else 0.
func (r *Reader) auxiliary(verb int) uint32 {
	s := r.Sentences[r.Tokens[verb].Sentence]
	for i := verb - 1; i >= s.From; i-- {
		k := &r.Tokens[i]
		if k.Tag == nlp.TO || k.Tag == nlp.MD || k.Word == "not" || k.Word == "n't" || text.IsAuxiliary(k.Word) {
			return k.Hash
		}
		if k.Tag != nlp.Adv {
			break
		}
	}
	return 0
}

// classOf tells which of the lists of verbs have a verb.
func classOf(k *nlp.Token) uint32 {
	class := uint32(btoi(k.Says()))
	for i, list := range []cueword.Lemmas{cueword.Matter, cueword.Clause, cueword.Naming, cueword.Intending, cueword.Telling, cueword.Plain, cueword.Raising} {
		class |= uint32(btoi(list.Has(k.Lemma))) << (i + 1)
	}
	return class
}

// Some words only look like the verb of a statement: they tell what a quotation beside them is about, or whose news is passed on; or they go
// with a noun; or what stands behind them says nothing.

// hollow reports whether nothing is told behind a verb.
func (r *Reader) hollow(c *Claim) bool {
	return r.pointsOnly(c) || r.straddles(c) || r.glosses(c) || r.attributes(c.Cue) || r.provides(c) || r.deprives(c) || r.asksNot(c) || r.unable(c) || r.keepsAnswer(c)
}

// pointsOnly reports whether all content is a pronoun: “United confirmed that”, “announced himself”, “he denies that, but …”.
func (r *Reader) pointsOnly(c *Claim) bool {
	x := c.Content[0]
	if len(c.Content) > 1 || c.side != RightSide || r.Tokens[x.From].Quoted {
		return false
	}
	k := &r.Tokens[x.From]
	alone := x.Len() == 1 || r.Tokens[x.From+1].Word == "," && x.Len() > 2 && r.Tokens[x.From+2].Tag == nlp.CC
	return alone && (k.Tag == nlp.PRP || k.Word == "that" || k.Word == "this")
}

// straddles reports whether what follows the cue is the verb of the clause that a relative one stands in, and only “who” is left of what was
// said: “Roe, who has been accused by three clerks of theft, was dismissed”.
func (r *Reader) straddles(c *Claim) bool {
	if len(c.Content) < 2 || c.Content[0].Len() > 1 || !relates(r.Tokens[c.Content[0].From].Tag) {
		return false
	}
	x := c.Content[1]
	if r.placed(&r.Tokens[x.From]) && !r.verbIn(x.From, x.To) {
		return true // “what Roe said in his letter”
	}
	if c.Phrase >= 0 && c.Source.To <= c.Cue {
		return false // “which, critics say, will …”
	}
	return r.Tokens[x.From-1].Word == "," && r.finiteAt(x.From, r.Sentences[r.Tokens[x.From].Sentence])
}

// glosses reports whether a participle tells only what a statement beside it is about, “…,” said Roe, referring to the storm”, “Commenting on
// the delay, Roe said …”, or whose news it passes on, “reported, citing officials”.
func (r *Reader) glosses(c *Claim) bool {
	k, s := &r.Tokens[c.Cue], r.Sentences[r.Tokens[c.Cue].Sentence]
	x := c.Content[0]
	if x.From > c.Cue+1 && r.Tokens[x.From-1].Word == "citing" && !r.tellsDeed(c.Content) {
		return true // “said, citing officials”
	}
	if k.Tag != nlp.VBG || c.side != RightSide || text.IsAuxiliary(r.At(s, c.Cue-1).Word) {
		return false
	}
	switch k.Word {
	case "referring":
		return r.At(s, c.Cue+1).Word == "to" && r.At(s, c.Cue-1).Shape == nlp.Mark
	case "citing":
		p, ok := r.PhraseAt(x.From)
		head := &r.Tokens[p.Head]
		one := nlp.Unplural(head.Word)
		return ok && p.To >= x.To && (r.humane(p.Head) || head.Tag == nlp.NNP || one == "source" || head.Word == "media") && !names.IsDocument(one)
	case "commenting", "speaking", "responding", "reacting", "replying":
		return c.Cue == r.FirstWord(s.From, s.To) && !r.clausal(x) && r.saysBehind(x.To, s)
	}
	return false
}

// saysBehind reports whether a verb of saying follows a comma in a sentence.
func (r *Reader) saysBehind(at int, s nlp.Stretch) bool {
	if r.At(s, at).Word != "," {
		return false
	}
	for ; at < s.To; at++ {
		if k := &r.Tokens[at]; !k.Quoted && k.Tag.Finite() {
			return k.Says()
		}
	}
	return false
}

// attributes reports whether a participle stands within a noun's phrase: “the promised benefits”.
func (r *Reader) attributes(cue int) bool {
	s, k := r.Sentences[r.Tokens[cue].Sentence], &r.Tokens[cue]
	if k.Tag != nlp.VBN && k.Tag != nlp.VBD && k.Tag != nlp.Adj || !r.At(s, cue+1).Tag.Noun() {
		return false
	}
	before := r.At(s, cue-1)
	return (before.Tag == nlp.Det || before.Tag == nlp.PRPS) && before.Word != "that" && before.Word != "this" && before.Word != "all" && before.Word != "some"
}

// provides reports whether “provided that” opens a condition behind a comma.
func (r *Reader) provides(c *Claim) bool {
	s := r.Sentences[r.Tokens[c.Cue].Sentence]
	w := r.Tokens[c.Cue].Word
	return (w == "provided" || w == "providing") && r.At(s, c.Cue-1).Word == "," && r.At(s, c.Cue+1).Word == "that"
}

// deprives reports whether somebody was denied something: “was denied gold”, not “the charge was denied”.
func (r *Reader) deprives(c *Claim) bool {
	if r.Tokens[c.Cue].Word != "denied" || !r.passive(c.Cue) {
		return false
	}
	p, ok := r.PhraseAt(min(c.Cue+1, len(r.Tokens)-1))
	return ok && (p.From == c.Cue+1 || p.Has(c.Cue)) && !r.timely(p)
}

// asksNot reports whether somebody did not ask for something or excuse it: “did not call for a vote”.
func (r *Reader) asksNot(c *Claim) bool {
	s := r.Sentences[r.Tokens[c.Cue].Sentence]
	return c.side == RightSide && r.At(s, c.Cue+1).Word == "for" && r.negated(c.Cue) && !r.Tokens[c.Content[0].From].Quoted
}

// unable reports whether somebody could not tell: “were unable to explain the letter”.
func (r *Reader) unable(c *Claim) bool {
	s := r.Sentences[r.Tokens[c.Cue].Sentence]
	return r.At(s, c.Cue-1).Word == "to" && r.At(s, c.Cue-2).Word == "unable" && cueword.Telling.Has(r.Tokens[c.Cue].Lemma)
}

// keepsAnswer reports whether somebody did not or cannot say the answer to a question: “has not said whether …”.
func (r *Reader) keepsAnswer(c *Claim) bool {
	return c.side == RightSide && cueword.Telling.Has(r.Tokens[c.Cue].Lemma) && r.negated(c.Cue) && r.opensQuestion(c.Content[0].From)
}
