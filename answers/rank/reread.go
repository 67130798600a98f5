package rank

import (
	"math"
	"slices"
)

// RereadAtMost is how many of the best candidates are read for what they mean: they hold a right sentence for 187 of the 188
// of 200 everyday questions on real news that any candidate holds one for.
const RereadAtMost = 40

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
