package main

import (
	"testing"

	"pullquote/index/article"
	"pullquote/seeds"
)

func TestQuestionsOnAnArticleAreInOneFold(t *testing.T) {
	order := []article.ID{"a", "b", "c", "d", "e"}
	on := func(id string, articles ...article.ID) *example {
		e := &example{id: id}
		for _, a := range articles {
			e.golds = append(e.golds, gold{article: a})
		}
		return e
	}
	if x, y := newsFold(on("q1", "b"), order), newsFold(on("q2", "b", "c"), order); x != y {
		t.Errorf("two questions on b are in folds %d and %d", x, y)
	}
	seen := map[int]bool{}
	for _, a := range order {
		seen[newsFold(on("q", a), order)] = true
	}
	if len(seen) != folds {
		t.Errorf("five articles are in %d folds", len(seen))
	}
	if f := newsFold(on("q3"), order); f != foldOf("q3") {
		t.Errorf("a question without an answer is in fold %d", f)
	}
}

// What "pullquote reports accept" writes is read as any other set of questions on news. The file is what its test wrote.
func TestAcceptedReportsAreQuestionsToLearnFrom(t *testing.T) {
	articles, bodies, err := readArticles(seeds.FS)
	if err != nil {
		t.Fatal(err)
	}
	s, err := readNews("testdata/reported_questions.jsonl", "reported", articles, bodies)
	if err != nil || len(s.examples) != 2 {
		t.Fatalf("%d questions, %v", len(s.examples), err)
	}
	for _, e := range s.examples {
		switch e.answerable {
		case true:
			if len(e.golds) != 1 || len(e.speaker) != 1 || e.speaker[0] != "Richard Blumenthal" || e.golds[0].span != (article.Span{Start: 1294, End: 1437}) {
				t.Errorf("a speaker that was wrong: %+v", e)
			}
		case false:
			if len(e.golds) != 0 || e.text != "Who walked on the moon?" {
				t.Errorf("what the coverage does not answer: %+v", e)
			}
		}
	}
}
