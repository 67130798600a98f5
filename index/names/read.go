package names

import (
	"slices"

	"pullquote/index/nlp"
)

// NewCast finds everybody whom a text names.
func NewCast(t *nlp.Text) *Cast {
	c := &Cast{story: story{t}, Names: story{t}.brands(story{t}.speakingSurnames(Find(t))), namesakes: newNamesakes()}
	c.alone, c.shared = c.namesAlone(), c.couples()
	for pass := range 2 {
		for i := range c.Names {
			if c.Over() {
				break
			}
			if n := &c.Names[i]; ((n.Len() > 1 || c.shared[i].Len() > 0) && !c.headed(n)) == (pass == 0) {
				c.enter(i)
			}
		}
	}
	for i := range c.Entities {
		slices.Sort(c.Entities[i].Names)
		c.settle(&c.Entities[i])
	}
	c.describe()
	c.linkAcronyms()
	return c
}
