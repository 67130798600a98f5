package indextest

import (
	"errors"
	"math"
	"slices"
	"testing"

	"pullquote/index"
	"pullquote/index/article"
)

// likeness holds for engines with an encoder and without.
func likeness(t *testing.T, w *world) {
	w.write(w.changes(map[article.ID]string{
		"a": file("title: Harbour", "The ferry crews ended their strike. The pool stays shut until spring.\n"),
		"b": file("title: Town hall", "The mayor presented the budget on Monday.\n"),
	})...)
	s := w.snapshot()
	sentences := []index.SentenceRef{{Article: "b"}, {Article: "a", Sentence: 1}, {Article: "a"}, {Article: "a", Sentence: 1}}
	ask := func(question string, fresh int) []float64 {
		like, err := s.Likeness(t.Context(), question, sentences, fresh)
		w.must(err)
		if len(like) != len(sentences) {
			t.Fatalf("%q: %d of %d", question, len(like), len(sentences))
		}
		return like
	}
	const question = "who ended the walkout of the boat crews?"
	if like := ask(question, 0); countNumbers(like) > 0 {
		t.Errorf("without a vector: %v", like)
	}
	first := ask(question, 1)
	if math.IsNaN(first[0]) && countNumbers(ask(question, -1)) == 0 {
		return // there is no encoder
	}
	if countNumbers(first) != 1 || math.IsNaN(first[0]) {
		t.Errorf("with one fresh vector: %v", first)
	}
	all := ask(question, -1)
	if countNumbers(all) != len(all) || all[1] != all[3] || all[0] != first[0] {
		t.Errorf("with all: %v, after %v", all, first)
	}
	if best := slices.Max(all); best != all[2] || best > 1 || slices.Min(all) < -1 {
		t.Errorf("the strike is not what is most like itself: %v", all)
	}
	if again := ask(question, 0); !slices.Equal(again, all) {
		t.Errorf("what was made is not kept: %v, then %v", all, again)
	}
	if like := ask(" \n", -1); countNumbers(like) > 0 {
		t.Errorf("nothing is like %v", like)
	}
	for _, wrong := range []index.SentenceRef{{Article: "c"}, {Article: "a", Sentence: 2}, {Article: "a", Sentence: -1}} {
		if _, err := s.Likeness(t.Context(), question, []index.SentenceRef{wrong}, -1); !errors.Is(err, index.ErrNoArticle) {
			t.Errorf("%v: %v", wrong, err)
		}
	}
}

func countNumbers(all []float64) (n int) {
	for _, x := range all {
		if !math.IsNaN(x) {
			n++
		}
	}
	return n
}
