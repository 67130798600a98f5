package attribution

import (
	"strings"

	"pullquote/index/names"
	"pullquote/index/nlp"
	"pullquote/index/text"
)

// antecedent is whom “who” means: the name that it stands behind, a comma between them or not.
func (s *speakers) antecedent(p *nlp.Phrase) int {
	at := p.From
	if at > 0 && (s.pauses(at-1) || s.Word(at-1) == ")") {
		at--
	}
	if n := s.nameEnding(at); n != nil && !s.located(n) {
		return n.Entity
	}
	return -1
}

// located reports whether a name only tells where something is: “castaways in Fiji who …”.
func (s *speakers) located(n *names.Name) bool {
	return n.From > 0 && names.IsWhereabouts(s.Word(n.From-1)) && s.Word(n.From-1) != "from" && s.Word(n.From-1) != "to" && !s.Entities[n.Entity].Sure
}

// pauses reports whether a comma or a dash stands at a place.
func (s *speakers) pauses(i int) bool { return s.Word(i) == "," || s.Tokens[i].Hash == nlp.DashHash }

// named is the entity that a phrase names: it ends with a name, a name stands in apposition to it, or it is a document or
// body of an organisation.
func (s *speakers) named(p *nlp.Phrase) int {
	for i := s.NameFrom(p.From); i < len(s.Names); i++ {
		n := &s.Names[i]
		if s.Opens(n) > p.To+2 && s.Opens(n) > s.withPlaces(p)+1 {
			break
		}
		if n.Entity < 0 {
			continue
		}
		if n.Title.Has(p.Head) {
			return n.Entity // "Secretary of State Antony Blinken": the phrase ends within the title
		}
		if n.Stretch.Has(p.Head) && n.From > 0 && someOf.Has(s.Word(n.From-1)) {
			continue // “another Marlow resident” cut short
		}
		if p.Head == n.To-1 || n.Stretch.Has(p.Head) && (n.From >= p.From || n.Org) {
			return n.Entity
		}
		if s.apposed(p, n) || s.bodyApposed(p, n) {
			return n.Entity
		}
		// The words of a document or body name who speaks, unless a person's name merely tells whose it is.
		if n.To <= p.Head && (names.IsDocument(s.Word(p.Head)) && (s.isBody(n.Entity) || !s.mayBePerson(n.Entity)) || bodyParts.Has(s.Word(p.Head)) && s.isBody(n.Entity)) {
			return n.Entity
		}
		if s.madeBy(p, n) {
			return n.Entity
		}
	}
	return -1
}

// madeBy reports whether the phrase speaks in the name of whoever made it: “A study by the Kestrel Institute”.
func (s *speakers) madeBy(p *nlp.Phrase, n *names.Name) bool {
	made, _ := s.PhraseAt(n.From)
	if made.From <= p.To || n.To < made.To || !names.IsDocument(s.Word(p.Head)) && !inquiries.Has(s.Word(p.Head)) {
		return false
	}
	at := p.To
	if s.Word(at) == "," {
		at++
	}
	if s.Tokens[at].Tag == nlp.VBN {
		at++ // “a poll, conducted by the Kestrel Institute,”
	}
	return made.From == at+1 && (s.Word(at) == "by" || s.Word(at) == "from")
}

// apposed reports whether a comma and a person’s name follow what the phrase says of one, “The director of the water
// board, Ingmar Tollund”.
func (s *speakers) apposed(p *nlp.Phrase, n *names.Name) bool {
	if s.Tokens[p.Head].Tag != nlp.NN && !text.IsTitle(s.Word(p.Head)) || !s.isPerson(n.Entity) || names.IsGroup(s.Word(p.Head)) {
		return false
	}
	if n.To < len(s.Tokens) && startsClause(s.Tokens[n.To].Tag) {
		return false
	}
	q, _ := s.PhraseAt(n.From)
	if q.To > n.To {
		return false // “the captain, the Togo international Koffi Adjei”: not Togo
	}
	comma := min(s.Opens(n), q.From) - 1
	return comma == s.withPlaces(p) && s.Word(comma) == ","
}

// bodyApposed reports whether commas set off a body's name behind what the phrase says of it: “Kestrel's parent company, Velmo Motors, said”.
func (s *speakers) bodyApposed(p *nlp.Phrase, n *names.Name) bool {
	return names.IsGroup(s.Word(p.Head)) && s.Tokens[p.Head].Shape == nlp.Lower && n.From > 0 && s.Opens(n) == p.To+1 && s.Word(p.To) == "," && n.To < len(s.Tokens) && s.Word(n.To) == "," &&
		s.Entities[n.Entity].Kind == names.Organisation
}

// startsClause reports whether a word behind a name makes it the subject of the next clause: “According to the clerk, Ingmar Tollund left”.
func startsClause(behind nlp.Tag) bool {
	return behind.Finite() || behind == nlp.Adv
}

// toldOf is the person whose name stands before a comma and a phrase that tells what one is, with a comma between it and the verb: “Peter
// Beyer, a lawmaker who knows the law, said”; -1 for none.
func (s *speakers) toldOf(p *nlp.Phrase, cue int) int {
	if p.From < 2 || s.Word(p.From-1) != "," || cue <= p.To || s.Word(cue-1) != "," || s.Tokens[p.Head].Tag != nlp.NN || names.IsGroup(s.Word(p.Head)) {
		return -1
	}
	if n := s.personEnding(p.From - 1); n != nil && !s.behindPreposition(n) {
		return n.Entity
	}
	return -1
}

// nameEnding is the name of somebody or something that ends at a place; nil for none.
func (s *speakers) nameEnding(at int) *names.Name {
	if i := s.NameFrom(at - 1); i < len(s.Names) {
		if n := &s.Names[i]; n.To == at && n.Entity >= 0 {
			return n
		}
	}
	return nil
}

// personEnding is the person's name that ends at a place; nil for none.
func (s *speakers) personEnding(at int) *names.Name {
	if n := s.nameEnding(at); n != nil && s.isPerson(n.Entity) {
		return n
	}
	return nil
}

// withPlaces is where a phrase ends with all prepositional phrases behind it: “the envoy to Norland in May”.
func (s *speakers) withPlaces(p *nlp.Phrase) int {
	end := p.Long
	for range 3 {
		if end+1 >= len(s.Tokens) || s.Tokens[end].Tag != nlp.IN && s.Word(end) != "and" {
			break
		}
		q, ok := s.PhraseAt(end + 1)
		if !ok {
			break
		}
		end = q.Long
	}
	return end
}

// isBody reports whether an entity is an organisation, or has a name alone that no person's is like.
func (s *speakers) isBody(e int) bool {
	entity := &s.Entities[e]
	return entity.Kind == names.Organisation || !s.MayBeMeant(entity) && !strings.Contains(s.NameOf(entity), "-")
}

func (s *speakers) isPerson(e int) bool { return s.Entities[e].Kind == names.Person }
