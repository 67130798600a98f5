package main

import (
	"compress/gzip"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"testing/fstest"

	"pullquote/index/article"
)

func TestEverydayQuestionsAreReadWithTheirPlaces(t *testing.T) {
	dir := t.TempDir()
	packed, err := os.Create(filepath.Join(dir, "articles.jsonl.gz"))
	if err != nil {
		t.Fatal(err)
	}
	w := gzip.NewWriter(packed)
	if _, err := w.Write([]byte(`{"id":"a1","title":"Ferry: late","publication":"Post","date":"2024-05-01","body":"Café news. The ferry sank off Oldport."}` + "\n")); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	packed.Close()
	questions := `{"id":"q1","question":"where did the ferry sink","category":"where","answerable":true,"gold":[{"file":"a1","start":11,"end":38,"key":"off Oldport"}]}
{"id":"q2","question":"who sank it","answerable":false,"gold":[]}
{"id":"q3","question":"ferry","answerable":null,"gold":[]}
{"id":"q4","question":"what did sink off Oldport","answerable":true,"gold":[{"file":"a1","start":11,"end":38,"words":[15,20]}]}
{"id":"q5","question":"who was its captain","answerable":false,"near":"a1"}
`
	if err := os.WriteFile(filepath.Join(dir, "questions.jsonl"), []byte(questions), 0o644); err != nil {
		t.Fatal(err)
	}
	s, err := readNewsqa(dir, "newsqa", filepath.Join(dir, "questions.jsonl"), false)
	if err != nil {
		t.Fatal(err)
	}
	if len(s.examples) != 4 || s.examples[1].answerable {
		t.Fatalf("read %+v; a bare topic counts nowhere", s.examples)
	}
	e := &s.examples[0]
	if got := e.golds[0].span.Of(s.bodies["a1"]); got != "The ferry sank off Oldport." {
		t.Errorf("the gold is %q: places count characters", got)
	}
	if got := s.examples[2].golds[0].key; got != "ferry" {
		t.Errorf("the words at 15 to 20 are %q", got)
	}
	if one, seeming := s.examples[2].fold, s.examples[3].fold; one != seeming {
		t.Errorf("folds %d and %d: what an article answers and what it seems to answer are learned together", one, seeming)
	}
	for _, row := range []struct {
		span article.Span
		hit  bool
	}{
		{article.Span{Start: 12, End: 39}, true},
		{article.Span{Start: 0, End: 39}, true},
		{article.Span{Start: 0, End: 11}, false},
	} {
		if got := s.hit(e, "a1", row.span); got != row.hit {
			t.Errorf("%q answers: %v", row.span.Of(s.bodies["a1"]), got)
		}
	}
	a, problems := article.Read("a1.md", s.articles["a1.md"].Data)
	if len(problems) > 0 || a.Title != "Ferry: late" || a.Body != s.bodies["a1"] {
		t.Errorf("as an article: %+v, %v", a, problems)
	}
}

func TestWithHolesAQuestionOnAnArticleThatIsGoneHasNoAnswer(t *testing.T) {
	bodies := map[article.ID]string{"here": "The ferry sank.", "gone": "The mayor left.", "copy": "As reported, the bridge fell."}
	s := &set{articles: fstest.MapFS{"here.md": {}, "gone.md": {}, "copy.md": {}}, bodies: bodies}
	ask := func(id, key string, on ...article.ID) example {
		e := example{id: id, answerable: true}
		for _, a := range on {
			e.golds = append(e.golds, gold{article: a, key: key})
		}
		return e
	}
	gone := map[article.ID]bool{"gone": true}
	delete(s.bodies, "gone")
	for _, row := range []struct {
		fact             string
		example          example
		kept, answerable bool
	}{
		{"one on what stays has its answer", ask("q1", "ferry sank", "here"), true, true},
		{"one on what is gone has none", ask("q2", "mayor left", "gone"), true, false},
		{"one that another article's words answer is not asked", ask("q3", "bridge fell", "gone"), false, false},
		{"nor one of whose places one is left", ask("q4", "mayor left", "gone", "here"), false, false},
	} {
		kept := s.loseGolds(&row.example, gone)
		if kept != row.kept || kept && row.example.answerable != row.answerable {
			t.Errorf("%s: kept %v, answerable %v", row.fact, kept, row.example.answerable)
		}
	}
}

func TestOurQuestionsOnRealNewsHaveTheirPlaces(t *testing.T) {
	for _, row := range []struct {
		file          string
		n, answerable int
	}{
		{"everyday.jsonl", 820, 489},
		{"unseen.jsonl", 1079, 683},
		{"foreign.jsonl", 200, 110},
	} {
		ids, answerable := map[string]bool{}, 0
		err := readLines(filepath.Join("testdata", row.file), func(q newsqaLine) {
			ids[q.ID] = true
			if *q.Answerable {
				answerable++
			}
			if *q.Answerable == (len(q.Gold) == 0) || *q.Answerable == (q.Category == "unanswerable") {
				t.Errorf("%s: %s is answerable: %v, with %d places", row.file, q.ID, *q.Answerable, len(q.Gold))
			}
			for _, g := range q.Gold {
				if len(g.Words) != 2 || !slices.IsSorted([]int{g.Start, g.Words[0], g.Words[1], g.End}) || g.Words[0] == g.Words[1] {
					t.Errorf("%s: %s shows %v of %d to %d: its words stand in its sentence", row.file, q.ID, g.Words, g.Start, g.End)
				}
			}
		})
		if err != nil {
			t.Fatal(err)
		}
		if len(ids) != row.n || answerable != row.answerable {
			t.Errorf("%s has %d ids and %d questions with an answer, want %d and %d", row.file, len(ids), answerable, row.n, row.answerable)
		}
	}
}

func TestWhatIsOnlyScoredTeachesNothing(t *testing.T) {
	learned, unseen := &bench{}, &bench{unseen: true}
	all := []*bench{unseen, learned}
	if got := lessonsOf(all); len(got) != 1 || got[0] != learned {
		t.Errorf("learned from %v", got)
	}
	if all[0] != unseen || all[1] != learned {
		t.Error("what is scored changed")
	}
}
