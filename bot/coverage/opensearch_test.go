package coverage_test

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
	"strings"
	"testing"

	"pullquote/answers"
	"pullquote/index/article"
	"pullquote/index/local"
	"pullquote/index/meaning"
	"pullquote/index/opensearch"
	"pullquote/seeds"
)

// questionsAtMost of each set are asked, spread over it; all of them where PULLQUOTE_TEST_LONG is set.
const questionsAtMost = 40

// Questions to invented coverages are answered alike by either engine, the samples by what they mean as well.
func TestOpenSearchAnswersAsTheEmbeddedEngineDoes(t *testing.T) {
	hosts := os.Getenv("PULLQUOTE_TEST_OPENSEARCH")
	if hosts == "" {
		t.Skip("no OpenSearch: .ci/opensearch starts one and runs this")
	}
	for _, set := range []struct {
		name, questions string
		coverage        fs.FS
	}{
		{"samples", "questions.jsonl", seeds.FS},
		{"harbour", "harbour_questions.jsonl", os.DirFS("../../answers/testdata/harbour")},
		{"capital", "capital_questions.jsonl", os.DirFS("../../answers/testdata/capital")},
		{"mesa", "mesa_questions.jsonl", os.DirFS("../../answers/testdata/mesa")},
		{"strait", "strait_questions.jsonl", os.DirFS("../../answers/testdata/strait")},
	} {
		t.Run(set.name, func(t *testing.T) {
			o := local.Options{Meaning: meaning.Default(), Encoder: newRemembering()}
			embedded, err := local.Open(t.Context(), set.coverage, o)
			if err != nil {
				t.Fatal(err)
			}
			defer embedded.Close()
			address := "opensearch://" + strings.ReplaceAll(hosts, "http://", "") + "/same-" + set.name + "?tls=off"
			engine, err := opensearch.Open(t.Context(), address, opensearch.Options{Meaning: o.Meaning, Encoder: o.Encoder})
			if err != nil {
				t.Fatal(err)
			}
			clustered, err := local.Join(t.Context(), set.coverage, engine, o)
			if err != nil {
				t.Fatal(err)
			}
			defer clustered.Close()
			if set.name == "samples" {
				for _, x := range []*local.Index{embedded, clustered} {
					if err := x.Fill(t.Context(), nil); err != nil {
						t.Fatal(err)
					}
				}
			}
			ask := answers.Options{Meaning: meaning.Default(), Encode: local.Encode}
			one, other := answers.NewDesk(embedded, ask), answers.NewDesk(clustered, ask)
			differ, asked := 0, questions(t, "../../answers/testdata/"+set.questions)
			for _, text := range asked {
				want, got := answered(t, one, text), answered(t, other, text)
				if want != got {
					differ++
					t.Errorf("%s\n%s\nwant\n%s", text, got, want)
				}
			}
			t.Logf("%d of %d answers differ", differ, len(asked))
		})
	}
}

// answered is an answer as a reader sees it.
func answered(t *testing.T, desk *answers.Desk, text string) string {
	t.Helper()
	a, err := desk.Answer(t.Context(), answers.Question{Text: text, Asked: article.Date{Year: 2020, Month: 1, Day: 15}})
	if err != nil {
		t.Fatalf("%s: %v", text, err)
	}
	var b strings.Builder
	fmt.Fprintln(&b, a.Verdict, a.Understood.Terms)
	for _, e := range a.Excerpts {
		fmt.Fprintf(&b, "%s [%d:%d] %.6f\n", e.Article.ID, e.Start, e.End, e.Score)
	}
	return b.String()
}

// questions are some of a file's.
func questions(t *testing.T, file string) (some []string) {
	t.Helper()
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var all []string
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		var q struct {
			Question string `json:"question"`
		}
		if err := json.Unmarshal(lines.Bytes(), &q); err != nil {
			t.Fatal(err)
		}
		all = append(all, q.Question)
	}
	if os.Getenv("PULLQUOTE_TEST_LONG") != "" {
		return all
	}
	for i := 0; i < len(all); i += max(1, len(all)/questionsAtMost) {
		some = append(some, all[i])
	}
	return some
}
