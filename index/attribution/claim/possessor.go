package claim

import (
	"pullquote/index/nlp"
	"pullquote/index/text"
)

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

// possessorEnd is where the possessor ends that a phrase begins with; the phrase's beginning where it has none.
func (r *Reader) possessorEnd(p nlp.Phrase) int {
	if r.Tokens[p.From].Tag == nlp.PRPS {
		return p.From + 1
	}
	for i := p.Head - 1; i > p.From; i-- {
		if r.Tokens[i].Tag == nlp.Pos && !text.IsDay(r.Tokens[i-1].Word) {
			return i // not “Friday's claim”
		}
	}
	return p.From
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
