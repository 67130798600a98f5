package people

import (
	"cmp"
	"maps"
	"slices"
	"sync"

	"pullquote/index/article"
	"pullquote/index/attribution"
)

// A Register holds the people of a coverage. Its zero value is empty and ready for use. Put and Remove must not run beside
// other calls; the rest may run beside each other.
type Register struct {
	articles map[article.ID]entry

	mu    sync.Mutex // guards what follows
	rules Rules
	book  *book // made when it is first asked for; nil after a change
}

// An entry is what one article tells, as compactly as it can be kept: strings are shared with the other articles' by the
// register's users, who read them from one store.
type entry struct {
	date   article.Date
	locals []local
}

// A local is one person or organisation of one article.
type local struct {
	name    string // the fullest form there
	kind    attribution.EntityKind
	forms   []string // further forms
	roles   []string // titles and descriptions
	acronym string
	quotes  int
}

// Put enters, or replaces, what one article tells.
func (r *Register) Put(a *article.Article, reading attribution.Reading) {
	if r.articles == nil {
		r.articles = map[article.ID]entry{}
	}
	r.book = nil
	r.articles[a.ID] = entry{a.Date, locals(reading)}
}

// Remove takes out what one article told.
func (r *Register) Remove(id article.ID) {
	r.book = nil
	delete(r.articles, id)
}

// Correct sets the hand-written rules; they win over everything that articles tell.
func (r *Register) Correct(rules Rules) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.book, r.rules = nil, rules
}

// locals gathers an article's mentions by bearer, ordered by name.
func locals(reading attribution.Reading) []local {
	found := map[string]*local{}
	for _, m := range reading.Mentions {
		full := cmp.Or(m.Of, m.Name)
		l := found[full]
		if l == nil {
			l = &local{name: full, kind: m.Kind}
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
		l := *found[name]
		slices.Sort(l.forms)
		slices.Sort(l.roles)
		l.forms, l.roles = slices.Compact(l.forms), slices.Compact(l.roles)
		all = append(all, l)
	}
	return all
}

func (l *local) add(m attribution.Mention) {
	if m.Name != l.name {
		l.forms = append(l.forms, m.Name)
	}
	for _, role := range []string{m.Title, m.Description} {
		if role != "" {
			l.roles = append(l.roles, role)
		}
	}
	l.acronym = cmp.Or(l.acronym, m.Acronym)
}

// All returns everybody, most quoted first.
func (r *Register) All() []Person {
	b := r.open()
	all := make([]Person, len(b.people))
	for i, p := range b.people {
		all[i] = p.Person
	}
	return all
}

// open returns the book, made anew after a change.
func (r *Register) open() *book {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.book == nil {
		r.book = newBook(r.articles, r.rules)
	}
	return r.book
}
