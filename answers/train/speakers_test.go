package main

import (
	"testing"

	"pullquote/answers"
)

// TestSpeakersOfOurOwnQuestions holds what is reached: every statement found names its speaker, and of 41
// sentences found that attribute nothing, 35 name nobody.
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
	if s.right < 38 || s.right < s.named || s.nobody-s.silent > 6 {
		t.Errorf("%v; want 38 and all right, and at most 6 wrongly named\n%q", s, s.faults)
	}
}
