package answers

import (
	"cmp"
	"slices"

	"pullquote/index"
)

// A candidate is a sentence that may answer.
type candidate struct {
	*matching
	sentence int
	features features
	score    float64
}

// ranked scores the sentences of the passages found, best first; equal scores by article and place, so that the order
// of indexing shows nowhere.
func (d *Desk) ranked(a *asked, hits []index.Hit, w *weights) []candidate {
	var all []candidate
	matched := map[*index.Document]*matching{}
	type spot struct {
		m *matching
		i int
	}
	seen := map[spot]bool{}
	top := 0.0
	for _, h := range hits {
		top = max(top, h.Score)
	}
	for _, h := range hits {
		m := matched[h.Document]
		if m == nil {
			m = a.match(d.readings.of(h.Document))
			matched[h.Document] = m
		}
		for i := h.Sentences.From; i < h.Sentences.To; i++ {
			if at := (spot{m, i}); !m.read.sentences[i].show || seen[at] {
				continue
			} else {
				seen[at] = true
			}
			c := candidate{matching: m, sentence: i, features: m.evidence(i, h.Score/top)}
			c.score = c.features.score(w)
			all = append(all, c)
		}
	}
	slices.SortFunc(all, compareCandidates)
	return all
}

func compareCandidates(x, y candidate) int {
	return cmp.Or(cmp.Compare(y.score, x.score), cmp.Compare(x.read.doc.ID, y.read.doc.ID), cmp.Compare(x.sentence, y.sentence))
}
