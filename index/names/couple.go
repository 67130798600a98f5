package names

import (
	"pullquote/index/nlp"
	"pullquote/index/text"
)

// relativesReach is how many tokens behind a couple's names may tell that they are one.
const relativesReach = 60

// couples finds who shares the surname of whoever is named next: “Themba and Nomsa Khumalo have a shop”, where the article calls them Mr. or
// Mrs. Khumalo, or relatives. It gives the surname by the number of the name.
func (c *Cast) couples() map[int]nlp.Stretch {
	shared, own := map[int]nlp.Stretch{}, map[string]bool{}
	for i := range c.Names {
		if n := &c.Names[i]; n.Len() > 1 {
			own[c.Word(n.From)] = true
		}
	}
	for i := 0; i+1 < len(c.Names); i++ {
		n, next := &c.Names[i], &c.Names[i+1]
		if next.Len() == 2 && next.From == n.To+1 && c.Word(n.To) == "and" && c.barely(n) && c.barely(next) && !own[c.Word(n.From)] && c.related(n, next) {
			shared[i] = nlp.Stretch{From: next.To - 1, To: next.To}
		}
	}
	return shared
}

// barely reports whether a name has no title and no word of a body's.
func (c *Cast) barely(n *Name) bool {
	return n.Title.Len() == 0 && !n.Org && c.Tokens[n.From].Shape == nlp.Title
}

// related reports whether what follows two names shows them to be a couple's or a family's: a Mr. and a Mrs. of the surname or, of given
// names, one of them or a word for relatives.
func (c *Cast) related(n, next *Name) bool {
	surname, given := c.Word(next.To-1), c.GivenAt(n.From) && c.GivenAt(next.From)
	men, women := false, false
	for i := next.To; i < len(c.Tokens); i++ {
		w := c.Word(i)
		if given && i < next.To+relativesReach && (text.IsKin(nlp.Unplural(w)) || w == "couple" || w == "married" || w == "siblings" || w == surname+"s") {
			return true
		}
		if w == surname {
			men = men || GenderOfTitle(c.Word(i-1)) == Male
			women = women || GenderOfTitle(c.Word(i-1)) == Female
		}
	}
	return men && women || given && (men || women)
}
