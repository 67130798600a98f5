package verdict

import (
	"math"
	"slices"

	"pullquote/answers/rank"
	"pullquote/answers/rank/match"
)

// A Found is what ranking found for a question.
type Found struct {
	Query      *match.Query
	Passages   []*rank.Passage
	Candidates []*rank.Candidate
	Chosen     []rank.Choice // the best first
}

// Judged is how many excerpts the verdict looks at: it promises that one of so many answers.
const Judged = 3

// answeredFrom is the chance from which a question is called answered.
const answeredFrom = 0.5

// Answers reports whether the first excerpts answer: none of the question's needs is unmet, and that one of them answers is
// likelier than not.
func (f *Found) Answers(w Weights) bool { return !f.Lacks() && f.confidence(w) >= answeredFrom }

// first are the excerpts that are judged.
func (f *Found) first() []rank.Choice { return f.Chosen[:min(Judged, len(f.Chosen))] }

// confidence is the chance that one of the first excerpts answers, as learned.
func (f *Found) confidence(w Weights) float64 {
	sum := 0.0
	for i, v := range f.Doubts() {
		sum += v * w[i]
	}
	return 1 / (1 + math.Exp(-sum))
}

// Unlikeness is the cosine below which a sentence that shares no word with the question is not worth showing. Questions
// and sentences on unlike subjects have cosines up to 0.3.
const Unlikeness = 0.4

// Near reports whether anything that was chosen is near the question: sentences or their title share a word with it, or
// its meaning.
func (f *Found) Near() bool { return slices.ContainsFunc(f.Chosen, alike) }

func alike(c rank.Choice) bool {
	for i := c.From; i < c.To; i++ {
		if len(c.Sites[i]) > 0 || c.Title != 0 {
			return true
		}
	}
	return c.Like() >= Unlikeness
}

// Weights are what the doubts count, in the order of Names.
type Weights []float64

// NewWeights are weights by name. The error names a doubt that does not exist.
func NewWeights(byName map[string]float64) (Weights, error) {
	w, err := rank.Fill(Names(), byName)
	return w, err
}
