package answers

import (
	"cmp"
	"context"
	"slices"
)

// A candidate is a sentence that may answer.
type candidate struct {
	*matching
	sentence int
	features features
	score    float64
}

// ranked scores the sentences of the passages found, best first; equal scores by article and place, so that the order
// of indexing shows nowhere. It stops when ctx ends; whoever calls it asks whether ctx has.
func ranked(ctx context.Context, found []foundPassage, w *weights) []candidate {
	type spot struct {
		m *matching
		i int
	}
	seen := map[spot]bool{}
	var all []*candidate // a candidate is large: only pointers are moved
	for n, p := range found {
		if ctx.Err() != nil {
			return nil
		}
		for i := p.from; i < p.to; i++ {
			if at := (spot{p.matching, i}); !p.read.sentences[i].show || seen[at] {
				continue
			} else {
				seen[at] = true
			}
			all = append(all, &candidate{matching: p.matching, sentence: i, features: p.evidence(i, p.score-found[0].score, n)})
		}
	}
	most, words := 0.0, 0.0
	for _, c := range all {
		most, words = max(most, c.features[fLike]), max(words, c.features[fWords])
	}
	for _, c := range all {
		c.features[fLikeMost] = max(-0.4, c.features[fLike]-most)
		c.features[fLikeSure] = c.features[fLike] * c.asked.sure
		c.close(c.literal(c.sentence, c.sentence+1))
		c.features[fLikeAlone] = c.features[fLike] * (1 - words)
		c.score = c.features.score(w)
	}
	slices.SortFunc(all, compareCandidates)
	for _, c := range all[:min(sentencesClosely, len(all))] {
		if ctx.Err() != nil {
			return nil
		}
		c.close(c.closest(c.sentence))
		c.features[fAnswerNear] = c.answerNear(c.sentence)
		if c.asked.kind == askNumber {
			c.features[fCounts] = c.counts(c.sentence, besideFigure)
		}
		c.score = c.features.score(w)
	}
	slices.SortFunc(all, compareCandidates)
	ordered := make([]candidate, len(all))
	for i, c := range all {
		ordered[i] = *c
	}
	return ordered
}

// sentencesClosely is how many sentences are compared with the question word by word for their meaning.
const sentencesClosely = 10

// close enters how near the sentence's words come to the question's.
func (c *candidate) close(best closeness) {
	c.features[fClose] = c.asked.mass(best)
	c.features[fCovered], _ = c.asked.covered(best, anyTerm)
	c.features[fHole] = c.asked.hole(best)
}

func compareCandidates(x, y *candidate) int {
	return cmp.Or(cmp.Compare(y.score, x.score), cmp.Compare(x.read.doc.ID, y.read.doc.ID), cmp.Compare(x.sentence, y.sentence))
}
