package answers

import (
	"context"
	"slices"

	"pullquote/index"
	"pullquote/index/article"
	"pullquote/index/attribution"
	"pullquote/index/people"
	"pullquote/index/text"
)

// A lookup is a question read, and what the index has for it.
type lookup struct {
	asked *asked
	index.Result
	edges []*article.Article // the oldest or newest articles, where the question asks for such
}

// look reads a question and searches for it; passages is how many windows to look at.
func (d *Desk) look(ctx context.Context, s index.Snapshot, q Question, passages int) (l lookup, err error) {
	known, err := d.names(ctx, s)
	if err != nil {
		return l, err
	}
	u := understand(known.publicationLast(q.Text), q.Asked)
	if q.Speaker != "" {
		u.speaker = q.Speaker
	}
	if u.edge.count > 0 && u.when.isZero() {
		within := filterOf(q)
		if u.publication = known.publicationIn(text.Fold(q.Text)); u.publication != "" && q.Source == "" {
			within.Sources = []string{u.publication}
		}
		if l.edges, err = u.edge.articlesOf(ctx, s, within, q.Asked); err != nil {
			return l, err
		}
		u.when = timeOf(l.edges)
	}
	if u.event.words != "" {
		if u.when, err = d.eventWhen(ctx, s, u.event, filterOf(q)); err != nil {
			return l, err
		}
		if u.when.isZero() {
			u.topic = u.whole
		}
	}
	if u.ifKnown != "" && q.Speaker == "" {
		known, err := isSomebody(ctx, s.People(), u.ifKnown)
		if err != nil {
			return l, err
		}
		if known {
			u.speaker, u.kind = u.ifKnown, askSaid
		}
	}
	v, err := voiceOf(ctx, u.speaker, s.People(), u.when)
	if err != nil {
		return l, err
	}
	query := index.Query{Text: u.topic, Filter: filterOf(q), Limit: passages, Expand: expansions(u, v)}
	if d.options.Meaning != nil {
		query.Nearest = passagesNear
	}
	if l.Result, err = s.Search(ctx, query); err != nil {
		return l, err
	}
	l.asked, err = d.prepared(ctx, s, u, q, v, l.Result)
	return l, err
}

func (d *Desk) prepared(ctx context.Context, s index.Snapshot, u understanding, q Question, v voice, result index.Result) (*asked, error) {
	held, err := s.Stats(ctx)
	if err != nil {
		return nil, err
	}
	a := prepare(u, u.topic, result.Terms, held.Passages, v)
	a.plain, a.day = text.Fold(q.Text), q.Asked
	if err := a.recognise(ctx, s.People()); err != nil {
		return nil, err
	}
	a.vectors = &d.words
	a.means(d.options.Meaning, u.topic)
	a.nameSource(result.Hits)
	return a, nil
}

// isSomebody: the coverage knows a person of that name, or an organisation that goes by just that.
func isSomebody(ctx context.Context, directory people.Directory, name string) (bool, error) {
	found, err := directory.Find(ctx, name)
	return slices.ContainsFunc(found, func(p people.Person) bool {
		return p.Kind == attribution.Person || goesBy(p, name)
	}), err
}
