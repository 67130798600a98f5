package answers_test

import (
	"os"
	"strings"
	"testing"

	"pullquote/answers"
	"pullquote/index/article"
)

// An invented coverage, so that nothing depends on the sample articles alone.
func TestVerdictsInAnotherCoverage(t *testing.T) {
	desk, _ := openCoverage(t, os.DirFS("testdata/harbour"))
	for _, row := range []struct{ question, words string }{ // no words: not answered
		{"who won the northshore cup in 2017?", "Kelsing Athletic beat Tamsford Rovers"},
		{"who won the northshore cup in 2021?", ""},
		{"How many outboard engines were stolen in 2015?", "nineteen outboard engines"},
		{"How many outboard engines were stolen on the coast in 2018?", ""},
		{"when was elias throop found dead", "found dead on 3 April"}, // the sentence has his surname alone
		{"what do tickets for the film festival cost?", "Tickets cost 9 euros"},
		{"what did gerrit moule say about the flood in tamsford", ""},
		{"what is the capital of Mongolia?", ""},
	} {
		got, err := desk.Answer(t.Context(), answers.Question{Text: row.question, Asked: article.Date{Year: 2024, Month: 2, Day: 1}})
		if err != nil {
			t.Fatal(err)
		}
		answered := got.Verdict == answers.Answered
		if answered != (row.words != "") || answered && !strings.Contains(got.Excerpts[0].Text, row.words) {
			t.Errorf("%q: %s, %v, want %q", row.question, got.Verdict, got.Excerpts, row.words)
		}
	}
}
