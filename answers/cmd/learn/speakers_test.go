package main

import (
	"testing"

	"pullquote/answers"
)

// TestSpeakersOfOurOwnQuestions holds what is reached: of the statements found all but two name their speaker, and of 90
// sentences found that attribute nothing, 80 name nobody.
func TestSpeakersOfOurOwnQuestions(t *testing.T) {
	o := options{own: "../../testdata/questions.jsonl"}
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
	if s.right < 142 || s.named-s.right > 7 || s.nobody-s.silent > 10 {
		t.Errorf("%v; want 142 right and 7 wrong at most, and at most 10 wrongly named\n%q", s, s.faults)
	}
}
