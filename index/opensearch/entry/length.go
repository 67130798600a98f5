package entry

import (
	"math/bits"

	"pullquote/index/score"
)

// The cluster keeps a passage's length in a byte, rounded down by up to an eighth, and so scores a long passage up to a twentieth too
// high. A passage carries the factor that takes this back for a word that stands in it once, at a nominal average length; what is
// left of the fault then is below a hundredth, so that few more candidates need to be asked for than are wanted.

// nominalWords is about how many words passages have on average.
const nominalWords = 80

// fix is the factor for a passage of so many words.
func fix(words int) float64 {
	norm := func(n int) float64 { return score.LengthNorm(float64(n), nominalWords) }
	return score.Saturate(1, norm(words)) / score.Saturate(1, norm(rounded(words)))
}

// exactLengths are kept as they are; longer ones lose what lies behind their first four bits (Lucene's SmallFloat.intToByte4).
const exactLengths = 24

func rounded(words int) int {
	if words < exactLengths {
		return words
	}
	n := words - exactLengths
	if shift := bits.Len(uint(n)) - 4; shift > 0 {
		n = n >> shift << shift
	}
	return exactLengths + n
}
