package names

import (
	"slices"

	"pullquote/index/nlp"
)

// linkAcronyms joins "ULA" with "Unidad Latina en Acción": the ones an article introduces in brackets or after "or", then
// those whose letters are the first ones of a name's words.
func (c *Cast) linkAcronyms() {
	organisations := c.longOrganisations()
	for i := range c.Names {
		n := &c.Names[i]
		if n.Len() != 1 || n.Entity < 0 || !c.isAcronym(n.From) {
			continue
		}
		full := c.introduced(i)
		if full < 0 {
			full = c.spelledBy(i, organisations)
		}
		if full >= 0 {
			c.merge(full, n.Entity, c.TextOf(n.Stretch))
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

// spelledBy is the first of some organisations that an acronym spells and does not mean already; -1 for none.
func (c *Cast) spelledBy(i int, organisations []int) int {
	n := &c.Names[i]
	c.Steps += len(organisations)
	for _, j := range organisations {
		if j != n.Entity && spells(c.Word(n.From), c.Entities[j].words) {
			return j
		}
	}
	return -1
}

func (c *Cast) isAcronym(i int) bool {
	k := &c.Tokens[i]
	return k.Shape == nlp.Upper && k.Len() <= 8
}

// introduced is the entity that the acronym is introduced for: "Connecticut Immigrant Rights Alliance (CIRA)", "…, or
// CIRA", "Immigration and Customs Enforcement, ICE,". -1 when it is not.
func (c *Cast) introduced(i int) int {
	n := &c.Names[i]
	if i == 0 {
		return -1
	}
	before := c.Names[i-1]
	if before.Entity < 0 || before.Len() < 2 || n.From-before.To > 2 {
		return -1
	}
	if spells(c.Word(n.From), c.Entities[before.Entity].words) || c.Word(n.From-1) == "(" && before.Org {
		return before.Entity
	}
	return -1
}

// merge makes the acronym's entity part of the full name's.
func (c *Cast) merge(full, short int, acronym string) {
	if full == short {
		return
	}
	e, s := &c.Entities[full], &c.Entities[short]
	e.acronym = acronym
	e.Kind, e.Sure = Organisation, true
	for _, i := range s.Names {
		c.Names[i].Entity = full
	}
	e.Names = append(e.Names, s.Names...)
	slices.Sort(e.Names)
	s.Names = nil
}
