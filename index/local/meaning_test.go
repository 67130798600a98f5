package local_test

import (
	"testing"
	"testing/fstest"

	"pullquote/index"
	"pullquote/index/article"
	"pullquote/index/local"
	"pullquote/index/meaning"
)

const inOtherWords = "could you use the municipal card to settle up for overdue books?"

func TestWhatWordsFindStaysInFrontOfWhatMeaningFinds(t *testing.T) {
	x := open(t, local.Options{Meaning: meaning.Default()})
	words := search(t, x, index.Query{Text: inOtherWords, Limit: 2})
	both := search(t, x, index.Query{Text: inOtherWords, Limit: 2, Nearest: 5})
	if len(words.Hits) != 2 || len(both.Hits) < 5 || len(both.Hits) > 7 {
		t.Fatalf("%d hits by words, %d with meaning", len(words.Hits), len(both.Hits))
	}
	seen := make(map[article.ID]map[int]bool)
	for i, h := range both.Hits {
		if i < len(words.Hits) && (h.Article != words.Hits[i].Article || h.Number != words.Hits[i].Number) {
			t.Errorf("hit %d is no longer %v", i, words.Hits[i].Passage)
		}
		if seen[h.Article][h.Number] {
			t.Errorf("%v twice", h.Passage)
		}
		if seen[h.Article] == nil {
			seen[h.Article] = make(map[int]bool)
		}
		seen[h.Article][h.Number] = true
		if want := meaning.Default().Embed(inOtherWords).Cosine(meaning.Default().Embed(h.Span.Of(h.Document.Body))); h.Meaning != want {
			t.Errorf("%v: meaning %v, want %v", h.Passage, h.Meaning, want)
		}
	}
}

func TestMeaningIsOffByDefault(t *testing.T) {
	x := open(t, local.Options{})
	for _, h := range search(t, x, index.Query{Text: inOtherWords, Limit: 2, Nearest: 5}).Hits {
		if h.Meaning != 0 || h.Score == 0 {
			t.Errorf("%v: meaning %v, score %v", h.Passage, h.Meaning, h.Score)
		}
	}
}

func TestMeaningKeepsToTheFilter(t *testing.T) {
	x := open(t, local.Options{Meaning: meaning.Default()})
	all := search(t, x, index.Query{Text: inOtherWords, Limit: 1, Nearest: 50})
	only := all.Hits[len(all.Hits)-1].Article
	for _, h := range search(t, x, index.Query{Text: inOtherWords, Limit: 1, Nearest: 50, Filter: index.Filter{Articles: []article.ID{only}}}).Hits {
		if h.Article != only {
			t.Errorf("%v passes a filter for %q", h.Passage, only)
		}
	}
}

func TestVectorsFollowTheArticles(t *testing.T) {
	coverage := fstest.MapFS{
		"a.md": {Data: []byte("---\ntitle: A\n---\nThe chief physician praised the shots given to children.\n")},
		"b.md": {Data: []byte("---\ntitle: B\n---\nThe stadium was painted in the colours of the team.\n")},
	}
	folder := t.TempDir()
	nearest := func() string {
		x, err := local.Open(t.Context(), coverage, local.Options{Path: folder, Meaning: meaning.Default()})
		if err != nil {
			t.Fatal(err)
		}
		defer x.Close()
		hits := search(t, x, index.Query{Text: "what do doctors say of vaccines?", Nearest: 1}).Hits
		if len(hits) != 1 {
			t.Fatalf("%d hits", len(hits))
		}
		return hits[0].Span.Of(hits[0].Document.Body)
	}
	if got := nearest(); got != "The chief physician praised the shots given to children." {
		t.Errorf("nearest: %q", got)
	}
	coverage["a.md"] = &fstest.MapFile{Data: []byte("---\ntitle: A\n---\nNothing happened on Sunday.\n")}
	coverage["c.md"] = &fstest.MapFile{Data: []byte("---\ntitle: C\n---\nNurses gave injections against measles.\n")}
	if got := nearest(); got != "Nurses gave injections against measles." {
		t.Errorf("nearest after the change: %q", got)
	}
}
