package attribution

import (
	"context"

	"pullquote/index/article"
	"pullquote/index/attribution/claim"
	"pullquote/index/nlp"
	"pullquote/index/sentence"
)

// An Anaphor is a source that names nobody, as it is weighed; for learning what its evidence weighs.
type Anaphor struct {
	Kind       string
	Source     article.Span
	Candidates []Candidate
}

// A Candidate is an entity that an anaphor may mean: where its names begin, and the evidence on it, in the order of Evidence.
type Candidate struct {
	Names    []int // in bytes of the body
	Evidence []float64
}

// Evidence names what is seen of a candidate.
func Evidence() []string {
	all := make([]string, len(evidences))
	for i, e := range evidences {
		all[i] = e.name
	}
	return all
}

// Anaphors are the anaphors of an article, in the order in which they are resolved.
func Anaphors(m *claim.Model, a *article.Article, blocks []article.Block, sentences []sentence.Sentence) []Anaphor {
	t := m.Read(context.Background().Done(), a.Body, blocks, sentences)
	r := claim.NewReader(m, t, a.Title)
	var all []Anaphor
	speakersOf(r, r.Claims()).resolveAll(func(s *speakers, i int, p *nlp.Phrase) int {
		if x, ok := s.anaphorAt(i, p); ok {
			all = append(all, s.anaphor(&x))
		}
		return s.weighed(i, p)
	})
	return all
}

func (s *speakers) anaphor(a *anaphor) Anaphor {
	candidates := s.candidates(a)
	x := Anaphor{Kind: string(a.kind), Source: s.Span(nlp.Stretch{From: a.phrase.From, To: a.phrase.To})}
	for i := range candidates {
		c := Candidate{Evidence: s.see(a, candidates, i)}
		for _, n := range s.Entities[candidates[i].entity].Names {
			c.Names = append(c.Names, s.Span(s.Names[n].Stretch).Start)
		}
		x.Candidates = append(x.Candidates, c)
	}
	return x
}
