package answers

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"pullquote/index"
	"pullquote/index/text"
)

// Suggest completes what somebody types, at most limit suggestions, best first: names that begin with the prefix, then
// names of which a later word does. An empty prefix suggests the most frequent publications and the newest titles. It
// never fails: typing goes on.
func (d *Desk) Suggest(ctx context.Context, what Field, prefix string, limit int) []string {
	found, err := d.suggest(ctx, what, prefix, limit)
	if err != nil {
		d.log.Warn("nothing is suggested", "op", "suggest", "err", err)
	}
	return found
}

func (d *Desk) suggest(ctx context.Context, what Field, prefix string, limit int) ([]string, error) {
	s, err := d.search.Snapshot(ctx)
	if err != nil {
		return nil, fmt.Errorf("suggest: %w", err)
	}
	defer s.Close()
	switch what {
	case SpeakerField:
		if strings.TrimSpace(prefix) != "" || limit > mostSpeakers {
			return namesQuoted(ctx, s, prefix, limit)
		}
		top, err := d.mostQuoted(ctx, s)
		return slices.Clone(top[:min(limit, len(top))]), err
	case SourceField:
		n, err := d.names(ctx, s)
		if err != nil {
			return nil, err
		}
		return complete(n.publications, n.foldedPublications, prefix, limit), nil
	case ArticleField:
		return titles(ctx, s, prefix, limit)
	}
	return nil, nil
}

func namesQuoted(ctx context.Context, s index.Snapshot, prefix string, limit int) ([]string, error) {
	found, err := s.People().Suggest(ctx, prefix, limit)
	if err != nil {
		return nil, fmt.Errorf("suggest speakers: %w", err)
	}
	var known []string
	for _, p := range found {
		known = append(known, p.Name)
	}
	return known, nil
}

// titles are those that go on from a prefix, newest first; each once.
func titles(ctx context.Context, s index.Snapshot, prefix string, limit int) ([]string, error) {
	c := completion{wanted: text.Fold(strings.TrimSpace(prefix)), limit: limit}
	seen := map[string]bool{}
	for card, err := range s.Articles(ctx, index.Listing{Begins: prefix, Order: index.Newest}) {
		if err != nil {
			return nil, fmt.Errorf("suggest titles: %w", err)
		}
		if card.Title == "" || seen[card.Title] {
			continue
		}
		seen[card.Title] = true
		if c.offer(card.Title, text.Fold(card.Title)); c.full() {
			break
		}
	}
	return c.best(), nil
}

// mostSpeakers is how many of the most quoted are kept ready: what a menu of Discord's shows.
const mostSpeakers = 25

// complete finds the names that go on from a prefix. folded has each name as Fold makes it.
func complete(known, folded []string, prefix string, limit int) []string {
	c := completion{wanted: text.Fold(strings.TrimSpace(prefix)), limit: limit}
	for i, name := range folded {
		if c.offer(known[i], name); c.full() {
			break
		}
	}
	return c.best()
}

// A completion gathers names that go on from what was typed: first those that begin with it, then those of which a later
// word does.
type completion struct {
	wanted        string
	limit         int
	begins, holds []string
}

func (c *completion) offer(name, folded string) {
	switch {
	case strings.HasPrefix(folded, c.wanted):
		c.begins = append(c.begins, name)
	case len(c.holds) < c.limit && strings.Contains(folded, " "+c.wanted):
		c.holds = append(c.holds, name)
	}
}

func (c *completion) full() bool { return len(c.begins) >= c.limit }

func (c *completion) best() []string {
	all := append(c.begins, c.holds...)
	return all[:min(c.limit, len(all))]
}

// names are the publications, the most frequent first, of one state of the coverage. They are kept until it changes:
// questions may name one, and the menus show them at every keystroke.
type names struct {
	version                          string
	publications, foldedPublications []string
}

func (d *Desk) names(ctx context.Context, s index.Snapshot) (*names, error) {
	version := s.Version()
	if n := d.known.Load(); n != nil && n.version == version {
		return n, nil
	}
	n := &names{version: version}
	for p, err := range s.Publications(ctx) {
		if err != nil {
			return nil, fmt.Errorf("list publications: %w", err)
		}
		n.publications = append(n.publications, p.Name)
		n.foldedPublications = append(n.foldedPublications, text.Fold(p.Name))
	}
	d.known.Store(n)
	return n, nil
}

// quoted are the mostSpeakers most quoted of one state of the coverage.
type quoted struct {
	version string
	names   []string
}

func (d *Desk) mostQuoted(ctx context.Context, s index.Snapshot) ([]string, error) {
	version := s.Version()
	if q := d.quoted.Load(); q != nil && q.version == version {
		return q.names, nil
	}
	found, err := namesQuoted(ctx, s, "", mostSpeakers)
	if err != nil {
		return nil, err
	}
	d.quoted.Store(&quoted{version, found})
	return found, nil
}
