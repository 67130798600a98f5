package names

import (
	"slices"

	"pullquote/index/nlp"
)

// An Entity is a person or an organisation of one article, with all names that mean it.
type Entity struct {
	words       []string    // of the fullest name, folded
	full        nlp.Stretch // the fullest name
	family      nlp.Stretch // the surname that it shares with whoever is named behind it; empty as a rule
	Kind        EntityKind
	Sure        bool // the kind is told by title, given name or word, not only by the name's look
	Human       bool // a title, a given name or a relative tells that it is a person
	Spoke       bool // it has said something, as far as the article was read
	Gender      Gender
	generation  generation
	told        bool  // the gender is told by a title or a noun, not guessed from the given name
	Names       []int // indices into cast.names, in order; until all are entered, those of several words come first
	longer      int   // how many of names have several words
	title       nlp.Stretch
	description nlp.Stretch // the most telling one, the first of equals
	described   int         // how telling it is
	acronym     string
	Dead        bool     // it died in a year that is long past, as far as the article tells
	Places      int      // how often it stands behind “in” or “at”
	lookedAt    bool     // how its names stand has been noted, see lookAt
	behindThe   bool     // one of its names stands behind “the” as no person's does
	asPeople    bool     // one of its names stands as those of people do
	kin         bool     // it is introduced as somebody's relative, “her father, C.J. Frankell”
	Nouns       []string // what the article calls it: nouns of titles and descriptions, folded
}

// EntityKind tells persons from organisations.
type EntityKind string

// The kinds of entities.
const (
	Person       EntityKind = "person"
	Organisation EntityKind = "organisation"
)

// learnNoun notes one more noun that an entity is called by.
func (e *Entity) learnNoun(word string) {
	if len(e.Nouns) < nounsAtMost && !slices.Contains(e.Nouns, word) {
		e.Nouns = append(e.Nouns, word)
	}
}

// Speak notes that an entity said something: whoever has a full name and speaks is surely somebody.
func (e *Entity) Speak() { e.Spoke, e.Sure = true, e.Sure || e.longer > 0 }

// loud is how many words of a name are in capitals; initials are none.
func (c *Cast) loud(s nlp.Stretch) (n int) {
	for _, k := range c.Tokens[s.From:s.To] {
		n += btoi(k.Shape == nlp.Upper)
	}
	return n
}

// HasBodyWord reports whether a word of the name is one of public bodies, papers and the like, and not of companies alone.
func (e *Entity) HasBodyWord() bool {
	return slices.ContainsFunc(e.words, func(w string) bool { return organisations.Has(w) && !companies.Has(w) || publications.Has(w) })
}

// HasCompanyWord reports whether a word of the name is one of companies.
func (e *Entity) HasCompanyWord() bool { return slices.ContainsFunc(e.words, companies.Has) }

// Called reports whether words without a name's own, as a description has them, are the end of the name, in order, or what
// stands before its “of”, “for” or “on”: “the weather service”, “the university”, “the institute”.
func (e *Entity) Called(words []string) bool {
	if len(words) == 0 || len(words) >= len(e.words) {
		return false
	}
	if len(words) == 1 {
		for i, w := range e.words[1:] {
			if joiners.Has(w) {
				return e.words[i] == words[0]
			}
		}
	}
	return slices.Equal(e.words[len(e.words)-len(words):], words)
}
