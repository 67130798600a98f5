package claim

import (
	"pullquote/index/names"
	"pullquote/index/nlp"
)

// A round-up of voices may give each its own line: the name, with or without what somebody is, above the quotation or, behind
// a dash, below it.
//
//	Ilsa Brandt, union secretary
//	“This is a dark day for every worker on the coast.”

// captioned are the quotations that a line of their own says who made.
func (r *Reader) captioned(blocks []nlp.Stretch) []Claim {
	var found []Claim
	for i := 0; i+1 < len(blocks); i++ {
		if name, dashed, ok := r.caption(blocks[i]); ok && !dashed {
			if quoted, whole := r.quotedWhole(blocks[i+1]); whole {
				found = r.addTold(found, blocks[i].To-1, name, quoted, RightSide)
			}
			continue
		}
		if quoted, whole := r.quotedWhole(blocks[i]); whole {
			if name, dashed, ok := r.caption(blocks[i+1]); ok && dashed {
				found = r.addTold(found, blocks[i+1].From, name, quoted, LeftSide)
			}
		}
	}
	return found
}

func (r *Reader) addTold(found []Claim, cue, name int, content nlp.Stretch, x Side) []Claim {
	c, ok := r.told(cue, name, content, x)
	if !ok {
		return found
	}
	c.Captioned = true
	return append(found, c)
}

// caption is where the name stands in a short paragraph that is a person's name and what somebody is, without a verb and a
// full stop; dashed: behind a dash.
func (r *Reader) caption(b nlp.Stretch) (name int, dashed, ok bool) {
	first := r.FirstWord(b.From, b.To)
	if b.Len() > longestLabel || first >= b.To || r.Tokens[b.To-1].Shape == nlp.Mark && r.Tokens[b.To-1].Word != ")" || r.Tokens[first].Quoted {
		return 0, false, false
	}
	for i := first; i < b.To; i++ {
		if k := &r.Tokens[i]; k.Tag.Verb() || k.Tag == nlp.MD || k.Word == ":" {
			return 0, false, false
		}
	}
	n := r.personFrom(first)
	if n == nil || n.To < b.To && r.Tokens[n.To].Word != "," && r.Tokens[n.To].Word != "(" {
		return 0, false, false
	}
	if !r.People().Entities[n.Entity].Sure && !r.tellsOffice(nlp.Stretch{From: n.To, To: b.To}) {
		return 0, false, false
	}
	return n.From, first > b.From && r.Tokens[b.From].Hash == nlp.DashHash, true
}

// personFrom is a person's name of several words that begins, with its title, at a place; nil where none does.
func (r *Reader) personFrom(at int) *names.Name {
	people := r.People()
	number := people.NameFrom(at)
	if number == len(people.Names) {
		return nil
	}
	n := &people.Names[number]
	if n.Entity < 0 || people.Opens(n) != at || n.Len() < 2 || people.Entities[n.Entity].Kind != names.Person {
		return nil
	}
	return n
}

// quotedWhole reports whether a paragraph is one quotation from its first mark to its last.
func (r *Reader) quotedWhole(b nlp.Stretch) (content nlp.Stretch, whole bool) {
	first := r.FirstWord(b.From, b.To)
	end := r.LastWord(first, b.To)
	if end-first < 3 || r.Tokens[b.From].Hash != nlp.OpeningHash {
		return nlp.Stretch{}, false
	}
	for i := first; i < end; i++ {
		if !r.Tokens[i].Quoted {
			return nlp.Stretch{}, false
		}
	}
	return nlp.Stretch{From: first, To: end}, true
}

// tellsOffice reports whether what follows a name says what somebody is.
func (r *Reader) tellsOffice(s nlp.Stretch) bool {
	for i := s.From; i < s.To && r.Tokens[i].Tag != nlp.IN; i++ {
		if r.People().OfficeNoun(i) {
			return true
		}
	}
	return false
}
