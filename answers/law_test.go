package answers_test

import (
	"context"
	"encoding/json"
	"maps"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"pullquote/answers"
	"pullquote/index"
	"pullquote/index/article"
	"pullquote/index/article/articletest"
	"pullquote/index/local"
	"pullquote/index/meaning"
	"pullquote/seeds"
)

// A lying searcher finds in one body and stores another.
type lyingSearcher struct{ index.Searcher }

type lyingSnapshot struct{ index.Snapshot }

func (l lyingSearcher) Snapshot(ctx context.Context) (index.Snapshot, error) {
	s, err := l.Searcher.Snapshot(ctx)
	return lyingSnapshot{s}, err
}

func (l lyingSnapshot) Documents(ctx context.Context, ids []article.ID) ([]*index.Document, error) {
	found, err := l.Snapshot.Documents(ctx, ids)
	for i, doc := range found {
		copied, changed := *doc, *doc.Article
		changed.Body = strings.Replace(doc.Body, "sanctuary", "SANCTUARY", 1)
		copied.Article = &changed
		found[i] = &copied
	}
	return found, err
}

// The first law is checked on every answer.
func TestNoExcerptOfABodyThatIsNoLongerStored(t *testing.T) {
	_, ix := openSeeds(t)
	desk := answers.NewDesk(lyingSearcher{ix}, answers.Options{})
	a, err := desk.Answer(t.Context(), answers.Question{Text: "when did New Haven become a sanctuary city?"})
	if err == nil {
		t.Errorf("got %+v, want an error and nothing shown", a.Excerpts)
	}
}

// The same articles under the same ids, brought in one by one backwards.
func TestAnswersDoNotDependOnTheOrderOfIndexing(t *testing.T) {
	forward, _ := openSeeds(t)
	backward := openBackwards(t)
	for _, text := range benchQuestions {
		want, got := spots(t, forward, text), spots(t, backward, text)
		if !reflect.DeepEqual(got, want) {
			t.Errorf("%s: %v, in the other order %v", text, want, got)
		}
	}
}

// openBackwards indexes the five articles one by one, the last first.
func openBackwards(t testing.TB) *answers.Desk {
	t.Helper()
	files := readSeedFiles(t)
	names := slices.Sorted(maps.Keys(files))
	slices.Reverse(names)
	growing := fstest.MapFS{}
	ix, err := local.Open(t.Context(), growing, local.Options{Meaning: meaning.Default(), Encoder: local.Encoder()})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { ix.Close() })
	for _, name := range names {
		growing[name] = &fstest.MapFile{Data: files[name]}
		if _, err := ix.Refresh(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	return answers.NewDesk(ix, answers.Options{Meaning: meaning.Default(), Encode: local.Encode})
}

func readSeedFiles(t testing.TB) map[string][]byte {
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

func spots(t testing.TB, desk *answers.Desk, text string) []spot {
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

// TestOurQuestionsStandInTheArticles checks the golds of our sets of questions, and that enough of each have no answer: a
// third or so, a quarter or so where askers choose words of their own.
func TestOurQuestionsStandInTheArticles(t *testing.T) {
	files, _ := filepath.Glob("testdata/*questions.jsonl")
	if len(files) < 5 {
		t.Errorf("only %q hold questions", files)
	}
	for _, file := range files {
		t.Run(file, func(t *testing.T) {
			articles, silent := articletest.ReadAll(t, seeds.FS), 30
			if folder, invented := strings.CutSuffix(file, "_questions.jsonl"); invented {
				articles = articletest.ReadAll(t, os.DirFS(folder))
				if filepath.Base(folder) != "harbour" {
					silent = 25
				}
			}
			checkQuestions(t, file, articles, silent)
		})
	}
}

func checkQuestions(t *testing.T, file string, articles []*article.Article, percentSilent int) {
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	bodies := map[article.ID]string{}
	for _, a := range articles {
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
	if n < 150 || silent*100 < n*percentSilent {
		t.Errorf("%d questions, %d of them without an answer: want 150 and %d%%", n, silent, percentSilent)
	}
}
