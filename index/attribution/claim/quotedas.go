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
		if !ok {
			continue
		}
		quoting[verb] = true
		if number, found := r.whoIsQuoted(verb); found {
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
	number, ok := r.whoIsQuoted(verb)
	if !ok || !cueword.Quoting.Has(r.Tokens[verb].Lemma) {
		return
	}
	for as := x.From + 1; as+3 < min(x.To, verb+agentReach); as++ {
		saying := as + 1
		if k := &r.Tokens[saying]; r.Tokens[as].Word == "as" && k.Tag == nlp.VBG && k.Says() {
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
	if k := &r.Tokens[saying]; !k.Says() || r.At(s, as).Word != "as" {
		return 0, false
	}
	for i := as - 1; i >= max(s.From, saying-2*agentReach); i-- {
		k := &r.Tokens[i]
		switch {
		case cueword.Quoting.Has(k.Lemma):
			return i, true
		case k.Tag.Finite():
			return 0, false
		}
	}
	return 0, false
}

// whoIsQuoted is the phrase of whoever a verb quotes: its object or, in the passive, its subject.
func (r *Reader) whoIsQuoted(verb int) (int, bool) {
	if r.passive(verb) {
		return r.subjectBefore(r.Sentences[r.Tokens[verb].Sentence], verb)
	}
	return r.PhraseNumber(verb + 1)
}
