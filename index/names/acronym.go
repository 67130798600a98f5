package names

import (
	"slices"

	"pullquote/index/nlp"
)

// linkAcronyms joins "ULA" with "Unidad Latina en Acción": the ones an article introduces in brackets or after "or", then
// those whose letters are the first ones of a name's words.
func (c *Cast) linkAcronyms() {
	organisations := c.longOrganisations()
	spelled := map[string][]int{} // what an acronym spells, once it was looked for
	for i := range c.Names {
		n := &c.Names[i]
		if n.Len() != 1 || n.Entity < 0 || !c.isAcronym(n.From) {
			continue
		}
		if full := c.introduced(i); full >= 0 {
			c.merge(full, n.Entity, c.TextOf(n.Stretch))
			if at, listed := slices.BinarySearch(organisations, full); !listed && len(organisations) < organisationsAtMost {
				organisations = slices.Insert(organisations, at, full)
				clear(spelled)
			}
			continue
		}
		all, known := spelled[c.Word(n.From)]
		if !known {
			all = c.spelledBy(c.Word(n.From), organisations)
			spelled[c.Word(n.From)] = all
		}
		for _, j := range all {
			if j != n.Entity {
				c.merge(j, n.Entity, c.TextOf(n.Stretch))
				break
			}
		}
	}
}

// longOrganisations are those with a name of several words, the first organisationsAtMost.
func (c *Cast) longOrganisations() []int {
	var all []int
	for j := range c.Entities {
		if e := &c.Entities[j]; e.Kind == Organisation && len(e.words) > 1 && len(all) < organisationsAtMost {
			all = append(all, j)
		}
	}
	return all
}

func (c *Cast) spelledBy(acronym string, organisations []int) []int {
	var all []int
	c.Steps += len(organisations)
	for _, j := range organisations {
		if spells(acronym, c.Entities[j].words) {
			all = append(all, j)
		}
	}
	return all
}

func (c *Cast) isAcronym(i int) bool {
	k := &c.Tokens[i]
	return k.Shape == nlp.Upper && k.Len() >= 2 && k.Len() <= 8
}

// introduced is the entity that the acronym is introduced for: "Connecticut Immigrant Rights Alliance (CIRA)", "…, or
// CIRA", "Immigration and Customs Enforcement, ICE,". -1 when it is not.
func (c *Cast) introduced(i int) int {
	n := &c.Names[i]
	if i == 0 || n.From < 2 {
		return -1
	}
	before := c.Names[i-1]
	gap := n.From - before.To
	if before.Entity < 0 || before.Entity == n.Entity || before.Len() < 2 || gap < 1 || gap > 2 {
		return -1
	}
	open := c.Word(n.From - 1)
	switch {
	case open == "(", open == "or", open == ",":
		if spells(c.Word(n.From), c.Entities[before.Entity].words) || open == "(" && c.Names[i-1].Org {
			return before.Entity
		}
	}
	return -1
}

// merge makes the acronym's entity part of the full name's.
func (c *Cast) merge(full, short int, acronym string) {
	e, s := &c.Entities[full], &c.Entities[short]
	if s.acronym != "" && full == short {
		return
	}
	e.acronym = acronym
	e.Kind, e.Sure = Organisation, true
	for _, i := range s.Names {
		c.Names[i].Entity = full
	}
	e.Names = append(e.Names, s.Names...)
	slices.Sort(e.Names)
	s.Names = nil
}
