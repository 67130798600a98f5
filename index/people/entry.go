package people

import (
	"cmp"
	"maps"
	"math"
	"slices"

	"pullquote/index/article"
	"pullquote/index/attribution"
)

// An entry is what one article tells.
type entry struct {
	date       article.Date
	locals     []local
	statements int
}

// A local is one person or organisation of one article. Names are numbers of the register's store.
type local struct {
	name         uint32 // the fullest form there
	forms        uint32 // list: further forms
	roles        uint32 // list: titles and descriptions
	acronym      uint32
	quotes       uint16
	organisation bool
}

// A draft is a local while its article is read.
type draft struct {
	name, acronym string
	kind          attribution.EntityKind
	forms, roles  []string
	quotes        int
}

// locals gathers an article's mentions by bearer, ordered by name.
func (s *store) locals(reading attribution.Reading) []local {
	found := map[string]*draft{}
	for _, m := range reading.Mentions {
		full := cmp.Or(m.Of, m.Name)
		l := found[full]
		if l == nil {
			l = &draft{name: full, kind: m.Kind}
			found[full] = l
		}
		l.add(m)
	}
	for _, q := range reading.Quotes {
		if q.Speaker == nil {
			continue
		}
		if l := found[q.Speaker.Name]; l != nil {
			l.quotes++
		}
	}
	all := make([]local, 0, len(found))
	for _, name := range slices.Sorted(maps.Keys(found)) {
		all = append(all, s.local(found[name]))
	}
	return all
}

func (s *store) local(d *draft) local {
	slices.Sort(d.forms)
	slices.Sort(d.roles)
	return local{name: s.text(d.name), forms: s.list(slices.Compact(d.forms)), roles: s.list(slices.Compact(d.roles)),
		acronym: s.text(d.acronym), quotes: uint16(min(d.quotes, math.MaxUint16)), organisation: d.kind == attribution.Organisation}
}

func (d *draft) add(m attribution.Mention) {
	if m.Name != d.name {
		d.forms = append(d.forms, m.Name)
	}
	for _, role := range []string{m.Title, m.Description} {
		if role != "" {
			d.roles = append(d.roles, role)
		}
	}
	d.acronym = cmp.Or(d.acronym, m.Acronym)
}
