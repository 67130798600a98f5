package score

import "math"

// BM25 as Robertson and Zaragoza give it (The Probabilistic Relevance Framework: BM25 and Beyond, 2009), with the
// usual non-negative inverse document frequency. bleve's own model of that name is another one: it multiplies the
// inverse document frequency in twice, and its average length is not the average length.
const (
	Saturation  = 0.96 // k1: how soon further occurrences of a word count little
	LengthShare = 0.75 // b: how much a long passage must hold more
)

// InverseFrequency tells how rare a word is that df of n passages hold.
func InverseFrequency(df, n int) float64 {
	return math.Log(1 + (float64(n)-float64(df)+0.5)/(float64(df)+0.5))
}

// Saturate is BM25's term frequency part: 0 for none, rising towards saturation+1. norm is LengthNorm's.
func Saturate(tf, norm float64) float64 { return tf * (Saturation + 1) / (tf + norm) }

// Most is what Saturate never exceeds.
const Most = Saturation + 1

// LengthNorm is what a passage's length, in words, adds below the fraction.
func LengthNorm(words, average float64) float64 {
	return Saturation * (1 - LengthShare + LengthShare*words/average)
}

// A LengthScale turns bleve's norm of a passage, one over the root of its words, into LengthNorm without finding the
// words first: it is asked for every posting.
type LengthScale struct{ base, perWord float64 }

// NewLengthScale is for passages of so many words on average.
func NewLengthScale(average float64) LengthScale {
	return LengthScale{Saturation * (1 - LengthShare), Saturation * LengthShare / average}
}

// Of turns a norm.
func (l LengthScale) Of(norm float64) float64 { return l.base + l.perWord/(norm*norm) }
