package answers_test

import (
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"testing/fstest"

	"pullquote/answers"
	"pullquote/index"
	"pullquote/index/article"
	"pullquote/index/meaning"
	"pullquote/seeds"
)

// A lying searcher finds in one body and stores another.
type lyingSearcher struct{ *index.Index }

func (l lyingSearcher) Document(ctx context.Context, id article.ID) (*index.Document, error) {
	doc, err := l.Index.Document(ctx, id)
	if err != nil {
		return nil, err
	}
	copied, changed := *doc, *doc.Article
	changed.Body = strings.Replace(doc.Body, "sanctuary", "SANCTUARY", 1)
	copied.Article = &changed
	return &copied, nil
}

// TestNoExcerptOfABodyThatIsNoLongerStored: the first law is checked on every answer.
func TestNoExcerptOfABodyThatIsNoLongerStored(t *testing.T) {
	_, ix := openSeeds(t)
	desk := answers.NewDesk(lyingSearcher{ix}, answers.Options{})
	a, err := desk.Answer(t.Context(), answers.Question{Text: "when did New Haven become a sanctuary city?"})
	if err == nil {
		t.Errorf("got %+v, want an error and nothing shown", a.Excerpts)
	}
}

// TestAnswersDoNotDependOnTheOrderOfIndexing: the same articles under the same ids, brought in one by one backwards.
func TestAnswersDoNotDependOnTheOrderOfIndexing(t *testing.T) {
	forward, _ := openSeeds(t)
	all := fstest.MapFS{}
	files := readSeedFiles(t)
	growing := fstest.MapFS{}
	names := make([]string, 0, len(files))
	for name, data := range files {
		all[name] = &fstest.MapFile{Data: data}
		names = append(names, name)
	}
	ix, err := index.Open(t.Context(), growing, index.Options{Meaning: meaning.Default()})
	if err != nil {
		t.Fatal(err)
	}
	defer ix.Close()
	for i := range names {
		growing[names[len(names)-1-i]] = all[names[len(names)-1-i]]
		if _, err := ix.Refresh(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	backward := answers.NewDesk(ix, answers.Options{Meaning: meaning.Default()})
	for _, text := range benchQuestions {
		want, got := spots(t, forward, text), spots(t, backward, text)
		if !reflect.DeepEqual(got, want) {
			t.Errorf("%s: %v, in the other order %v", text, want, got)
		}
	}
}

func readSeedFiles(t *testing.T) map[string][]byte {
	t.Helper()
	files, err := filepath.Glob("../seeds/*.md")
	if err != nil || len(files) == 0 {
		t.Fatalf("no seeds: %v", err)
	}
	all := map[string][]byte{}
	for _, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		all[filepath.Base(f)] = data
	}
	return all
}

type spot struct {
	Article    article.ID
	Start, End int
	Verdict    answers.Verdict
}

func spots(t *testing.T, desk *answers.Desk, text string) []spot {
	t.Helper()
	a, err := desk.Answer(t.Context(), answers.Question{Text: text})
	if err != nil {
		t.Fatal(err)
	}
	var all []spot
	for _, e := range a.Excerpts {
		all = append(all, spot{e.Article.ID, e.Start, e.End, a.Verdict})
	}
	return all
}

// TestFurnitureIsNeverAnExcerpt asks with the furniture's own words.
func TestFurnitureIsNeverAnExcerpt(t *testing.T) {
	desk, _ := openSeeds(t)
	for _, text := range []string{"Comments are closed", "Courtesy of Eino Sierpe", "Think globally, act locally", "Matthew Lloyd-Thomas contributed reporting"} {
		a, err := desk.Answer(t.Context(), answers.Question{Text: text})
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range a.Excerpts {
			if strings.Contains(e.Text, text) {
				t.Errorf("%q is shown: %q", text, e.Text)
			}
		}
	}
}

// TestOurQuestionsStandInTheArticles checks the golds of testdata/questions.jsonl, and that a third has no answer.
func TestOurQuestionsStandInTheArticles(t *testing.T) {
	data, err := os.ReadFile("testdata/questions.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	bodies := map[article.ID]string{}
	for _, a := range readSeeds(t) {
		bodies[a.ID] = a.Body
	}
	n, silent := 0, 0
	for line := range strings.Lines(string(data)) {
		var q struct {
			ID         string
			Answerable bool
			Gold       []struct {
				Article    article.ID
				Start, End int
				Text       string
			}
		}
		if err := json.Unmarshal([]byte(line), &q); err != nil {
			t.Fatal(err)
		}
		n++
		if !q.Answerable {
			silent++
		}
		for _, g := range q.Gold {
			if body := bodies[g.Article]; g.End > len(body) || body[g.Start:g.End] != g.Text {
				t.Errorf("%s: %q is not %s[%d:%d]", q.ID, g.Text, g.Article, g.Start, g.End)
			}
		}
	}
	if n < 150 || silent*10 < n*3 {
		t.Errorf("%d questions, %d of them without an answer: want 150 and a third", n, silent)
	}
}

// FuzzAnswer: no question makes the desk fail or quote falsely.
func FuzzAnswer(f *testing.F) {
	ix, err := index.Open(context.Background(), seeds.FS, index.Options{Meaning: meaning.Default()})
	if err != nil {
		f.Fatal(err)
	}
	desk := answers.NewDesk(ix, answers.Options{Meaning: meaning.Default()})
	for _, q := range benchQuestions {
		f.Add(q)
	}
	f.Add("“” who said \"\" \x00 %s in 9999 \u202e?")
	f.Fuzz(func(t *testing.T, text string) {
		a, err := desk.Answer(t.Context(), answers.Question{Text: text, Asked: article.Date{Year: 2020}})
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range a.Excerpts {
			doc, err := ix.Document(t.Context(), e.Article.ID)
			if err != nil || doc.Body[e.Start:e.End] != e.Text {
				t.Errorf("%q: %q is not verbatim (%v)", text, e.Text, err)
			}
		}
	})
}

// TestACopyIsCountedOnce: a copy repeats every sentence of an excerpt, and is one article all the same.
func TestACopyIsCountedOnce(t *testing.T) {
	story := func(date string) *fstest.MapFile {
		return &fstest.MapFile{Data: []byte("---\ntitle: Trees\npublication: Harbour Post\ndate: " + date + "\n---\n" +
			"The city council voted on Friday to plant 400 trees along the harbour.\n\nCouncil member Bob Stone opposed it. " +
			"“Trees are for parks and for gardens, not for a working harbour,” he told the Post.\n")}
	}
	coverage := fstest.MapFS{"b.md": story("2024-05-04"), "a.md": story("2024-05-03"), "c.md": story("2024-05-05")}
	ix, err := index.Open(t.Context(), coverage, index.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer ix.Close()
	a, err := answers.NewDesk(ix, answers.Options{}).Answer(t.Context(), answers.Question{Text: "who opposed the trees?"})
	if err != nil || len(a.Excerpts) == 0 {
		t.Fatalf("%d excerpts, %v", len(a.Excerpts), err)
	}
	for _, e := range a.Excerpts {
		if e.Article.ID != "a" || e.Repeats != 2 {
			t.Errorf("%q of %s is said to be repeated by %d articles; want the first article's, by 2", e.Text, e.Article.ID, e.Repeats)
		}
	}
}
