package answers

import (
	"context"
	"slices"

	"pullquote/index"
	"pullquote/index/article"
	"pullquote/index/attribution"
	"pullquote/index/people"
)

// A lookup is a question read, and what the index has for it.
type lookup struct {
	asked *asked
	index.Result
	edges []*article.Article // the oldest or newest articles, where the question asks for such
}

// look reads a question and searches for it; passages is how many windows to look at.
func (d *Desk) look(ctx context.Context, q Question, passages int) (lookup, error) {
	u := understand(d.publicationLast(q.Text), q.Asked)
	if q.Speaker != "" {
		u.speaker = q.Speaker
	}
	var l lookup
	if u.edge.count > 0 && u.when.isZero() {
		within := filterOf(q)
		if u.publication = d.publicationIn(fold(q.Text)); u.publication != "" && q.Source == "" {
			within.Sources = []string{u.publication}
		}
		l.edges = u.edge.articlesOf(until(d.search.Catalogue().Articles, q.Asked), within)
		u.when = timeOf(l.edges)
	}
	if u.event.words != "" {
		when, err := d.eventWhen(ctx, u.event, filterOf(q))
		if err != nil {
			return l, err
		}
		if u.when = when; when.isZero() {
			u.topic = u.whole
		}
	}
	if u.ifKnown != "" && q.Speaker == "" && isSomebody(d.search.People(), u.ifKnown) {
		u.speaker, u.kind = u.ifKnown, askSaid
	}
	v := voiceOf(u.speaker, d.search.People(), u.when)
	query := index.Query{Text: u.topic, Filter: filterOf(q), Limit: passages, Expand: expansions(u, v)}
	if d.options.Meaning != nil {
		query.Nearest = passagesNear
	}
	var err error
	if l.Result, err = d.search.Search(ctx, query); err != nil {
		return l, err
	}
	l.asked = d.prepared(u, q, v, l.Result)
	return l, nil
}

func (d *Desk) prepared(u understanding, q Question, v voice, result index.Result) *asked {
	a := prepare(u, u.topic, result.Terms, d.search.Stats().Passages, v)
	a.plain, a.day = fold(q.Text), q.Asked
	a.recognise(d.search.People())
	a.vectors = &d.words
	a.means(d.options.Meaning, u.topic)
	a.nameSource(result.Hits)
	return a
}

// isSomebody: the coverage knows a person of that name, or an organisation that goes by just that.
func isSomebody(register *people.Register, name string) bool {
	return slices.ContainsFunc(register.Find(name), func(p people.Person) bool {
		return p.Kind == attribution.Person || goesBy(p, name)
	})
}
