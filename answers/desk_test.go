package answers_test

import (
	"encoding/json"
	"errors"
	"io/fs"
	"slices"
	"strings"
	"testing"

	"pullquote/answers"
	"pullquote/index"
	"pullquote/index/article"
	"pullquote/index/local"
	"pullquote/index/meaning"
	"pullquote/seeds"
)

// openSeeds opens a real index of the five articles in memory.
func openSeeds(t testing.TB) (*answers.Desk, *local.Index) {
	t.Helper()
	return openCoverage(t, seeds.FS)
}

func openCoverage(t testing.TB, coverage fs.FS) (*answers.Desk, *local.Index) {
	t.Helper()
	ix, err := local.Open(t.Context(), coverage, local.Options{Meaning: meaning.Default(), Encoder: local.Encoder()})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { ix.Close() })
	return answers.NewDesk(ix, answers.Options{Meaning: meaning.Default(), Encode: local.Encode}), ix
}

func TestAnswerCitesItsExcerpts(t *testing.T) {
	desk, ix := openSeeds(t)
	for _, text := range []string{"who called family separation un-American?", "when did New Haven become a sanctuary city?",
		"how many day laborers were arrested in Danbury?", "was Islas deported four times?"} {
		a, err := desk.Answer(t.Context(), answers.Question{Text: text, Explain: true})
		if err != nil || len(a.Excerpts) == 0 {
			t.Fatalf("%s: %d excerpts, %v", text, len(a.Excerpts), err)
		}
		for i, e := range a.Excerpts {
			doc, err := document(t, ix, e.Article.ID)
			if err != nil {
				t.Fatal(err)
			}
			span := article.Span{Start: e.Start, End: e.End}
			if e.Text != span.Of(doc.Body) {
				t.Errorf("%s: %q is not verbatim", text, e.Text)
			}
			if e.Rank != i+1 || e.Article.Title == "" || e.Article.Publication == "" || e.Link == nil || len(e.Why) == 0 {
				t.Errorf("%s: excerpt %d is not cited: %+v", text, i+1, e)
			}
			for _, h := range e.Highlights {
				if !span.Contains(h) {
					t.Errorf("%s: highlight %v is outside %v", text, h, span)
				}
			}
			for _, other := range a.Excerpts[:i] {
				if other.Article.ID == e.Article.ID && span.Overlaps(article.Span{Start: other.Start, End: other.End}) {
					t.Errorf("%s: excerpts %d and %d overlap", text, other.Rank, e.Rank)
				}
			}
		}
	}
}

func TestAnswerFindsTheSentence(t *testing.T) {
	desk, _ := openSeeds(t)
	for _, row := range []struct{ question, want string }{
		{"who called family separation un-American?", "“un-American.”"},
		{"when did New Haven become a sanctuary city?", "New Haven became a sanctuary city in 2007."},
		{"how many day laborers were arrested in Danbury?", "Eleven illegal immigrants"},
		{"was Islas deported four times?", "In fact, Islas was not deported four times"},
	} {
		a, err := desk.Answer(t.Context(), answers.Question{Text: row.question})
		if err != nil {
			t.Fatal(err)
		}
		if len(a.Excerpts) == 0 || !strings.Contains(a.Excerpts[0].Text, row.want) {
			t.Errorf("%s: got %+v, want %q first", row.question, a.Excerpts, row.want)
		}
	}
}

// “Kevin Dean … said DeLauro did not seem to want to …” is no statement of hers,
// though her name stands beside “said”; “Malloy said …, WTNH reported” is Malloy's.
func TestNobodyIsGivenWhatAnotherSaidOfThem(t *testing.T) {
	desk, _ := openSeeds(t)
	for _, row := range []struct {
		question, speaker string
		said              bool
	}{
		{"What did DeLauro say?", "Rosa DeLauro", false},
		{"what did Malloy say about withholding funds from sanctuary cities?", "Dannel Malloy", true},
	} {
		a, err := desk.Answer(t.Context(), answers.Question{Text: row.question})
		if err != nil {
			t.Fatal(err)
		}
		said := slices.ContainsFunc(a.Excerpts, func(e answers.Excerpt) bool { return e.Speaker != nil && e.Speaker.Name == row.speaker })
		if said != row.said || (a.Verdict == answers.Answered) != row.said {
			t.Errorf("%s: %s, words of %s shown: %t; want %t", row.question, a.Verdict, row.speaker, said, row.said)
		}
	}
}

