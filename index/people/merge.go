package people

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"pullquote/index/article"
	"pullquote/index/attribution"
	"pullquote/index/names"
	"pullquote/index/text"
)

// A node is everything that articles tell under one full name. Nodes are merged into people; every rule looks at a pair of
// nodes and at the whole coverage, never at the order in which articles came.
type node struct {
	words  []string
	kind   attribution.EntityKind
	seen   []sighting
	roles  map[string]bool // classes of the roles it has: senator, mayor, organizer
	parent *node           // of the union-find forest

	cluster int // of a root: the number of its person
}

// A sighting is one article's local of a node.
type sighting struct {
	article article.ID
	date    article.Date
	*local
	*store
}

func (s sighting) fullest() string   { return s.texts[s.name] }
func (s sighting) further() []string { return s.lists[s.forms] }
func (s sighting) told() []string    { return s.lists[s.roles] }
func (s sighting) short() string     { return s.texts[s.acronym] }

func (n *node) root() *node {
	for n.parent != n {
		n.parent = n.parent.parent
		n = n.parent
	}
	return n
}

// union joins two trees; the root with the smaller name stays, so that the result does not depend on the order.
func union(a, b *node) {
	a, b = a.root(), b.root()
	if a == b {
		return
	}
	if key(b.words) < key(a.words) {
		a, b = b, a
	}
	b.parent = a
}

func key(words []string) string { return strings.Join(words, " ") }

// nodesOf groups all locals by full name, ordered by it.
func nodesOf(articles map[article.ID]entry, shared *store) []*node {
	found := map[string]*node{}
	names := newNaming(shared)
	for _, id := range slices.Sorted(maps.Keys(articles)) {
		e := articles[id]
		for i := range e.locals {
			l := &e.locals[i]
			name := names.of(l)
			if name.key == "" {
				continue
			}
			n := found[name.key]
			if n == nil {
				n = &node{words: name.words}
				n.parent = n
				found[name.key] = n
			}
			n.seen = append(n.seen, sighting{id, e.date, l, shared})
			n.plays(names.classes(l))
		}
	}
	nodes := make([]*node, 0, len(found))
	for _, k := range slices.Sorted(maps.Keys(found)) {
		n := found[k]
		n.kind = n.majority()
		nodes = append(nodes, n)
	}
	return nodes
}

// plays notes classes of its roles.
func (n *node) plays(classes map[string]bool) {
	if n.roles == nil && len(classes) > 0 {
		n.roles = make(map[string]bool, len(classes))
	}
	maps.Copy(n.roles, classes)
}

// majority is the kind that most articles take it for; a person when they disagree evenly.
func (n *node) majority() attribution.EntityKind {
	organisations := 0
	for _, s := range n.seen {
		if s.organisation {
			organisations++
		}
	}
	if 2*organisations > len(n.seen) {
		return attribution.Organisation
	}
	return attribution.Person
}

// merge joins the nodes that the coverage shows to be one.
func merge(nodes []*node) {
	bySurname, byAcronym := map[string][]*node{}, map[string][]*node{}
	for _, n := range nodes {
		if n.kind == attribution.Organisation {
			for _, s := range n.seen {
				if folded := text.Fold(s.short()); folded != "" && !slices.Contains(byAcronym[folded], n) {
					byAcronym[folded] = append(byAcronym[folded], n)
				}
			}
			continue
		}
		last := n.words[len(n.words)-1]
		bySurname[last] = append(bySurname[last], n)
	}
	for _, same := range bySurname {
		mergePersons(same)
	}
	mergeOrganisations(nodes, byAcronym)
}

// mergePersons looks at the people of one surname.
func mergePersons(same []*node) {
	for i, a := range same {
		for _, b := range same[i+1:] {
			if !together(a, b) && samePerson(a, b) && !rivals(same, a, b) {
				union(a, b)
			}
		}
	}
	// A surname alone belongs to the one bearer who has the same role.
	for _, a := range same {
		if len(a.words) != 1 {
			continue
		}
		var bearers []*node
		for _, b := range same {
			if len(b.words) > 1 && shareRole(a, b) && !slices.ContainsFunc(bearers, func(c *node) bool { return c.root() == b.root() }) {
				bearers = append(bearers, b)
			}
		}
		if len(bearers) == 1 {
			union(a, bearers[0])
		}
	}
}

// samePerson is the evidence for one bearer of two full names: one leaves out middle names or initials of the other; they
// are written apart and in one word; or they differ by a short form or one letter of the given name and share a role.
func samePerson(a, b *node) bool {
	if len(a.words) > len(b.words) {
		a, b = b, a
	}
	if len(a.words) < 2 || a.words[0][0] != b.words[0][0] && !slices.Contains(b.words, a.words[0]) {
		return false
	}
	if strings.Join(a.words, "") == strings.Join(b.words, "") {
		return true
	}
	if len(a.words) < len(b.words) && within(a.words, b.words) && !names.IsInitial(a.words[0]) {
		return true
	}
	x, y := a.words[0], b.words[0]
	short := len(x) >= 3 && len(y) >= 3 && (strings.HasPrefix(x, y[:3]) || distance(x, y, 1) == 1 && len(x) > 4)
	return len(a.words) == len(b.words) && short && shareRole(a, b)
}

// rivals reports whether a shorter name fits two different longer ones, and so names neither.
func rivals(same []*node, a, b *node) bool {
	if len(a.words) == len(b.words) {
		return false
	}
	short, long := a, b
	if len(short.words) > len(long.words) {
		short, long = long, short
	}
	return slices.ContainsFunc(same, func(c *node) bool {
		return c != long && c != short && len(c.words) > len(short.words) && samePerson(short, c) &&
			!within(c.words, long.words) && !within(long.words, c.words)
	})
}

// together reports whether one article names both, so that they are two.
func together(a, b *node) bool {
	for _, s := range a.seen {
		if slices.ContainsFunc(b.seen, func(t sighting) bool { return t.article == s.article }) {
			return true
		}
	}
	return false
}

func shareRole(a, b *node) bool {
	for role := range a.roles {
		if b.roles[role] {
			return true
		}
	}
	return false
}

// mergeOrganisations joins an acronym standing alone to the one organisation that articles introduce it for, and the
// organisations that share an acronym and whose names contain each other.
func mergeOrganisations(nodes []*node, byAcronym map[string][]*node) {
	for _, acronym := range slices.Sorted(maps.Keys(byAcronym)) {
		bearers := byAcronym[acronym]
		for i, a := range bearers {
			for _, b := range bearers[i+1:] {
				if within(a.words, b.words) || within(b.words, a.words) {
					union(a, b)
				}
			}
		}
	}
	for _, n := range nodes {
		if len(n.words) != 1 {
			continue
		}
		bearers := byAcronym[n.words[0]]
		if len(bearers) > 0 && !slices.ContainsFunc(bearers, func(b *node) bool { return b.root() != bearers[0].root() }) {
			union(n, bearers[0])
		}
	}
}

// older orders sightings by date, undated last, then by article.
func older(a, b sighting) int {
	if a.date.IsZero() != b.date.IsZero() {
		if a.date.IsZero() {
			return 1
		}
		return -1
	}
	return cmp.Or(a.date.First().Compare(b.date.First()), cmp.Compare(a.article, b.article))
}
