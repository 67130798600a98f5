package rank

import (
	"strings"
	"testing"
)

// fitted finds sentences and reads the best together with the question: "Yes" answers, the others do not.
func fitted(t *testing.T, asked string, articles ...string) found {
	t.Helper()
	f := find(t, asked, "", articles...)
	w, err := NewWeights(nil, nil, map[string]float64{"words": 1})
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
