package people

import (
	"errors"
	"fmt"
	"slices"

	"go.yaml.in/yaml/v3"

	"pullquote/index/article"
	"pullquote/index/attribution"
	"pullquote/index/names"
)

// Rules are hand-written corrections of the register, from people.yaml in the coverage folder:
//
//	people:
//	  - name: John Jaigo Lugo          # how the name is shown
//	    aliases: [John Lugo, Lugo]     # other names of the same person, merged
//	  - name: Martin Looney
//	    apart: [Martin M. Looney]      # never merged with these
//	  - name: Maria Rivera (teacher)   # of two people with one name …
//	    is: Maria Rivera
//	    articles: [2019-06-raids]      # … the one in these articles
//	    kind: person                   # or organisation
type Rules struct {
	People []Rule `yaml:"people"`
}

// A Rule is about one person or organisation.
type Rule struct {
	Name     string                 `yaml:"name"`
	Is       string                 `yaml:"is"` // the name in the articles; Name when empty
	Aliases  []string               `yaml:"aliases"`
	Apart    []string               `yaml:"apart"`
	Articles []article.ID           `yaml:"articles"`
	Kind     attribution.EntityKind `yaml:"kind"`
}

// ParseRules reads people.yaml. Every fault is reported, and the rules that have none are returned all the same.
func ParseRules(data []byte) (Rules, error) {
	var r Rules
	if err := yaml.Unmarshal(data, &r); err != nil {
		return Rules{}, fmt.Errorf("read people.yaml: %w", err)
	}
	var faults []error
	r.People = slices.DeleteFunc(r.People, func(rule Rule) bool {
		err := rule.check()
		faults = append(faults, err)
		return err != nil
	})
	return r, errors.Join(faults...)
}

func (r Rule) check() error {
	switch {
	case len(names.Words(r.Name)) == 0:
		return fmt.Errorf("read people.yaml: a person without a name")
	case r.Kind != "" && r.Kind != attribution.Person && r.Kind != attribution.Organisation:
		return fmt.Errorf("read people.yaml: kind %q of %s: want person or organisation", r.Kind, r.Name)
	}
	return nil
}

func (r Rule) words() []string {
	if r.Is != "" {
		return names.Words(r.Is)
	}
	return names.Words(r.Name)
}

// means reports whether the rule is about a node: by its name or an alias.
func (r Rule) means(n *node) bool {
	if sameWords(r.words(), n.words) {
		return true
	}
	return slices.ContainsFunc(r.Aliases, func(a string) bool { return sameWords(names.Words(a), n.words) })
}

func sameWords(a, b []string) bool {
	return slices.Equal(a, b) || slices.Equal(names.OrganisationWords(a), b)
}

// split gives the sightings of a rule's articles a node of their own.
func (r Rules) split(nodes []*node) []*node {
	for _, rule := range r.People {
		if len(rule.Articles) == 0 {
			continue
		}
		own := &node{words: names.Words(rule.Name), kind: rule.Kind, roles: map[string]bool{}}
		own.parent = own
		for _, n := range nodes {
			if !sameWords(rule.words(), n.words) {
				continue
			}
			n.seen = slices.DeleteFunc(n.seen, func(s sighting) bool {
				if !slices.Contains(rule.Articles, s.article) {
					return false
				}
				own.seen = append(own.seen, s)
				return true
			})
		}
		if len(own.seen) > 0 {
			if own.kind == "" {
				own.kind = own.majority()
			}
			nodes = append(nodes, own)
		}
	}
	return slices.DeleteFunc(nodes, func(n *node) bool { return len(n.seen) == 0 })
}

// single reports whether a rule speaks of this very article.
func (r Rules) single(id article.ID) bool {
	return slices.ContainsFunc(r.People, func(rule Rule) bool { return slices.Contains(rule.Articles, id) })
}

// free are the nodes that the register may merge by itself: those that no rule keeps apart.
func (r Rules) free(nodes []*node) []*node {
	return slices.DeleteFunc(slices.Clone(nodes), func(n *node) bool {
		return slices.ContainsFunc(r.People, func(rule Rule) bool {
			return (len(rule.Apart) > 0 || len(rule.Articles) > 0) && sameWords(names.Words(rule.Name), n.words) ||
				slices.ContainsFunc(rule.Apart, func(name string) bool { return sameWords(names.Words(name), n.words) })
		})
	})
}

// join merges what rules say is one.
func (r Rules) join(nodes []*node) {
	for _, rule := range r.People {
		var first *node
		for _, n := range nodes {
			if len(rule.Articles) > 0 || !rule.means(n) {
				continue
			}
			if first != nil {
				union(first, n)
			} else {
				first = n
			}
		}
	}
}

// name lets a rule say what a person is called.
func (r Rules) name(p *listed, members []*node, forms map[string]int) {
	for _, rule := range r.People {
		about := slices.ContainsFunc(members, func(n *node) bool {
			if len(rule.Articles) > 0 {
				return slices.Equal(n.words, names.Words(rule.Name))
			}
			return rule.means(n)
		})
		if !about {
			continue
		}
		p.Name = rule.Name
		if rule.Kind != "" {
			p.Kind = rule.Kind
		}
		for _, a := range rule.Aliases {
			forms[a]++
		}
	}
}
