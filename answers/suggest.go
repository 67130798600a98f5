package answers

import (
	"context"
	"slices"
	"strings"
)

// Suggest completes what somebody types, at most limit suggestions, best first: names that begin with the prefix, then
// names of which a later word does. An empty prefix suggests the most frequent. It never fails: typing goes on.
func (d *Desk) Suggest(ctx context.Context, what Field, prefix string, limit int) []string {
	var known []string
	switch what {
	case SpeakerField:
		for _, p := range d.search.People().Suggest(prefix, limit) {
			known = append(known, p.Name)
		}
		return known
	case SourceField:
		known, _ = d.publications(ctx)
	case ArticleField:
		known = d.titles(ctx)
	}
	wanted := fold(strings.TrimSpace(prefix))
	var begins, holds []string
	for _, name := range known {
		switch folded := fold(name); {
		case strings.HasPrefix(folded, wanted):
			begins = append(begins, name)
		case strings.Contains(" "+folded, " "+wanted):
			holds = append(holds, name)
		}
	}
	all := append(begins, holds...)
	return all[:min(limit, len(all))]
}

// titles are the articles' titles, the newest first.
func (d *Desk) titles(ctx context.Context) []string {
	infos, err := d.Articles(ctx, Question{Sort: Newest})
	if err != nil {
		return nil
	}
	titles := make([]string, 0, len(infos))
	for _, i := range infos {
		if i.Title != "" && !slices.Contains(titles, i.Title) {
			titles = append(titles, i.Title)
		}
	}
	return titles
}
