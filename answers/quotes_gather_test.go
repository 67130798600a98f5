package answers_test

import (
	"reflect"
	"testing"

	"pullquote/answers"
	"pullquote/index/article"
	"pullquote/index/attribution"
)

// “In November, Malloy said he would sue, WTNH reported.” is two statements in one sentence.
func TestStatementsOfOneSentenceAreShownOnce(t *testing.T) {
	line := func(id article.ID, start int, speaker *attribution.Speaker, content ...article.Span) answers.QuoteLine {
		e := answers.Excerpt{Rank: 99, Article: answers.ArticleRef{ID: id}, Start: start, End: start + 60, Highlights: content}
		return answers.QuoteLine{Speaker: speaker, Excerpt: e}
	}
	malloy, he := &attribution.Speaker{Name: "Dannel Malloy"}, &attribution.Speaker{Name: "Dannel Malloy", AsWritten: "he"}
	wtnh := &attribution.Speaker{Name: "WTNH"}
	got := answers.Gather([]answers.QuoteLine{
		line("a", 0, wtnh, article.Span{Start: 0, End: 40}),
		line("a", 0, malloy, article.Span{Start: 20, End: 40}),
		line("a", 0, he, article.Span{Start: 45, End: 50}),
		line("a", 0, nil, article.Span{Start: 52, End: 60}),
		line("a", 100, malloy, article.Span{Start: 100, End: 110}),
		line("b", 100, nil, article.Span{Start: 100, End: 110}),
	})
	if len(got) != 3 {
		t.Fatalf("got %d gatherings, want 3: %+v", len(got), got)
	}
	if want := []*attribution.Speaker{wtnh, malloy, nil}; !reflect.DeepEqual(got[0].Speakers, want) {
		t.Errorf("the first is said by %+v, want %+v", got[0].Speakers, want)
	}
	if want := []article.Span{{Start: 0, End: 40}, {Start: 45, End: 50}, {Start: 52, End: 60}}; !reflect.DeepEqual(got[0].Excerpt.Highlights, want) {
		t.Errorf("the first highlights %v, want %v", got[0].Excerpt.Highlights, want)
	}
	for i, g := range got {
		if g.Excerpt.Rank != i+1 || g.Excerpt.Speaker != g.Speakers[0] {
			t.Errorf("gathering %d has rank %d and speaker %+v", i, g.Excerpt.Rank, g.Excerpt.Speaker)
		}
	}
}
