package answers_test

import (
	"testing"
	"testing/fstest"

	"pullquote/answers"
)

// Each question is asked of two coverages that differ in one sentence: the first lacks what the question needs.
func TestWhatAnAnswerCannotDoWithout(t *testing.T) {
	for _, row := range []struct{ question, without, with string }{
		{"who won the race for mayor, Hale or Brandt?",
			"Edda Hale ran against Tom Brandt in the race for mayor of Oldport, a race that split the town.",
			"Edda Hale beat Tom Brandt in the race for mayor of Oldport, a race that split the town."},
		{"how many people marched over the bridge in Oldport?",
			"The people who marched over the bridge in Oldport sang for 40 minutes.",
			"Some 600 people marched over the bridge in Oldport and sang."},
		{"how many dockers were dismissed in Oldport?",
			"The dockers who were dismissed in Oldport had 14 days to object.",
			"Fourteen dockers were dismissed in Oldport."},
		{"when did Edda Hale sign the harbour treaty?",
			"Edda Hale has promised to sign the harbour treaty.",
			"Edda Hale signed the harbour treaty after the vote in the council."},
		{"what was the name of the ferry that ran aground off Oldport?",
			"The ferry that ran aground off Oldport had no pilot aboard.",
			"The ferry that ran aground off Oldport, the Amity, had no pilot aboard."},
		{"who said “we are not out of it yet” in Oldport?",
			"“We were not there,” said Edda Hale, the mayor of Oldport.",
			"“We’re not out of it yet,” said Edda Hale, the mayor of Oldport."},
		{"how old is Edda Hale?",
			"Edda Hale is the mayor of Oldport and has 3 children.",
			"Edda Hale, who is 51 years old, is the mayor of Oldport."},
	} {
		for body, want := range map[string]bool{row.without: false, row.with: true} {
			if got := verdictOn(t, row.question, body); (got == answers.Answered) != want {
				t.Errorf("%q of %q: %s, want answered: %v", row.question, body, got, want)
			}
		}
	}
}

func verdictOn(t *testing.T, question, body string) answers.Verdict {
	t.Helper()
	file := func(text string) *fstest.MapFile {
		return &fstest.MapFile{Data: []byte("---\ntitle: News of the week\npublication: Harbour Post\ndate: 2020-03-01\n---\n" + text)}
	}
	desk, _ := openCoverage(t, fstest.MapFS{"a.md": file(body), "b.md": file("The ferry to Skarrow was late again, said its captain, Ole Vint.")})
	a, err := desk.Answer(t.Context(), answers.Question{Text: question})
	if err != nil {
		t.Fatal(err)
	}
	return a.Verdict
}
