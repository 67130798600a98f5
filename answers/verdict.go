package answers

import (
	"math"
	"slices"
)

// verdict decides whether what was chosen answers.
func (d *Desk) verdict(f *finding, chosen []choice) Verdict {
	switch {
	case !f.openings && !slices.ContainsFunc(chosen, choice.alike):
		return None
	case f.openings:
		return Answered
	case !f.without.IsZero(), f.lacks(chosen):
		return Related
	case d.confidence(f, chosen) >= 0.5:
		return Answered
	}
	return Related
}

// unlikeness is the cosine below which a sentence that shares no word with the question is not worth showing. Questions
// and sentences on unlike subjects have cosines up to 0.3.
const unlikeness = 0.4

// alike: the sentences or their title share a word with the question, or its meaning.
func (c choice) alike() bool {
	for i := c.from; i < c.to; i++ {
		if len(c.sites[i]) > 0 || c.title != 0 {
			return true
		}
	}
	return c.features[fLike] >= unlikeness
}

// confidence is the chance that one of the first excerpts answers, as learned.
func (d *Desk) confidence(f *finding, chosen []choice) float64 {
	sum := 0.0
	for i, v := range f.doubts(chosen) {
		sum += v * d.weights.verdict[i]
	}
	return 1 / (1 + math.Exp(-sum))
}
