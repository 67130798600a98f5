package people

import (
	"maps"

	"pullquote/index/names"
)

// A naming takes the names and roles of articles apart, each once, however many articles give it.
type naming struct {
	store                  *store
	persons, organisations []parted          // by number of the name
	roles                  []map[string]bool // by number of the list of roles
}

// parted is a name as its words. The key is "" before it was taken apart, and for a name without words.
type parted struct {
	words []string
	key   string
}

func newNaming(s *store) *naming {
	return &naming{s, make([]parted, len(s.texts)), make([]parted, len(s.texts)), make([]map[string]bool, len(s.lists))}
}

func (n *naming) of(l *local) parted {
	p := &n.persons[l.name]
	if l.organisation {
		p = &n.organisations[l.name]
	}
	if p.key == "" {
		p.words = names.Words(n.store.texts[l.name])
		if l.organisation {
			p.words = names.OrganisationWords(p.words)
		}
		p.key = key(p.words)
	}
	return *p
}

// classes are what the roles stand for.
func (n *naming) classes(l *local) map[string]bool {
	if all := n.roles[l.roles]; all != nil {
		return all
	}
	all := map[string]bool{}
	for _, role := range n.store.lists[l.roles] {
		maps.Copy(all, names.RoleClasses(role))
	}
	n.roles[l.roles] = all
	return all
}
