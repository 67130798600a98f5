package main

import (
	"testing"

	"pullquote/answers"
)

// TestSpeakersOfOurOwnQuestions holds what is reached: of 37 statements found, how many name the right speaker; of 41
// sentences found that attribute nothing, how many name nobody.
func TestSpeakersOfOurOwnQuestions(t *testing.T) {
	o := options{own: "../testdata/questions.jsonl"}
	benches, err := o.open(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer benches[0].index.Close()
	s, err := o.scoreSpeakers(t.Context(), benches[0], func(int) answers.Weights { return answers.Learned(true) })
	if err != nil {
		t.Fatal(err)
	}
	t.Log(s)
	if s.right < 37 || s.silent < 34 || s.named-s.right > 0 || s.nobody-s.silent > 7 {
		t.Errorf("%v; want all right and at most 7 wrongly named\n%q", s, s.faults)
	}
}
