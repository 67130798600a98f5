package attribution

import (
	"slices"

	"pullquote/index/names"
	"pullquote/index/nlp"
	"pullquote/index/text"
)

// An anaphor is a source that names nobody but may mean somebody who is named before it: “she”, “the mayor”, “the company”.
type anaphor struct {
	claim  int // whose source it is
	phrase *nlp.Phrase
	kind   anaphorKind
	head   string
	run    int // the token where the run of pronouns begins that it goes on with; its own where it is none
}

// An anaphorKind is what an anaphor may mean, and names the weights that it is resolved by.
type anaphorKind string

// The kinds of anaphors. Whom “they” means is not weighed: mostly several people, or nobody with a name.
const (
	aPerson   anaphorKind = "person"   // he, she
	aThing    anaphorKind = "it"       // it
	aHolder   anaphorKind = "holder"   // the mayor, the utility: whoever holds an office, or any other noun
	aBody     anaphorKind = "body"     // the company
	aDocument anaphorKind = "document" // the report, which speaks for whoever made it
)

// anaphorAt is the anaphor that the source of claim i is; not ok where it is none, or one for somebody without a name.
func (s *speakers) anaphorAt(i int, p *nlp.Phrase) (a anaphor, ok bool) {
	a = anaphor{claim: i, phrase: p, kind: s.anaphorKindOf(p), head: s.Word(p.Head)}
	if a.kind == "" || a.kind == aPerson && (s.stranger(p.From) || s.isObject(p)) || a.kind == aBody && otherBodies.Has(s.Word(p.From+1)) {
		return a, false
	}
	a.run = s.runOf(&a)
	return a, true
}

// anaphorKindOf is the kind of anaphor that a phrase is, by its head; empty where it is none.
func (s *speakers) anaphorKindOf(p *nlp.Phrase) anaphorKind {
	head := &s.Tokens[p.Head]
	switch {
	case pronounGender[head.Word] != names.Unknown:
		return aPerson
	case head.Word == "it":
		return aThing
	case head.Word == "police" && p.Len() == 1:
		return aBody
	case head.Tag != nlp.NN && !text.IsTitle(head.Word) || !s.Definite(p) || several.Has(head.Word):
		return ""
	case names.IsDocument(head.Word):
		return aDocument
	case names.IsGroup(head.Word):
		return aBody
	}
	return aHolder
}

// A candidate is an entity that an anaphor may mean, as it stands there.
type candidate struct {
	entity     int
	last       *names.Name // its last name before the anaphor
	count      int         // how many of its names stand before the anaphor
	order      int         // 0 for the one named last
	spoke      int         // how many statements before this one it made one; 0 where it made none of the last
	prominence float64     // see rate
	best       bool        // nobody stands out more
}

// candidatesAtMost is how many entities are weighed, those first that were named last: 98 of 100 anaphors that mean one mean one of the
// last 24.
const candidatesAtMost = 24

// spokeBack is how many statements back somebody spoke who counts as a speaker just before.
const spokeBack = 6

// candidates are the entities that an anaphor may mean, the one named last first.
func (s *speakers) candidates(a *anaphor) []candidate {
	var all []candidate
	seen := map[int]int{}
	last := s.NamesBefore(a.phrase.From)
	s.Steps += min(last, namesBack)
	for i := last - 1; i >= max(0, last-namesBack); i-- {
		n := &s.Names[i]
		if at, ok := seen[n.Entity]; ok {
			all[at].count++
		} else if n.Entity >= 0 && len(all) < candidatesAtMost && !s.datelined(n) && s.mayMean(a, n.Entity) {
			seen[n.Entity] = len(all)
			all = append(all, candidate{entity: n.Entity, last: n, count: 1, order: len(all)})
		}
	}
	for back := min(spokeBack, a.claim); back > 0; back-- {
		if at, ok := seen[s.resolved[a.claim-back]]; ok {
			all[at].spoke = back
		}
	}
	all = s.ofPlace(a, s.inOffice(a, all))
	s.stand(a, all)
	return all
}

