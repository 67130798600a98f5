package claim

import "pullquote/index/nlp"

// subjectOf gives a statement without a source the name or the pronoun just before its verb: “This week, Marlow announced …”. The
// choice of “none” is learned mostly from passives and nouns.
func (r *Reader) subjectOf(c *Claim) {
	k := &r.Tokens[c.Cue]
	if c.Phrase >= 0 || c.Asked.Len() > 0 || !k.Tag.Finite() || !introduces(k.Lemma) {
		return
	}
	number, ok := r.subjectBefore(r.Sentences[k.Sentence], c.Cue)
	if !ok {
		return
	}
	p := r.Phrases[number]
	if head := &r.Tokens[p.Head]; head.Tag == nlp.NNP || head.Word == "he" || head.Word == "she" {
		for _, x := range c.Content {
			if x.Overlaps(p.Stretch) {
				return
			}
		}
		c.Phrase, c.Source = number, p.Stretch
	}
}

// agentOf gives a statement told in the passive its agent, “was described as “a gift” by Ruth Lowell”: a person's name
// behind “by”, after the verb or at the content's end, which then ends before it.
func (r *Reader) agentOf(c *Claim) {
	if c.Phrase >= 0 || c.Asked.Len() > 0 || !r.passive(c.Cue) {
		return
	}
	last := &c.Content[len(c.Content)-1]
	s := r.Sentences[r.Tokens[c.Cue].Sentence]
	for by := c.Cue + 1; by+1 < s.To; by++ {
		if r.Tokens[by].Word != "by" || r.Tokens[by].Quoted {
			continue
		}
		number, ok := r.PhraseNumber(by + 1)
		if !ok || r.Phrases[number].From != by+1 || !r.namesPerson(r.Phrases[number]) {
			continue
		}
		p := r.Phrases[number]
		switch {
		case p.To <= last.From || by == r.FirstWord(last.To, s.To):
		case last.Has(by) && p.To >= last.To && by-last.From > 1:
			last.To = r.LastWord(last.From, by)
		default:
			continue
		}
		c.Phrase, c.Source = number, p.Stretch
		return
	}
}

// clauseSlack and objectSlack lower the floor of a statement without quotation marks whose source is a person, by name or by he or
// she, just before a verb that introduces statements: whom people ask for. F1 is flat there, and more of a person's statements are
// found; a clause or an infinitive is surer to be one than a bare noun is.
const (
	clauseSlack = 1
	objectSlack = 0.5
)

func (r *Reader) namedSlack(c *Claim) float64 {
	k := &r.Tokens[c.Cue]
	if c.Phrase < 0 || !k.Tag.Finite() || !introduces(k.Lemma) || r.KindOf(*c) != Indirect {
		return 0
	}
	number, ok := r.subjectBefore(r.Sentences[k.Sentence], c.Cue)
	switch {
	case !ok || number != c.Phrase || !r.isPersonal(r.Phrases[number]):
		return 0
	case r.tellsDeed(c.Content):
		return clauseSlack
	}
	return objectSlack
}
