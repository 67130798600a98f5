package claim

import (
	"pullquote/index/names"
	"pullquote/index/nlp"
	"pullquote/index/text"
)

// labels reports whether the colon stands behind somebody whom the text elsewhere treats as a person, or as a body that
// speaks. Other labels are datelines, headings of lists, prices and scores.
func (r *Reader) labels(c *Claim) bool {
	if c.Phrase < 0 {
		return false
	}
	people, p := r.People(), r.Phrases[c.Phrase]
	for i := people.NameFrom(p.From); i < len(people.Names) && people.Names[i].From < c.Cue && people.Names[i].From < p.Long; i++ {
		n := &people.Names[i]
		if n.Entity >= 0 && people.Entities[n.Entity].Kind == names.Person && people.Entities[n.Entity].Sure {
			return n.To > p.Head
		}
	}
	return r.speaks(r.Tokens[p.Head].Hash)
}

// People are whom the article names; read once.
func (r *Reader) People() *names.Cast {
	if r.cast == nil {
		r.cast = names.NewCast(r.Text)
	}
	return r.cast
}

// speaks reports whether the article has a word beside a verb of saying, as who says.
func (r *Reader) speaks(word uint32) bool {
	if r.sayers == nil {
		r.sayers = map[uint32]bool{}
		for i := range r.Tokens {
			if k := &r.Tokens[i]; k.Tag.Verb() && k.Says() && !k.Quoted {
				r.noteSayers(i)
			}
		}
	}
	return r.sayers[word]
}

// noteSayers notes the phrase before a verb of saying, auxiliaries and adverbs aside, else the one behind it.
func (r *Reader) noteSayers(verb int) {
	s := r.Sentences[r.Tokens[verb].Sentence]
	at := verb - 1
	for at >= s.From && (r.Tokens[at].Tag == nlp.Adv || r.Tokens[at].Tag == nlp.MD || text.IsAuxiliary(r.Tokens[at].Word)) {
		at--
	}
	if p, ok := r.PhraseAt(max(at, 0)); ok && at >= s.From {
		r.sayers[r.Tokens[p.Head].Hash] = true
		return
	}
	if p, ok := r.PhraseAt(verb + 1); ok && verb+1 < s.To && r.Tokens[verb].Tag == nlp.VBD && r.At(s, verb-1).Shape == nlp.Mark {
		r.sayers[r.Tokens[p.Head].Hash] = true
	}
}
