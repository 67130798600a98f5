package rank

import (
	"math"
	"strings"
	"testing"
)

// reread finds sentences and rereads them: "Yes" is most like the question, what begins with "Unknown" is not known.
func reread(t *testing.T, asked string, articles ...string) found {
	t.Helper()
	f := find(t, asked, "", articles...)
	w, err := NewWeights(nil, nil, map[string]float64{"likeness": 1}, nil)
	if err != nil {
		t.Fatal(err)
	}
	likeness := make([]float64, min(RereadAtMost, len(f.candidates)))
	for i, c := range f.candidates[:len(likeness)] {
		switch text := c.Read.Sentences[c.Sentence].Span.Of(c.Read.Doc.Body); {
		case strings.HasPrefix(text, "Unknown"):
			likeness[i] = math.NaN()
		case strings.HasPrefix(text, "Yes"):
			likeness[i] = 0.9
		default:
			likeness[i] = 0.8
		}
	}
	Reread(f.candidates, likeness, w)
	return f
}

// textOf is the sentence of a candidate.
func textOf(c *Candidate) string { return c.Read.Sentences[c.Sentence].Span.Of(c.Read.Doc.Body) }

func TestWhatIsMostLikeTheQuestionStandsFirstOnceReread(t *testing.T) {
	f := reread(t, "did the ferry sink?", "No, the ferry did sink.", "Unknown, the ferry did sink.", "Yes, a boat of theirs may sink.")
	if got := textOf(f.candidates[0]); !strings.HasPrefix(got, "Yes") {
		t.Errorf("%q stands first", got)
	}
	last := f.candidates[len(f.candidates)-1]
	if got := textOf(last); !strings.HasPrefix(got, "Unknown") || last.Reread() {
		t.Errorf("%q stands last; what is not known stands behind what is", got)
	}
}

func TestLikenessFeaturesGrowWithTheLikeness(t *testing.T) {
	f := reread(t, "did the ferry sink in a gale?", "Yes, the ferry may sink.", "No, the ferry may sink.")
	for i, feature := range sentenceFeatures {
		if !strings.HasPrefix(feature.Name, likenessFeature) {
			continue
		}
		if yes, no := f.candidates[0].Features[i], f.candidates[1].Features[i]; yes <= no {
			t.Errorf("%s: %.3f for the sentence more like the question, %.3f for the other", feature.Name, yes, no)
		}
	}
}

func TestNothingKnownChangesNothing(t *testing.T) {
	f := reread(t, "did the ferry sink?", "Unknown, the ferry did sink.", "Unknown, the ferry is red.")
	if f.candidates[0].Score < f.candidates[1].Score || f.candidates[0].Reread() || f.candidates[0].Likeness() != 0 {
		t.Errorf("scores %v and %v", f.candidates[0].Score, f.candidates[1].Score)
	}
}
