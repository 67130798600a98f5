package attribution

import "strings"

// mentions lists the persons and organisations that the article names surely, each way of naming them once, with what it
// says of them.
func (c *cast) mentions(spoke map[int]bool) []Mention {
	var list []Mention
	for i := range c.entities {
		e := &c.entities[i]
		if len(e.names) == 0 || !e.sure && !spoke[i] && e.description.len() == 0 {
			continue
		}
		list = append(list, c.mentionsOf(e)...)
	}
	return list
}

func (c *cast) mentionsOf(e *entity) []Mention {
	seen := map[string]bool{}
	full := c.nameOf(e)
	var list []Mention
	for _, i := range e.names {
		n := &c.names[i]
		m := Mention{Name: c.clean(n.stretch), Of: full, Span: c.span(n.stretch), Kind: e.kind, Acronym: e.acronym}
		if n.title.len() > 0 && !isMister(c.word(n.title.to-1)) {
			m.Title = c.clean(n.title)
		}
		if seen[m.Name+"|"+m.Title] {
			continue
		}
		seen[m.Name+"|"+m.Title] = true
		if len(list) == 0 {
			m.Description = c.descriptionIfAny(e)
		}
		list = append(list, m)
	}
	return list
}

func (c *cast) descriptionIfAny(e *entity) string {
	if e.description.len() == 0 {
		return ""
	}
	return c.textOf(e.description)
}

// clean is a name on one line, with plain spaces.
func (c *cast) clean(s stretch) string { return strings.Join(strings.Fields(c.textOf(s)), " ") }
