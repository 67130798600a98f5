package rank

import (
	"strings"
	"testing"
)

// fitted finds sentences and reads the best together with the question: "Yes" answers, the others do not.
func fitted(t *testing.T, asked string, articles ...string) found {
	t.Helper()
	f := find(t, asked, "", articles...)
	w, err := NewWeights(nil, nil, nil, map[string]float64{"fit": 1})
	if err != nil {
		t.Fatal(err)
	}
	fits := make([]float64, min(2, len(f.candidates)))
	for i, c := range f.candidates[:len(fits)] {
		if fits[i] = -2; strings.HasPrefix(c.Text(), "Yes") {
			fits[i] = 2
		}
	}
	Fit(f.candidates, fits, w)
	return f
}

func TestWhatAnswersStandsFirstOnceReadWithTheQuestion(t *testing.T) {
	f := fitted(t, "did the ferry sink?", "No, the ferry did sink.", "Yes, the ferry may sink.", "The train was red.")
	if got := f.candidates[0]; got.Text() != "Yes, the ferry may sink." || !got.Fitted() {
		t.Errorf("%q stands first", got.Text())
	}
	for i, want := range []bool{true, true} {
		if f.candidates[i].Fitted() != want {
			t.Errorf("%q was read with the question: %v", f.candidates[i].Text(), !want)
		}
	}
}

func TestFitFeaturesGrowWithTheFit(t *testing.T) {
	f := fitted(t, "did the ferry sink in a gale?", "Yes, the ferry may sink.", "No, the ferry may sink.")
	for i, feature := range sentenceFeatures {
		if !strings.HasPrefix(feature.Name, fitFeature) {
			continue
		}
		if yes, no := f.candidates[0].Features[i], f.candidates[1].Features[i]; yes <= no {
			t.Errorf("%s: %.3f for the sentence that answers, %.3f for the other", feature.Name, yes, no)
		}
	}
}

func TestWithoutWeightsForItNothingIsReadWithTheQuestion(t *testing.T) {
	if w, err := NewWeights(map[string]float64{"fit": 1}, nil, map[string]float64{"fit": 1}, nil); err != nil || w.Fits() {
		t.Errorf("%v, %v", w.Fits(), err)
	}
}
