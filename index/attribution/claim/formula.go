package claim

import "pullquote/index/nlp"

// Set phrases tell whose words a sentence is without a verb of saying:
//
//	In the words of Ruth Lowell, the road is closed.
//	The road is closed, in Lowell's view.
//	As she put it, the road is closed.
//	The road, in her opinion, is closed.
//	The road is, in the words of Ruth Lowell, “a ruin”.
//	To hear Ruth Lowell tell it, the road is closed.

// formulas are the sentences that such a phrase opens, ends or interrupts and that none of the claims given covers.
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
		rest := r.rest(f)
		last := rest[len(rest)-1]
		if c, _ := r.told(f.cue, f.source.From, last, RightSide); last.To-rest[0].From > 2 && last.Len() > 1 && !covered[last.From] {
			c.Source, c.Content = f.source, rest
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
		if r.At(s, i+1).Word == "the" && isView(r.At(s, i+2).Word) && r.At(s, i+3).Word == "of" {
			p, ok := r.PhraseAt(min(i+4, len(r.Tokens)-1))
			f := formula{nlp.Stretch{From: i, To: p.To}, i + 2, p.Stretch}
			if name, named := r.apposedName(p); named {
				f.To = name.To // “in the words of its author, Ruth Lowell, …”
			}
			return f, ok
		}
		return r.possessedView(i, isView)
	case "by":
		return r.possessedView(i, isAccount)
	case "as":
		p, ok := r.PhraseAt(min(i+1, len(r.Tokens)-1))
		if !ok || r.At(s, p.To+1).Word != "it" || r.At(s, p.To).Word != "put" && r.At(s, p.To).Word != "puts" {
			return formula{}, false
		}
		return formula{nlp.Stretch{From: i, To: p.To + 2}, p.To, p.Stretch}, true
	case "to":
		p, ok := r.PhraseAt(min(i+2, len(r.Tokens)-1))
		if !ok || r.At(s, i+1).Word != "hear" || r.At(s, p.To).Word != "tell" || r.At(s, p.To+1).Word != "it" {
			return formula{}, false
		}
		return formula{nlp.Stretch{From: i, To: p.To + 2}, p.To, p.Stretch}, true
	}
	return formula{}, false
}

// possessedView is the formula of a preposition and a noun that somebody possesses: “in her view”, “by his own account”.
func (r *Reader) possessedView(i int, is func(string) bool) (formula, bool) {
	p, ok := r.PhraseAt(min(i+1, len(r.Tokens)-1))
	if !ok || !is(r.Tokens[p.Head].Word) {
		return formula{}, false
	}
	to := r.possessorEnd(p)
	return formula{nlp.Stretch{From: i, To: p.To}, p.Head, nlp.Stretch{From: p.From, To: to}}, to > p.From
}

// isView reports whether somebody's noun stands for what somebody holds, behind “in”.
func isView(word string) bool {
	switch word {
	case "view", "opinion", "words", "judgment", "judgement", "estimation", "telling":
		return true
	}
	return false
}

// isAccount reports whether somebody's noun stands for what somebody tells, behind “by”.
func isAccount(word string) bool {
	switch word {
	case "account", "estimate", "reckoning", "admission":
		return true
	}
	return false
}

// rest is the rest of a sentence that a formula opens, before a comma, or ends, behind one, or interrupts; empty where it does
// none of these.
func (r *Reader) rest(f formula) []nlp.Stretch {
	s := r.Sentences[r.Tokens[f.From].Sentence]
	first, last := r.FirstWord(s.From, s.To), r.LastWord(s.From, s.To)
	switch {
	case f.From == first && r.At(s, f.To).Word == ",":
		from := r.FirstWord(f.To, s.To)
		return []nlp.Stretch{{From: from, To: max(from, last)}}
	case f.To == last && r.At(s, f.From-1).Shape == nlp.Mark:
		return []nlp.Stretch{{From: first, To: max(first, r.LastWord(first, f.From))}}
	case r.At(s, f.From-1).Word == "," && r.At(s, f.To).Word == ",":
		return r.around(f, s)
	}
	return []nlp.Stretch{{From: first, To: first}}
}

// around is what a formula between commas belongs to: the quotation right behind it, or the sentence whose subject stands
// before it and whose verb behind it. Elsewhere it may belong to a part.
func (r *Reader) around(f formula, s nlp.Stretch) []nlp.Stretch {
	first, next := r.FirstWord(s.From, s.To), r.FirstWord(f.To, s.To)
	if r.OpensQuote(next) {
		return []nlp.Stretch{r.regionFrom(next)}
	}
	p, ok := r.PhraseAt(first)
	if ok && p.Long == f.From-1 && r.At(s, next).Tag.Finite() {
		return []nlp.Stretch{p.Stretch, {From: next, To: r.LastWord(next, s.To)}}
	}
	return []nlp.Stretch{{From: first, To: first}}
}