// inOffice leaves out who once was what a description says where somebody else is: “the president” is the one in office.
func (s *speakers) inOffice(a *anaphor, all []candidate) []candidate {
	once := func(c candidate) bool {
		return s.called(a, c.entity) && slices.Contains(s.Entities[c.entity].Nouns, "former")
	}
	if a.kind != aHolder || !slices.ContainsFunc(all, func(c candidate) bool { return s.called(a, c.entity) && !once(c) }) {
		return all
	}
	return slices.DeleteFunc(all, once)
}

// ofPlace leaves out whom a name within a description is not told of, where it is told of somebody who is called so: “the Lanterna cook” is
// the one of Lanterna, and not the cook named last.
func (s *speakers) ofPlace(a *anaphor, all []candidate) []candidate {
	told := func(c candidate) int { return (&sighting{s, a, c, nil}).properly() }
	if a.kind != aHolder || !slices.ContainsFunc(all, func(c candidate) bool { return s.called(a, c.entity) && told(c) > 0 }) {
		return all
	}
	return slices.DeleteFunc(all, func(c candidate) bool { return told(c) < 0 })
}

// called reports whether an article calls an entity by the noun of a description.
func (s *speakers) called(a *anaphor, entity int) bool {
	return slices.Contains(s.Entities[entity].Nouns, a.head)
}

// mayMean reports whether an anaphor may mean an entity at all: nobody's words are a group's, and no group's are a person's.
func (s *speakers) mayMean(a *anaphor, entity int) bool {
	switch a.kind {
	case aPerson:
		return s.suits(a, entity) && !s.mostlyPlace(entity) && entity != s.relative(a.phrase.From) && (!s.Entities[entity].Dead || s.Word(s.claims[a.claim].Cue) == "wrote")
	case aHolder:
		return true
	}
	return !s.mayBePerson(entity) && (a.kind != aDocument || !slices.ContainsFunc(s.Entities[entity].Nouns, holdsOffice))
}

// mostlyPlace reports whether an entity that nothing shows to be a person stands where a place does in half of its names or more.
func (s *speakers) mostlyPlace(entity int) bool {
	e := &s.Entities[entity]
	return !e.Sure && 2*e.Places >= len(e.Names)
}

// holdsOffice reports whether only a person is called by a noun: “author”, “mayor”.
func holdsOffice(noun string) bool { return text.IsTitle(noun) || text.IsTrade(noun) }

// datelined reports whether a name only tells where a story was written: “KESTREL — The Bank of Norland …”.
func (s *speakers) datelined(n *names.Name) bool {
	return n.To < len(s.Tokens) && s.Tokens[n.To].Hash == nlp.DashHash && s.IsFirst(n.From) && len(s.Entities[n.Entity].Names) == 1
}

// relative is whom “who” or “whom” just before a pronoun means, which the pronoun does not: “her sister Ann, who she said …”; -1
// for none.
func (s *speakers) relative(at int) int {
	if at < 2 || s.Tokens[at-1].Tag != nlp.WP {
		return -1
	}
	p, _ := s.PhraseAt(at - 1)
	return s.antecedent(&p)
}

// suits reports whether an entity is what an anaphor of its kind may mean: a person for “he”, a body for “it” and “the company”.
func (s *speakers) suits(a *anaphor, entity int) bool {
	e := &s.Entities[entity]
	if a.kind != aPerson && a.kind != aHolder {
		return s.isBody(entity)
	}
	wanted := a.gender()
	return e.Kind == names.Person && s.MayBeMeant(e) && (wanted == names.Unknown || e.Gender == names.Unknown || e.Gender == wanted)
}

// gender is that of a pronoun, or of a noun that tells it: “the actress”.
func (a *anaphor) gender() names.Gender {
	if a.kind == aPerson {
		return pronounGender[a.head]
	}
	return names.GenderOfTitle(a.head)
}

// stand notes how much each candidate stands out.
func (s *speakers) stand(a *anaphor, all []candidate) {
	s.rate(a.claim, a.phrase.From)
	best := 0.0
	for i := range all {
		all[i].prominence = s.standing[all[i].entity]
		best = max(best, all[i].prominence)
	}
	for i := range all {
		all[i].best = all[i].prominence == best
	}
	s.forgetStanding()
}
