package answers_test

import (
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"pullquote/answers"
	"pullquote/index/article"
	"pullquote/index/local"
)

// fuzzQuestions are one of every kind, and some that nobody asks.
var fuzzQuestions = append([]string{
	"the two newest articles", "what did Malloy say before the TRUST Act passed?", "what is the oldest Yale Daily News story",
	"how many undocumented people are there, 10.7 or 11 million?", "who was the governor in 2006", "how old is Islas",
	"did DeStefano say “civil rights” in april 2013", "what changed between 2013 and 2019", "what percent of Americans", "lambast",
	"“” who said \"\" \x00 %s in 9999 \u202e?", "before after until since passed", "newest newest article 9 articles",
	strings.Repeat("immigrants ", 200), "9999-99-99 to 0000", "’s’s’ said", "\xff\xfe who",
}, benchQuestions...)

// FuzzAnswer holds the laws of an answer for whatever is asked: it comes, its excerpts are verbatim, within the budget
// and best first, no two overlap, a verdict of none shows nothing, and the order of indexing shows nowhere.
func FuzzAnswer(f *testing.F) {
	desk, ix := openSeeds(f)
	backward := openBackwards(f)
	for _, q := range fuzzQuestions {
		f.Add(q, "", 2020)
	}
	f.Add("what did he say about immigrants", "malloy", 2017)
	f.Fuzz(func(t *testing.T, text, speaker string, year int) {
		q := answers.Question{Text: text, Speaker: speaker}
		if year > 0 && year < 10000 {
			q.Asked = article.Date{Year: year}
		}
		a, err := desk.Answer(t.Context(), q)
		if err != nil {
			t.Fatal(err)
		}
		checkLaws(t, ix, text, a)
		b, err := backward.Answer(t.Context(), q)
		if err != nil {
			t.Fatal(err)
		}
		a.TookMS, b.TookMS = 0, 0
		if !reflect.DeepEqual(a, b) {
			t.Errorf("%q: the order of indexing shows:\n%+v\n%+v", text, a, b)
		}
	})
}

func checkLaws(t *testing.T, ix *local.Index, text string, a answers.Answer) {
	t.Helper()
	if (a.Verdict == answers.None) != (len(a.Excerpts) == 0) {
		t.Errorf("%q: verdict %q with %d excerpts", text, a.Verdict, len(a.Excerpts))
	}
	for i, e := range a.Excerpts {
		doc, err := document(t, ix, e.Article.ID)
		if err != nil || doc.Body[e.Start:e.End] != e.Text {
			t.Fatalf("%q: %q is not verbatim (%v)", text, e.Text, err)
		}
		if n := utf8.RuneCountInString(e.Text); n > 600 {
			t.Errorf("%q: an excerpt of %d characters", text, n)
		}
		for _, h := range e.Highlights {
			if h.Start < e.Start || h.End > e.End || h.Start >= h.End {
				t.Errorf("%q: highlight %v is not within the excerpt %d:%d", text, h, e.Start, e.End)
			}
		}
		for _, other := range a.Excerpts[:i] {
			if other.Article.ID == e.Article.ID && other.Start < e.End && e.Start < other.End {
				t.Errorf("%q: two excerpts overlap: %q and %q", text, other.Text, e.Text)
			}
		}
	}
}
