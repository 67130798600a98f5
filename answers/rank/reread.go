package rank

import (
	"math"
	"slices"
)

// RereadAtMost is how many of the best candidates are read for what they mean: they hold a right sentence for 187 of the 188
// of 200 everyday questions on real news that any candidate holds one for.
const RereadAtMost = 40

// usualLikeness is what the encoder's cosine of a question with a sentence on something else comes to, and likenessScale makes
// the differences from it numbers of the size of other features.
const usualLikeness, likenessScale = 0.8, 10

// Reread scores the best candidates anew by how like the question they are as the encoder reads them: likeness has a cosine for
// each of the first, NaN where it is not known. Those that are known stand before the others, in the order of their new scores.
func Reread(all []*Candidate, likeness []float64, w *Weights) {
	f := &reading{most: math.Inf(-1)}
	for i, cosine := range likeness {
		if !math.IsNaN(cosine) {
			c := all[i]
			c.reading, c.cosine = f, likenessScale*(cosine-usualLikeness)
			f.most = max(f.most, c.cosine)
		}
	}
	weights := w.reread
	if len(all) > 0 && all[0].Query.Foreign {
		weights = w.foreign
	}
	for _, c := range all[:len(likeness)] {
		if c.reading != nil {
			c.weighBy(weights)
		}
	}
	slices.SortStableFunc(all, func(x, y *Candidate) int {
		switch {
		case x.Reread() && y.Reread():
			return compareCandidates(x, y)
		case x.Reread():
			return -1
		case y.Reread():
			return 1
		}
		return 0
	})
}

// A reading is what holds for all candidates together that were read for what they mean.
type reading struct {
	most float64 // of any: its cosine, scaled
}

// Reread reports whether the sentence was read for what it means.
func (c *Candidate) Reread() bool { return c.reading != nil }

// Likeness is how like the question the sentence is as the encoder reads it, 0 for what is usual and where it is not known.
func (c *Candidate) Likeness() float64 { return c.cosine }

// behindMost is how much less like the question it is than the one most like it.
func (c *Candidate) behindMost() float64 {
	if c.reading == nil {
		return 0
	}
	return c.cosine - c.reading.most
}

// nearMost is the same as a share: 1 for the sentence most like the question, a seventh for a cosine of 0.1 less.
func (c *Candidate) nearMost() float64 {
	if c.reading == nil {
		return 0
	}
	return math.Exp(2 * c.behindMost())
}
