package gaps_test

import (
	"context"
	"errors"
	"testing"

	"pullquote/answers"
	"pullquote/bot/commands/gaps"
	"pullquote/bot/commands/keep"
	"pullquote/index/article"
	"pullquote/index/local"
	"pullquote/seeds"
)

func TestAGroupIsHeldAgainstTheCoverageOfToday(t *testing.T) {
	ix, err := local.Open(t.Context(), seeds.FS, local.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer ix.Close()
	desk := answers.NewDesk(ix, answers.Options{})
	a, err := desk.Answer(t.Context(), answers.Question{Text: "Who called family separation un-American?"})
	if err != nil || len(a.Excerpts) == 0 {
		t.Fatal(err)
	}
	e := a.Excerpts[0]
	at := keep.Passage{Article: string(e.Article.ID), Start: e.Start, End: e.End, Mark: gaps.MarkOf(e.Text)}
	changed, gone, beyond := at, at, at
	changed.Mark, gone.Article, beyond.End = "other words", "gone", 1<<30
	for _, c := range []struct {
		fact    string
		g       keep.Group
		verdict answers.Verdict
		closest bool
	}{
		{"what is answered by now", keep.Group{Words: "Who called family separation un-American?", Last: "2026-08-20"}, answers.Answered, true},
		{"what has nothing near", keep.Group{Words: "zxqv wvutsr", Last: "2026-08-20"}, answers.None, false},
		{"a passage without words", keep.Group{Closest: at}, "", true},
		{"a passage that has changed", keep.Group{Closest: changed}, "", false},
		{"an article that is gone", keep.Group{Closest: gone}, "", false},
		{"a place beyond the article", keep.Group{Closest: beyond}, "", false},
		{"nothing was near", keep.Group{}, "", false},
	} {
		f, err := gaps.Look(t.Context(), desk, c.g)
		if err != nil || f.Verdict != c.verdict || (f.Closest != nil) != c.closest {
			t.Errorf("%s: verdict %q, closest %v, %v", c.fact, f.Verdict, f.Closest, err)
		}
		if f.Closest != nil && f.Closest.Text != e.Text {
			t.Errorf("%s: %q is not the passage", c.fact, f.Closest.Text)
		}
	}
}

type failing struct{ err error }

func (f failing) Answer(context.Context, answers.Question) (answers.Answer, error) {
	return answers.Answer{}, f.err
}

func (f failing) Cut(context.Context, article.ID, article.Span) (answers.Excerpt, error) {
	return answers.Excerpt{}, f.err
}

func TestAFaultOfTheDeskIsOne(t *testing.T) {
	fault := errors.New("broken")
	for _, g := range []keep.Group{{Words: "who?"}, {Closest: keep.Passage{Article: "a", End: 1}}} {
		if _, err := gaps.Look(t.Context(), failing{fault}, g); !errors.Is(err, fault) {
			t.Errorf("%+v: %v", g, err)
		}
	}
	if f, err := gaps.Look(t.Context(), failing{&answers.HintError{Problem: "no words"}}, keep.Group{Words: "?"}); err != nil || f.Verdict != answers.None {
		t.Errorf("what cannot be asked: %+v, %v", f, err)
	}
}
