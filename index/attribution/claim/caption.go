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

// captioned are the quotations that a line of their own says who made, or the rest of their own.
func (r *Reader) captioned(blocks []nlp.Stretch) []Claim {
	var found []Claim
	for i := range blocks {
		if name, quoted, ok := r.credited(blocks[i]); ok {
			found = r.addTold(found, quoted.To, name, quoted, LeftSide)
		}
		if i+1 == len(blocks) {
			break
		}
		if name, dashed, ok := r.caption(blocks[i]); ok && !dashed {
			if quoted, whole := r.quotedWhole(blocks[i+1]); whole {
				found = r.addTold(found, blocks[i].To-1, name, quoted, RightSide)
			}
			continue
		}
		if quoted, whole := r.quotedWhole(blocks[i]); whole {
			if name, dashed, _ := r.caption(blocks[i+1]); dashed {
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
	dashed = r.Tokens[b.From].Hash == nlp.DashHash
	if !dashed && !r.People().Entities[n.Entity].Sure && !r.tellsOffice(nlp.Stretch{From: n.To, To: b.To}) {
		return 0, false, false
	}
	return n.From, dashed, true
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

// credited is a paragraph of a quotation, and behind it a person's name with what may be said of somebody, but no sentence: “We
// sold the boat.” Skipper Ilsa Brandt, on the quota.
func (r *Reader) credited(b nlp.Stretch) (name int, quoted nlp.Stretch, ok bool) {
	first := r.FirstWord(b.From, b.To)
	if first >= b.To || !r.OpensQuote(first) {
		return 0, nlp.Stretch{}, false
	}
	quoted = r.regionFrom(first)
	at := r.FirstWord(quoted.To, b.To)
	if quoted.Len() < 3 || at >= b.To || at-quoted.To < 2 || b.To-at > 2*longestLabel || r.Tokens[at-1].Hash != nlp.ClosingHash || r.Tokens[quoted.To].Word == "," {
		return 0, nlp.Stretch{}, false
	}
	for i := at; i < b.To; i++ {
		if k := &r.Tokens[i]; k.Tag.Verb() || k.Tag == nlp.MD || k.Quoted || k.Word == ":" {
			return 0, nlp.Stretch{}, false
		}
	}
	n := r.personFrom(at)
	if n == nil {
		n = r.personEnding(at)
	}
	if n == nil || n.To < b.To && r.Tokens[n.To].Shape != nlp.Mark {
		return 0, nlp.Stretch{}, false
	}
	return n.From, quoted, true
}

// personEnding is a person's name of several words that ends the phrase which begins at a place with what somebody is: “Marine
// biologist Ilsa Brandt”; nil where none does.
func (r *Reader) personEnding(at int) *names.Name {
	p, _ := r.PhraseAt(at)
	if p.From != at {
		return nil
	}
	people := r.People()
	for i := people.NameFrom(at); i < len(people.Names) && people.Names[i].From < p.To; i++ {
		n := &people.Names[i]
		if n.To == p.To && n.Entity >= 0 && n.Len() > 1 && people.Entities[n.Entity].Kind == names.Person && people.OfficeNoun(n.From-1) {
			return n
		}
	}
	return nil
}
