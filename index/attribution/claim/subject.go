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
