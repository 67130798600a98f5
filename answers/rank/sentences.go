package rank

import (
	"cmp"
	"context"
	"slices"

	"pullquote/answers/rank/match"
)

// sentencesClosely is how many sentences are compared with the question word by word for their meaning.
const sentencesClosely = 10

// Sentences scores the sentences of the passages found, best first; equal scores by article and place, so that the order
// of indexing shows nowhere. Its error is ctx's.
func Sentences(ctx context.Context, found []*Passage, w *Weights) ([]*Candidate, error) {
	all, err := candidates(ctx, found)
	if err != nil {
		return nil, err
	}
	f := &field{}
	for _, c := range all {
		f.most, f.words = max(f.most, c.like), max(f.words, c.words)
	}
	values := make([]float64, len(all)*len(sentenceFeatures))
	for i, c := range all {
		c.field, c.Features = f, values[i*len(sentenceFeatures):][:len(sentenceFeatures):len(sentenceFeatures)]
		c.weigh(w)
	}
	slices.SortFunc(all, compareCandidates)
	for _, c := range all[:min(sentencesClosely, len(all))] {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		c.closest, c.closely = c.Closest(c.Sentence), true
		c.weigh(w)
	}
	slices.SortFunc(all, compareCandidates)
	return all, nil
}

// candidates are the sentences of some passages that may be shown, each once.
func candidates(ctx context.Context, found []*Passage) ([]*Candidate, error) {
	type spot struct {
		m *match.Match
		i int
	}
	seen := map[spot]bool{}
	var all []*Candidate
	for rank, p := range found {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		for i := p.From; i < p.To; i++ {
			if at := (spot{p.Match, i}); p.Read.Sentences[i].Shown && !seen[at] {
				seen[at] = true
				c := look(p.Match, i, p.Score-found[0].Score, rank)
				c.passage = p
				all = append(all, c)
			}
		}
	}
	return all, nil
}

func compareCandidates(x, y *Candidate) int {
	return cmp.Or(cmp.Compare(y.Score, x.Score), cmp.Compare(x.Read.Doc.ID, y.Read.Doc.ID), cmp.Compare(x.Sentence, y.Sentence))
}

// Opening is the first sentence of an article that is worth showing, as a candidate of a score; nil when none is.
func Opening(m *match.Match, score float64) *Candidate {
	for i, s := range m.Read.Sentences {
		if s.Shown && m.Read.Length(i) >= 8 {
			c := look(m, i, 0, 0)
			c.Score, c.Features, c.field = score, make([]float64, len(sentenceFeatures)), &field{}
			return c
		}
	}
	return nil
}
