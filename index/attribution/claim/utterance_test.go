package claim

import (
	"bytes"
	"testing"

	"pullquote/index/nlp/linear"
)

// Each row is a claim of the other models that only the model of utterances tells apart.
func TestWhatEverydayNewsCallsSaid(t *testing.T) {
	for _, row := range []struct {
		text string
		said bool
	}{
		{"Several families came to the school to say goodbye to teachers.", false},
		{"Kestrel concluded three days of debate on Wednesday.", false},
		{"Nora Beck did not say much of the road.", false},
		{"The council declared its independence from the county in 1776.", false},
		{"Ruth Lowell promoted her deputy to chief of the mill.", false},
		{"The company responded by adding flights to the coast.", false},
		{"The festival welcomed 4,000 guests from nine counties.", false},
		{"Several families said that the school had lost its teachers.", true},
		{"The council declared that the county had no right to the road.", true},
		{"The company responded that flights would be added.", true},
		{"The minister called the ruling dangerous.", true},
		{"Ruth Lowell called the roof a danger to the town.", true},
		{"A survey showed that most of the town wants a bridge.", true},
	} {
		r := readerOf(row.text)
		candidates := r.Candidates()
		if len(candidates) != 1 {
			t.Errorf("%s\n%d claims, want one to judge", row.text, len(candidates))
			continue
		}
		if got := r.uttered(&candidates[0]); got != row.said {
			t.Errorf("%s\nsaid: %v, want %v", row.text, got, row.said)
		}
	}
}

// What the layout tells and what is quoted whole is listed whatever the model of utterances would say.
func TestWhatIsNotJudged(t *testing.T) {
	for _, text := range []string{
		"“It is late,” Ruth Lowell said.",
		"RUTH LOWELL: It is late, and we must go.\n\nSAM GRADY: We wait for the boats.\n\nRUTH LOWELL: They left.",
	} {
		r := readerOf(text)
		for _, c := range r.Candidates() {
			if r.Judged(&c) {
				t.Errorf("%s\n%q is judged", text, r.Tokens[c.Cue].Word)
			}
		}
	}
}

func TestWhatIsFarBelowItsFloorIsACandidateForLearning(t *testing.T) {
	const text = "Keep in mind that this was back in the days of film."
	lenient := readerOf(text)
	lenient.Slack = 2
	if few, more := len(readerOf(text).Candidates()), len(lenient.Candidates()); more <= few {
		t.Errorf("%d candidates with slack, %d without", more, few)
	}
}

func TestModelOfUtterancesFileIsSound(t *testing.T) {
	m, err := unpackUtterances(utteranceFile)
	if err != nil {
		t.Fatal(err)
	}
	packed, err := PackUtterances(m)
	if err != nil || !bytes.Equal(packed, utteranceFile) {
		t.Errorf("what is packed anew differs from the file (%v)", err)
	}
	const limit = 1 << 20
	if len(utteranceFile) > limit {
		t.Errorf("the model has %d bytes, at most %d are embedded", len(utteranceFile), limit)
	}
	cut, err := linear.Pack(utteranceMagic, m.Scale)
	if err != nil {
		t.Fatal(err)
	}
	for fact, data := range map[string][]byte{"empty": nil, "of another version": []byte("pullquote utterance 0\n"), "without weights": cut} {
		if _, err := unpackUtterances(data); err == nil {
			t.Errorf("%s: no error", fact)
		}
	}
}
