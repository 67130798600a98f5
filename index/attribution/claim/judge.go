package claim

import (
	"math"
)

// judge scores rival claims of one cue and returns the likeliest; -1 when there are none.
func (r *Reader) judge(rivals []Claim) int {
	scores := r.scores[:0]
	for i := range rivals {
		r.Feats.Reset()
		r.ConfidenceFeatures(&rivals[i])
		scores = append(scores, r.Confidence.Score(r.Feats.List))
	}
	r.scores = scores[:0]
	return Likeliest(rivals, scores)
}

// Likeliest ranks rivals by their scores and gives them their confidence.
func Likeliest(rivals []Claim, scores []float64) int {
	best := -1
	for i := range rivals {
		c := &rivals[i]
		if c.rank = scores[i] + likelihoodWeight*math.Log(c.likely()); best < 0 || c.rank > rivals[best].rank {
			best = i
		}
	}
	against(scores)
	for i := range rivals {
		rivals[i].Confidence = scores[i]
	}
	return best
}

// against turns the scores of rivals into log odds, each against all others and against there being no statement, whose
// score is 0.
func against(scores []float64) {
	all := 1.0
	for _, s := range scores {
		all += math.Exp(s)
	}
	for i, s := range scores {
		scores[i] = s - math.Log(max(all-math.Exp(s), 1e-9))
	}
}

// likelihoodWeight keeps the confidence model, which sees a claim alone, from overruling what the choices saw in
// comparison. Measured on held-out text: 0 and 1 are each 0.2 points of F1 worse.
const likelihoodWeight = 0.25
