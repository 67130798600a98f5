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

// lacks: what the question cannot be answered without is in none of the first excerpts.
func (f *finding) lacks(chosen []choice) bool {
	return f.asked.saying && f.unsaid(chosen) || f.asked.kind == askAge && !f.shows(chosen, hasAge)
}

// shows: one of the first excerpts has it.
func (f *finding) shows(chosen []choice, wanted trait) bool {
	return slices.ContainsFunc(chosen[:min(doubtful, len(chosen))], func(c choice) bool {
		for i := c.from; i < c.to; i++ {
			if c.read.traits(i).has.any(wanted) {
				return true
			}
		}
		return false
	})
}

// unsaid: what somebody said is asked for, and none of the first excerpts is theirs.
func (f *finding) unsaid(chosen []choice) bool {
	return f.asked.kind == askSaid && !f.asked.speaker.isZero() &&
		!slices.ContainsFunc(chosen[:min(doubtful, len(chosen))], func(c choice) bool { return c.features[fSource] > 0 })
}

// confidence is the chance that one of the first excerpts answers, as learned.
func (d *Desk) confidence(f *finding, chosen []choice) float64 {
	sum := 0.0
	for i, v := range f.doubts(chosen) {
		sum += v * d.weights.verdict[i]
	}
	return 1 / (1 + math.Exp(-sum))
}
