package rank

import "math"

// usualLikeness is what the encoder's cosine of a question with a sentence on something else comes to, and likenessScale makes
// the differences from it numbers of the size of other features.
const usualLikeness, likenessScale = 0.8, 10

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
