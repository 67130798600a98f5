package answers

import (
	"slices"

	"pullquote/index/article"
	"pullquote/index/attribution"
)

// A Gathering is the sentences that hold one statement or several, shown once: a sentence may state that one person
// said what another had said.
type Gathering struct {
	Excerpt  Excerpt                // the highlights are the content of all its statements; the speaker is the first's
	Speakers []*attribution.Speaker // each once, in the order of their statements; nil among them: nobody is named
}

// Gather puts statements together that follow each other in the same sentences, and ranks the gatherings anew from 1.
func Gather(lines []QuoteLine) []Gathering {
	var all []Gathering
	for _, l := range lines {
		e := l.Excerpt
		if n := len(all); n > 0 && all[n-1].holds(e) {
			last := &all[n-1]
			last.Excerpt.Highlights = article.Union(last.Excerpt.Highlights, e.Highlights)
			last.hear(l.Speaker)
			continue
		}
		e.Rank, e.Speaker = len(all)+1, l.Speaker
		all = append(all, Gathering{e, []*attribution.Speaker{l.Speaker}})
	}
	return all
}

func (g *Gathering) holds(e Excerpt) bool {
	return g.Excerpt.Article.ID == e.Article.ID && g.Excerpt.Start == e.Start && g.Excerpt.End == e.End
}

// hear adds a speaker who is not yet among those heard.
func (g *Gathering) hear(s *attribution.Speaker) {
	heard := func(other *attribution.Speaker) bool {
		return s == nil && other == nil || s != nil && other != nil && s.Name == other.Name
	}
	if !slices.ContainsFunc(g.Speakers, heard) {
		g.Speakers = append(g.Speakers, s)
	}
}
