package answers

import "math"

// A doubt is one named piece of evidence for or against the best excerpt being an answer.
type doubt int

const (
	vBias doubt = iota
	vScore
	vMargin
	vWords
	vMissing
	vUnknown
	nDoubts
)

var verdictNames = [nDoubts]string{"bias", "score", "margin", "words", "rarest missing", "unknown words"}

type verdictWeights [nDoubts]float64

// verdict decides whether what was chosen answers.
func (d *Desk) verdict(f *finding, chosen []choice) Verdict {
	switch {
	case len(chosen) == 0:
		return None
	case f.note != "":
		return Related
	case d.confidence(f, chosen) >= 0.5:
		return Answered
	}
	return Related
}

func (d *Desk) confidence(f *finding, chosen []choice) float64 {
	sum := 0.0
	for i, v := range f.doubts(chosen) {
		sum += v * d.weights.verdict[i]
	}
	return 1 / (1 + math.Exp(-sum))
}

func (f *finding) doubts(chosen []choice) [nDoubts]float64 {
	var v [nDoubts]float64
	v[vBias] = 1
	best := chosen[0]
	v[vScore] = best.score
	if len(chosen) > 1 {
		v[vMargin] = best.score - chosen[1].score
	}
	var got uint64
	for i := best.from; i < best.to; i++ {
		got |= best.got[i]
	}
	v[vWords] = f.asked.share(got)
	v[vMissing] = best.features[fRarest]
	for _, t := range f.asked.terms {
		if t.passages == 0 {
			v[vUnknown] += t.weight / f.asked.total
		}
	}
	return v
}