// A filter that leaves nothing shows the nearest without it, and says so.
func TestNarrowingToNothingIsSaid(t *testing.T) {
	desk, _ := openSeeds(t)
	q := answers.Question{Text: "sanctuary city", From: article.Date{Year: 2030}}
	a, err := desk.Answer(t.Context(), q)
	if err != nil {
		t.Fatal(err)
	}
	if a.Verdict != answers.Related || len(a.Excerpts) == 0 || a.Without.String() != "since 2030" {
		t.Errorf("got %s, %d excerpts, without %q; want related, some, and since 2030", a.Verdict, len(a.Excerpts), a.Without)
	}
	q.Earliest = article.Date{Year: 2018}
	if a, err = desk.Answer(t.Context(), q); err != nil || len(a.Excerpts) == 0 {
		t.Fatalf("with an earliest year: %d excerpts, %v", len(a.Excerpts), err)
	}
	for _, e := range a.Excerpts {
		if e.Article.Date.First().Before(q.Earliest.First()) {
			t.Errorf("an article of %s is shown, before the earliest that the server allows", e.Article.Date)
		}
	}
	q.Text = "zzyzx"
	if a, err = desk.Answer(t.Context(), q); err != nil || a.Verdict != answers.None || !a.Without.IsZero() {
		t.Errorf("nothing at all: got %s without %q, %v; want none, and nothing left out", a.Verdict, a.Without, err)
	}
}

func TestUnknownPublicationGetsAHint(t *testing.T) {
	desk, _ := openSeeds(t)
	_, err := desk.Answer(t.Context(), answers.Question{Text: "sanctuary city", Source: "Yale Dayly News"})
	hint, ok := errors.AsType[*answers.HintError](err)
	if !ok || hint.Hint != `did you mean "Yale Daily News"?` {
		t.Errorf("got %v, want a hint at Yale Daily News", err)
	}
}

// Every key is always there, empty lists are [], unknown values null.
func TestAnswerJSONKeepsTheContract(t *testing.T) {
	desk, _ := openSeeds(t)
	for _, text := range []string{"when did New Haven become a sanctuary city?", "zzyzx", ""} {
		a, err := desk.Answer(t.Context(), answers.Question{Text: text})
		if err != nil {
			t.Fatal(err)
		}
		var got map[string]json.RawMessage
		data, err := json.Marshal(a)
		if err != nil {
			t.Fatal(err)
		}
		if err := json.Unmarshal(data, &got); err != nil {
			t.Fatal(err)
		}
		for _, key := range []string{"id", "question", "verdict", "excerpts", "understood", "coverage", "took_ms"} {
			if _, ok := got[key]; !ok {
				t.Errorf("%q: no key %s", text, key)
			}
		}
		if len(got) != 7 {
			t.Errorf("%q: %d keys, want 7", text, len(got))
		}
		if text == "zzyzx" && (a.Verdict != answers.None || string(got["excerpts"]) != "[]") {
			t.Errorf("nothing found: got %s", data)
		}
		var excerpts []map[string]json.RawMessage
		if err := json.Unmarshal(got["excerpts"], &excerpts); err != nil {
			t.Fatal(err)
		}
		for _, e := range excerpts {
			for _, key := range []string{"rank", "text", "start", "end", "highlights", "article", "link", "quotes", "speaker", "corrections", "score", "why"} {
				if v, ok := e[key]; !ok || string(v) == "null" && key != "link" && key != "speaker" {
					t.Errorf("%q: excerpt's %s is %s", text, key, v)
				}
			}
		}
	}
}

// document is an article as the index holds it now.
func document(t testing.TB, x index.Searcher, id article.ID) (*index.Document, error) {
	t.Helper()
	s, err := x.Snapshot(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	return index.DocumentOf(t.Context(), s, id)
}

func TestNothingIsNearWhatIsNoQuestion(t *testing.T) {
	desk, _ := openSeeds(t)
	for _, text := range []string{"???", "...", "¿¡!?", "—", "hmm", "12345", "tell me a joke", "who?"} {
		a, err := desk.Answer(t.Context(), answers.Question{Text: text})
		if err != nil {
			t.Fatal(err)
		}
		if a.Verdict != answers.None {
			t.Errorf("%q: %s, with %d excerpts", text, a.Verdict, len(a.Excerpts))
		}
	}
}

func TestWhatIsClosestIsShownOnRequestWhereNothingIsNear(t *testing.T) {
	desk, _ := openSeeds(t)
	for _, row := range []struct {
		closest bool
		shown   bool
	}{{false, false}, {true, true}} {
		a, err := desk.Answer(t.Context(), answers.Question{Text: "can you translate good morning into finnish", Closest: row.closest})
		if err != nil {
			t.Fatal(err)
		}
		if a.Verdict != answers.None || len(a.Excerpts) > 0 != row.shown {
			t.Errorf("closest %v: verdict %s with %d excerpts", row.closest, a.Verdict, len(a.Excerpts))
		}
	}
}
