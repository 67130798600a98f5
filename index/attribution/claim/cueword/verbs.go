package cueword

import (
	"embed"

	"pullquote/index/nlp"
	"pullquote/index/text"
)

// The lists say what belongs in each class.
//
//go:embed lists
var lists embed.FS

// Lemmas are the hashes of verbs' lemmas.
type Lemmas map[uint32]struct{}

// Has reports whether a lemma is among them.
func (l Lemmas) Has(lemma uint32) bool {
	_, ok := l[lemma]
	return ok
}

var byClass = text.ReadGroups(lists, "lists/verbs.txt")

func lemmas(class string) Lemmas { return nlp.VerbLemmas(byClass[class]) }

// The classes of verbs that introduce statements, by lemma.
var (
	Matter      = lemmas("matter")
	Clause      = lemmas("clause")
	Naming      = lemmas("naming")
	Intending   = lemmas("intending")
	Replying    = lemmas("replying")
	Knowing     = lemmas("knowing")
	Going       = lemmas("going")
	Raising     = lemmas("raising")
	Opining     = lemmas("opining")
	Adding      = lemmas("adding")
	Convening   = lemmas("convening")
	Depicting   = lemmas("depicting")
	Accounting  = lemmas("accounting")
	Questioning = lemmas("questioning")
	Appealing   = lemmas("appealing")
	Denying     = lemmas("denying")
	Asserting   = lemmas("asserting")
	Branding    = lemmas("branding")
	Taking      = lemmas("taking")
	Threatening = lemmas("threatening")
	Speaking    = lemmas("speaking")
	Light       = lemmas("light")
	Telling     = lemmas("telling")
	Refusing    = lemmas("refusing")
	Omitting    = lemmas("omitting")
	Awaiting    = lemmas("awaiting")
	Posting     = lemmas("posting")
	Plain       = lemmas("plain")
	Hearing     = lemmas("hearing")
	Pleading    = lemmas("pleading")
	Bidding     = lemmas("bidding")
	Learning    = lemmas("learning")
	Quoting     = lemmas("quoting")
)

// Particle are the lemmas of such verbs, by their particle.
var Particle = func() map[string]Lemmas {
	by := map[string]Lemmas{}
	for particle, verbs := range text.ReadGroups(lists, "lists/particleverbs.txt") {
		by[particle] = nlp.VerbLemmas(verbs)
	}
	return by
}()

// Introduces reports whether a verb introduces statements at all.
func Introduces(lemma uint32) bool {
	return Matter.Has(lemma) || Clause.Has(lemma) || Intending.Has(lemma) || Naming.Has(lemma)
}
