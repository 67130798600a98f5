package attribution

import (
	"strings"

	"pullquote/index/attribution/claim"
	"pullquote/index/nlp"
)

// bodyBack is how many statements, and apartBack how many paragraphs, before “the company” the one may stand whose speaker it means.
const (
	bodyBack  = 4
	apartBack = 2
)

// sameBody is the organisation that made the statement before, where “the agency” or “the paper” goes on with it and no other is named
// between; -1 where it is not so.
func (s *speakers) sameBody(i int, p *nlp.Phrase) int {
	kind, ok := goesOnWith[s.Word(p.Head)]
	if p.Len() != 2 || s.Word(p.From) != "the" || !ok {
		return -1
	}
	for j := i - 1; j >= max(0, i-bodyBack); j-- {
		e, c := s.resolved[j], &s.claims[j]
		if e < 0 || c.Source.From < 0 || s.Entities[e].Human {
			continue
		}
		apart := s.BlockOf[s.Tokens[p.From].Sentence] - s.BlockOf[s.Tokens[c.Cue].Sentence]
		if apart > apartBack || !s.mayGoOn(kind, e, c) || s.anotherBody(nlp.Stretch{From: c.Source.From, To: p.From}, e) {
			return -1
		}
		return e
	}
	return -1
}

// mayGoOn reports whether a noun of a kind may mean whoever made a statement: a public body or a paper is no company, and whoever only
// reports on one is none.
func (s *speakers) mayGoOn(kind bodyKind, e int, c *claim.Claim) bool {
	entity := &s.Entities[e]
	if kind == business {
		return s.isBody(e) && !entity.HasBodyWord() && s.Word(c.Cue) != "according" && !strings.HasPrefix(s.Word(c.Cue), "report")
	}
	return s.isBody(e)
}

// anotherBody reports whether another organisation than the one given is named in a stretch.
func (s *speakers) anotherBody(x nlp.Stretch, e int) bool {
	for n := s.NameFrom(x.From); n < len(s.Names) && s.Names[n].From < x.To; n++ {
		if other := s.Names[n].Entity; other >= 0 && other != e && s.isBody(other) {
			return true
		}
	}
	return false
}

type bodyKind uint8

const (
	publicBody bodyKind = iota
	business
)

// goesOnWith are nouns that mean an organisation that was just named, whatever its name.
var goesOnWith = map[string]bodyKind{
	"agency": publicBody, "paper": publicBody, "newspaper": publicBody, "magazine": publicBody, "outlet": publicBody, "broadcaster": publicBody,
	"company": business, "firm": business, "corporation": business, "airline": business, "retailer": business, "chain": business,
	"automaker": business, "carmaker": business, "manufacturer": business, "startup": business,
}
