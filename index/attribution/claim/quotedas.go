package claim

import (
	"slices"

	"pullquote/index/attribution/claim/cueword"
	"pullquote/index/nlp"
)

// A medium passes on what somebody told it: “The Herald quoted the mayor, Ruth Lowell, as saying that the mill was shut”. Who is quoted says
// it, and the medium says nothing of its own.

// quotedAs gives statements behind “as saying” to whoever is quoted so, and drops what was made of the quoting verb.
func (r *Reader) quotedAs(all []Claim) []Claim {
	quoting := map[int]bool{}
	for i := range all {
		c := &all[i]
		verb, ok := r.quotesAs(c.Cue)
		if !ok || c.Asked.Len() > 0 {
			continue
		}
		quoting[verb] = true
		if number, found := r.whoIsQuoted(verb, c.Cue); found {
			c.Phrase, c.Source = number, r.Phrases[number].Stretch
		} else if !r.passive(verb) {
			c.Phrase, c.Source = -1, nlp.Stretch{From: -1, To: -1}
		}
	}
	all = slices.DeleteFunc(all, func(c Claim) bool { return quoting[c.Cue] })
	for i := range all {
		r.partQuoted(&all[i])
	}
	return all
}

// partQuoted parts who is quoted from what he says, where both were taken for what the quoting verb tells: “cited Ruth Lowell as saying the
// mill was shut”.
func (r *Reader) partQuoted(c *Claim) {
	x, verb := &c.Content[0], c.Cue
	if !cueword.Quoting.Has(r.Tokens[verb].Lemma) || x.From != verb+1 || r.passive(verb) {
		return
	}
	for as := x.From + 1; as+3 < x.To && as < verb+agentReach; as++ {
		saying := as + 1
		if number, ok := r.whoIsQuoted(verb, as); ok && r.Tokens[as].Word == "as" && r.Tokens[saying].Tag == nlp.VBG && r.Tokens[saying].Says() {
			c.Cue, c.Phrase, c.Source = saying, number, r.Phrases[number].Stretch
			x.From = r.FirstWord(saying+1, x.To)
			return
		}
	}
}

// quotesAs is the verb of quoting that “as” and a participle of saying hang on; ok is false where none stands before.
func (r *Reader) quotesAs(saying int) (verb int, ok bool) {
	s := r.Sentences[r.Tokens[saying].Sentence]
	as := saying - 1
	if r.At(s, as).Word == "having" {
		as--
	}
	if k := &r.Tokens[saying]; k.Tag != nlp.VBG && k.Tag != nlp.VBN || k.Quoted || !k.Says() || r.At(s, as).Word != "as" {
		return 0, false
	}
	for i := as - 1; i >= max(s.From, saying-2*agentReach); i-- {
		k := &r.Tokens[i]
		switch {
		case k.Quoted:
			return 0, false
		case cueword.Quoting.Has(k.Lemma):
			return i, true
		case k.Tag.Finite():
			return 0, false
		}
	}
	return 0, false
}

// whoIsQuoted is the phrase of whoever a verb quotes: its object or, in the passive, its subject.
func (r *Reader) whoIsQuoted(verb, saying int) (int, bool) {
	if r.passive(verb) {
		s := r.Sentences[r.Tokens[verb].Sentence]
		at := verb - 1
		for at > s.From && (r.Tokens[at].Tag.Verb() || r.Tokens[at].Tag == nlp.Adv || r.Tokens[at].Tag == nlp.MD) {
			at--
		}
		return r.subjectBefore(s, at+1)
	}
	number, ok := r.PhraseNumber(verb + 1)
	return number, ok && r.Phrases[number].From == verb+1 && r.Phrases[number].To <= saying
}
