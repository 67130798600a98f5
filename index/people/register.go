package people

import (
	"sync"

	"pullquote/index/article"
	"pullquote/index/attribution"
)

// A Register holds the people of a coverage. Its zero value is empty and ready for use. Put must not run beside
// other calls; the rest may run beside each other. A changed coverage gets a register anew.
type Register struct {
	articles map[article.ID]entry
	store    store

	mu    sync.Mutex // guards what follows
	rules Rules
	book  *book // made when it is first asked for; nil after a change
}

// Put enters, or replaces, what one article tells.
func (r *Register) Put(a *article.Article, reading attribution.Reading) {
	if r.articles == nil {
		r.articles = map[article.ID]entry{}
	}
	r.book = nil
	r.articles[a.ID] = entry{a.Date, r.store.locals(reading), len(reading.Quotes)}
}

// Correct sets the hand-written rules; they win over everything that articles tell.
func (r *Register) Correct(rules Rules) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.book, r.rules = nil, rules
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

// Statements is how many statements the articles hold, of anybody or of nobody that is named.
func (r *Register) Statements() (n int) {
	for _, e := range r.articles {
		n += e.statements
	}
	return n
}

// Warm makes the ways to find names now rather than when the first is looked for.
func (r *Register) Warm() {
	b := r.open()
	b.starts()
	b.classes()
}

// open returns the book, made anew after a change.
func (r *Register) open() *book {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.book == nil {
		r.book = newBook(r.articles, &r.store, r.rules)
	}
	return r.book
}
