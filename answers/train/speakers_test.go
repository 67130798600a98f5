package main

import (
	"testing"

	"pullquote/answers"
)

// TestSpeakersOfOurOwnQuestions holds what is reached: every statement found names its speaker, and of 50
// sentences found that attribute nothing, 42 name nobody.
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
	if s.right < 56 || s.right < s.named || s.nobody-s.silent > 8 {
		t.Errorf("%v; want 56 and all right, and at most 8 wrongly named\n%q", s, s.faults)
	}
}
