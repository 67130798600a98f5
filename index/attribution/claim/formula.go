package claim

import "pullquote/index/nlp"

// Set phrases tell whose words a sentence is without a verb of saying:
//
//	In the words of Ruth Lowell, the road is closed.
//	The road is closed, in Lowell's view.
//	As she put it, the road is closed.

// formulas are the sentences that such a phrase opens or ends and that none of the claims given covers.
func (r *Reader) formulas(all []Claim) []Claim {
	var found []Claim
	covered := r.coveredBy(all)
	for i := range r.Tokens {
		if r.Tokens[i].Quoted {
			continue
		}
		f, ok := r.formula(i)
		if !ok {
			continue
		}
		if c, ok := r.told(f.cue, f.source.From, r.rest(f), RightSide); ok && c.Content[0].Len() > 2 && !covered[c.Content[0].From] {
			c.Source = f.source
			found = append(found, c)
		}
	}
	return found
}

// A formula is a set phrase: where it stands, its word that stands for the cue, and who it names.
type formula struct {
	nlp.Stretch
	cue    int
	source nlp.Stretch
}

// formula is the one that begins at a place.
func (r *Reader) formula(i int) (formula, bool) {
	s := r.Sentences[r.Tokens[i].Sentence]
	switch r.Tokens[i].Word {
	case "in":
		if r.At(s, i+1).Word == "the" && r.At(s, i+2).Word == "words" && r.At(s, i+3).Word == "of" {
			p, ok := r.PhraseAt(min(i+4, len(r.Tokens)-1))
			return formula{nlp.Stretch{From: i, To: p.To}, i + 2, p.Stretch}, ok && s.Has(i+4)
		}
		p, ok := r.PhraseAt(min(i+1, len(r.Tokens)-1))
		if !ok || !isView(r.Tokens[p.Head].Word) {
			return formula{}, false
		}
		to := r.possessorEnd(p)
		return formula{nlp.Stretch{From: i, To: p.To}, p.Head, nlp.Stretch{From: p.From, To: to}}, to > p.From
	case "as":
		p, ok := r.PhraseAt(min(i+1, len(r.Tokens)-1))
		if !ok || r.At(s, p.To+1).Word != "it" || r.At(s, p.To).Word != "put" && r.At(s, p.To).Word != "puts" {
			return formula{}, false
		}
		return formula{nlp.Stretch{From: i, To: p.To + 2}, p.To, p.Stretch}, true
	}
	return formula{}, false
}

// isView reports whether somebody's noun stands for what somebody holds, behind “in”.
func isView(word string) bool { return word == "view" || word == "opinion" || word == "words" }

// rest is the rest of a sentence that a formula opens, before a comma, or ends, behind one; empty where it does neither.
func (r *Reader) rest(f formula) nlp.Stretch {
	s := r.Sentences[r.Tokens[f.From].Sentence]
	first, last := r.FirstWord(s.From, s.To), r.LastWord(s.From, s.To)
	switch {
	case f.From == first && r.At(s, f.To).Word == ",":
		from := r.FirstWord(f.To, s.To)
		return nlp.Stretch{From: from, To: max(from, last)}
	case f.To == last && r.At(s, f.From-1).Shape == nlp.Mark:
		return nlp.Stretch{From: first, To: max(first, r.LastWord(first, f.From))}
	}
	return nlp.Stretch{From: first, To: first}
}
