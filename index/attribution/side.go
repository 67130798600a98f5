package attribution

import (
	"slices"

	"pullquote/index/names"
	"pullquote/index/nlp"
)

// sided is whom “the visiting manager” or “the home captain” means: of two who are called so, or one and his opposite number, the one who is
// not of the place where the game was, or is; -1 where that is not told. ok is false for other descriptions.
func (c portraits) sided(p *nlp.Phrase) (who int, ok bool) {
	if p.Head < p.From+2 || !games.Has(c.Word(p.Head)) {
		return -1, false
	}
	home, away := c.sides(p)
	switch w := c.Word(p.From + 1); {
	case w != "visiting" && w != "away" && w != "home":
		return -1, false
	case len(home) != 1:
		return -1, true
	case w == "home":
		return home[0], true
	case len(away) == 1:
		return away[0], true
	}
	return -1, true
}

// sides are those who are called by a description's noun, or somebody's opposite number, before it: of the place of the game, and others.
func (c portraits) sides(p *nlp.Phrase) (home, away []int) {
	grounds := c.grounds(p.From)
	last := c.NamesBefore(p.From)
	c.Steps += min(last, namesBack) + wordsToStranger
	for i := last - 1; i >= max(0, last-namesBack); i-- {
		n := &c.Names[i]
		if n.Entity < 0 || slices.Contains(home, n.Entity) || slices.Contains(away, n.Entity) {
			continue
		}
		e := &c.Entities[n.Entity]
		if e.Kind != names.Person || !slices.Contains(e.Nouns, c.Word(p.Head)) && !slices.Contains(e.Nouns, "number") && !slices.Contains(e.Nouns, "counterpart") {
			continue
		}
		if c.isOf(grounds, n) {
			home = append(home, n.Entity)
		} else {
			away = append(away, n.Entity)
		}
	}
	return home, away
}

// grounds are the words behind “at” before a place, where a game may have been.
func (c portraits) grounds(before int) map[uint32]bool {
	found := map[uint32]bool{}
	for at := max(1, before-wordsToStranger); at < before; at++ {
		if c.Word(at-1) == "at" && c.Tokens[at].Shape == nlp.Title {
			found[c.Tokens[at].Hash] = true
		}
	}
	return found
}

// isOf reports whether a word before a name is one of those given, as that of a team is.
func (c portraits) isOf(grounds map[uint32]bool, n *names.Name) bool {
	return slices.ContainsFunc(c.Tokens[c.Opens(n):n.From], func(k nlp.Token) bool { return grounds[k.Hash] })
}
