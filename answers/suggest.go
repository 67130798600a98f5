package answers

import (
	"context"
	"slices"
	"strings"
	"sync"

	"pullquote/index"
)

// Suggest completes what somebody types, at most limit suggestions, best first: names that begin with the prefix, then
// names of which a later word does. An empty prefix suggests the most frequent publications and the newest titles. It
// never fails: typing goes on.
func (d *Desk) Suggest(ctx context.Context, what Field, prefix string, limit int) []string {
	switch what {
	case SpeakerField:
		if strings.TrimSpace(prefix) != "" || limit > mostSpeakers {
			return d.speakers(prefix, limit)
		}
		top := d.names().speakers()
		return slices.Clone(top[:min(limit, len(top))])
	case SourceField:
		n := d.names()
		return complete(n.publications, n.foldedPublications, prefix, limit)
	case ArticleField:
		n := d.names()
		return complete(n.titles, n.foldedTitles, prefix, limit)
	}
	return nil
}

func (d *Desk) speakers(prefix string, limit int) []string {
	var known []string
	for _, p := range d.search.People().Suggest(prefix, limit) {
		known = append(known, p.Name)
	}
	return known
}

// mostSpeakers is how many of the most quoted are kept ready: what a menu of Discord's shows.
const mostSpeakers = 25

// complete finds the names that go on from a prefix. folded has each name as fold makes it.
func complete(known, folded []string, prefix string, limit int) []string {
	wanted := fold(strings.TrimSpace(prefix))
	within := " " + wanted
	var begins, holds []string
	for i, name := range folded {
		switch {
		case len(begins) == limit:
			return begins
		case strings.HasPrefix(name, wanted):
			begins = append(begins, known[i])
		case len(holds) < limit && strings.Contains(name, within):
			holds = append(holds, known[i])
		}
	}
	all := append(begins, holds...)
	return all[:min(limit, len(all))]
}

// names are the publications, the most frequent first, and the titles, the newest first, of one Catalogue. Folding
// those of 25,000 articles takes longer than a keystroke may, so they are kept until the coverage changes.
type names struct {
	of                               *index.Catalogue
	publications, foldedPublications []string
	titles, foldedTitles             []string
	speakers                         func() []string // the mostSpeakers most quoted
	infos                            sync.Map        // article.ID -> ArticleInfo: what was listed before
}

func (d *Desk) names() *names {
	now := d.search.Catalogue()
	if n := d.known.Load(); n != nil && n.of == now {
		return n
	}
	n := namesOf(now)
	n.speakers = sync.OnceValue(func() []string { return d.speakers("", mostSpeakers) })
	d.known.Store(n)
	return n
}

func namesOf(c *index.Catalogue) *names {
	n := &names{of: c}
	count := map[string]int{}
	seen := map[string]bool{}
	for _, a := range c.Articles {
		if a.Publication != "" {
			count[a.Publication]++
		}
		if a.Title != "" && !seen[a.Title] {
			seen[a.Title] = true
			n.titles, n.foldedTitles = append(n.titles, a.Title), append(n.foldedTitles, fold(a.Title))
		}
	}
	for name := range count {
		n.publications = append(n.publications, name)
	}
	slices.SortFunc(n.publications, func(a, b string) int {
		if count[a] != count[b] {
			return count[b] - count[a]
		}
		return strings.Compare(a, b)
	})
	for _, name := range n.publications {
		n.foldedPublications = append(n.foldedPublications, fold(name))
	}
	return n
}
