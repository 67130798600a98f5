package main

import (
	"testing"

	"pullquote/index/article"
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
