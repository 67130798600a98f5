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
