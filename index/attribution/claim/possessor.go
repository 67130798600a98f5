package claim

import "pullquote/index/nlp"

// possessed gives a statement whose cue is a noun the source that possesses the noun: “Nora Beck's claim that …”, “his hopes
// that …”. The choice among phrases cannot make it, for it stands within the cue's own phrase.
func (r *Reader) possessed(c *Claim) {
	number, ok := r.PhraseNumber(c.Cue)
	if !ok || r.Phrases[number].Head != c.Cue {
		return
	}
	p := r.Phrases[number]
	if to := r.possessorEnd(p); to > p.From {
		c.Phrase, c.Source = number, nlp.Stretch{From: p.From, To: to}
	}
}

// SourcePhrase is the phrase that a claim's source is; of a possessor, as much of its phrase.
func (r *Reader) SourcePhrase(c *Claim) nlp.Phrase {
	p := r.Phrases[c.Phrase]
	if p.Head == c.Cue {
		p.Stretch = c.Source
		p.Head, p.Long = p.To-1, p.To
	}
	return p
}
