package names

import "slices"

// Two people of one article may bear the same name, or the same surname, a generation apart: Walter Roe Sr. and Walter Roe Jr., “the elder
// Roe” and “the younger Roe”.

type generation uint8

const (
	anyGeneration generation = iota
	elder
	younger
)

// generationOf is what stands behind a name of it: Jr. or Sr.
func (c *Cast) generationOf(n *Name) generation {
	switch c.Word(n.To - 1) {
	case "jr.", "jr":
		return younger
	case "sr.", "sr":
		return elder
	}
	return anyGeneration
}

// compared is what stands before a surname of the generation: “the younger Roe”.
func (c *Cast) compared(n *Name) generation {
	if n.From == 0 {
		return anyGeneration
	}
	switch c.Word(n.From - 1) {
	case "younger":
		return younger
	case "elder", "older":
		return elder
	}
	return anyGeneration
}

// apart reports whether a name means somebody of another generation than the entity, as far as both are told. A comparison means only
// somebody of whom it is told.
func (c *Cast) apart(n *Name, e *Entity) bool {
	if g := c.compared(n); g != anyGeneration || e.full.Len() == 1 {
		return g != e.generation
	}
	g := c.generationOf(n)
	return g != anyGeneration && g != e.generation && (e.generation != anyGeneration || g == elder)
}

// learnGeneration notes of which generation a new entity is: by its name or as a relative's child or parent; and of its namesake, who is
// of the other one.
func (c *Cast) learnGeneration(i int) {
	n := &c.Names[i]
	e := &c.Entities[n.Entity]
	if e.generation = c.generationOf(n); e.generation == anyGeneration {
		e.generation = c.compared(n)
		if n.Len() > 1 {
			e.generation = max(e.generation, generationOfKin(c.kinBefore(n))) // a given name alone is never “the younger”
		}
		return
	}
	for _, j := range c.namesakes.of(e.words) {
		if other := &c.Entities[j]; other.generation == anyGeneration && slices.Equal(other.words, e.words) {
			other.generation = elder + younger - e.generation
		}
	}
}

func generationOfKin(noun string) generation {
	switch noun {
	case "son", "daughter", "stepson", "stepdaughter", "nephew", "niece":
		return younger
	case "father", "mother", "dad", "mom", "uncle", "aunt":
		return elder
	}
	return anyGeneration
}
