package names

import (
	"slices"

	"pullquote/index/nlp"
	"pullquote/index/text"
)

// MayBeMeant reports whether “he” or “she” may mean an entity: what an article says of it, or how it names it, is said of people. Else
// a full name must look like a person's, and a single word must be somebody's who speaks: the capitals of a film, a lake or a company
// alone are not enough.
func (c *Cast) MayBeMeant(e *Entity) bool {
	c.lookAt(e)
	if !e.Human && e.behindThe {
		return false
	}
	if len(e.words) > 1 && c.looksHuman(e.full) || len(e.words) == 1 && e.Spoke {
		return true
	}
	return e.Human || e.Gender != Unknown || e.asPeople || c.tellsHuman(e)
}

// lookAt notes how an entity's names stand, once: it is asked of one that is named all through a long article as often as somebody speaks.
func (c *Cast) lookAt(e *Entity) {
	if e.lookedAt {
		return
	}
	e.lookedAt = true
	c.Steps += len(e.Names)
	e.behindThe = slices.ContainsFunc(e.Names, func(i int) bool { return c.behindThe(&c.Names[i]) })
	e.asPeople = slices.ContainsFunc(e.Names, func(i int) bool { return c.human(e, &c.Names[i]) })
}

// tellsHuman reports whether an article calls an entity what only people are.
func (c *Cast) tellsHuman(e *Entity) bool {
	return slices.ContainsFunc(e.Nouns, func(noun string) bool {
		return text.IsTitle(noun) || text.IsTrade(noun) || GenderOfTitle(noun) != Unknown
	})
}

// human reports whether a name stands as those of people do: by the surname alone, with an age or “who” behind it, or as a given
// name.
func (c *Cast) human(e *Entity, n *Name) bool {
	word, before := c.Word(n.To-1), ""
	if n.From > 0 {
		before = c.Word(n.From - 1)
	}
	switch {
	case n.Len() == 1 && len(e.words) > 1:
		return text.Fold(word) == e.words[len(e.words)-1] && before != "the" && c.Tokens[n.From].Shape == nlp.Title
	case n.Len() == 1 && (text.IsGiven(word) && before != "the" || n.Title.Len() > 0):
		return true
	}
	next := n.To
	if next+2 >= len(c.Tokens) {
		return false
	}
	if c.Word(next) == "," {
		next++
	}
	return c.Word(next) == "who" || next > n.To && c.Tokens[next].Shape == nlp.Number && len(c.Word(next)) == 2 && c.Tokens[next+1].Shape == nlp.Mark
}

// behindThe reports whether an article stands before a name, as before no person's: “the Atlantic Ocean”, “the Beatles”; not “the Fultz
// ranch”, whose article is the ranch's.
func (c *Cast) behindThe(n *Name) bool {
	if n.To < len(c.Tokens) && (c.Tokens[n.To].Tag.Noun() || c.Tokens[n.To].Tag == nlp.Pos || c.Tokens[n.To].Tag == nlp.Adj) {
		return false
	}
	return n.Title.Len() == 0 && (c.Word(n.From) == "the" || n.From > 0 && c.Word(n.From-1) == "the" && c.Tokens[n.To-1].Shape == nlp.Title)
}

// looksHuman reports whether a name of several words has none that is another thing's: a number, an acronym, a word that the article
// writes without a capital elsewhere, or one that ends the names of bodies, works and places.
func (c *Cast) looksHuman(s nlp.Stretch) bool {
	return !placeHeads.Has(c.Word(s.From)) && !slices.ContainsFunc(c.Tokens[s.From:s.To], func(k nlp.Token) bool {
		return k.Shape == nlp.Number || k.Shape == nlp.Upper && k.Len() > 2 || k.Shape == nlp.Title && c.Capitals.Plain[k.Hash] || k.Tag == nlp.IN || k.Tag == nlp.CC ||
			organisations.Has(k.Word) || publications.Has(k.Word) || things.Has(k.Word) || places.Has(k.Word) || nobodies.Has(k.Word)
	})
}

// standsForSomebody reports whether a full name stands as a person's does, and not as that of what a company makes: “Liu Yanfei, a
// teacher”, “said Liu Yanfei”, not “Velmo Kettles are sold”.
func (c *Cast) standsForSomebody(e *Entity) bool {
	if e.Human || e.kin || c.alone[e.words[len(e.words)-1]] {
		return true
	}
	return c.looksHuman(e.full) && slices.ContainsFunc(e.Names, func(i int) bool {
		n := &c.Names[i]
		return n.Len() > 1 && !c.behindThe(n) && (n.Title.Len() > 0 || c.officeBefore(n) || c.human(e, n) || c.apposes(n) || c.says(n))
	})
}

// officeBefore reports whether what somebody is stands before a name in lower case: “spokeswoman Liu Yanfei”, “the spokeswoman, Liu Yanfei”.
func (c *Cast) officeBefore(n *Name) bool {
	at := n.From - 1
	if at > 0 && c.Word(at) == "," {
		at--
	}
	return at >= 0 && c.Tokens[at].Shape == nlp.Lower && (text.IsTitle(c.Word(at)) || text.IsTrade(c.Word(at)))
}

// namesAlone are the names of one word that no article stands before: surnames, for the most part.
func (c *Cast) namesAlone() map[string]bool {
	alone := map[string]bool{}
	for i := range c.Names {
		if n := &c.Names[i]; n.Len() == 1 && c.Tokens[n.From].Shape == nlp.Title && !c.behindThe(n) {
			alone[text.Fold(c.Word(n.From))] = true
		}
	}
	return alone
}

// apposes reports whether what somebody is follows a name between commas: “Liu Yanfei, a teacher”.
func (c *Cast) apposes(n *Name) bool {
	if n.To+1 >= len(c.Tokens) || c.Word(n.To) != "," {
		return false
	}
	k := &c.Tokens[n.To+1]
	return k.Tag == nlp.Det || k.Tag == nlp.PRPS || k.Shape == nlp.Lower && k.Tag.Noun()
}

// says reports whether a verb of saying stands beside a name.
func (c *Cast) says(n *Name) bool {
	before, behind := n.From-1, n.To
	return before >= 0 && c.Tokens[before].Tag.Finite() && c.Tokens[before].Says() || behind < len(c.Tokens) && c.Tokens[behind].Tag.Finite() && c.Tokens[behind].Says()
}
