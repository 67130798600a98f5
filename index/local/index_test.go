package local_test

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/fstest"
	"time"

	"pullquote/index"
	"pullquote/index/article"
	"pullquote/index/follow"
	"pullquote/index/local"
	"pullquote/seeds"
)

func TestSeedsAreFound(t *testing.T) {
	for _, path := range []string{local.InMemory, t.TempDir()} {
		x := openOn(t, seeds.FS, local.Options{Path: path})
		r := search(t, x, index.Query{Text: "who called family separation un-American?"})
		if len(r.Hits) == 0 || r.Hits[0].Article != "2019-06-connecticut-immigration-advocates-to-trump-no-more-raids" {
			t.Errorf("path %q: %v", path, r.Hits)
		}
	}
}

func TestOrderOfIndexingChangesNoResult(t *testing.T) {
	all := invent(24, 7)
	want := transcript(t, openOn(t, all, local.Options{}))
	for _, path := range []string{local.InMemory, t.TempDir()} {
		coverage := fstest.MapFS{}
		x := openOn(t, coverage, local.Options{Path: path})
		names := slices.Sorted(maps.Keys(all))
		slices.Reverse(names)
		for part := range slices.Chunk(names, 9) {
			for _, name := range part {
				coverage[name] = all[name]
			}
			refresh(t, x)
		}
		if got := transcript(t, x); got != want {
			t.Errorf("path %q: articles in another order give another result:\n%s\nwant\n%s", path, got, want)
		}
	}
}

func TestRefreshFollowsTheFolder(t *testing.T) {
	coverage := invent(10, 3)
	folder := t.TempDir()
	x := openOn(t, coverage, local.Options{Path: folder})
	steps := []struct {
		what string
		do   func()
		want follow.Report
	}{
		{"nothing", func() {}, follow.Report{Unchanged: 10}},
		{"a new article", func() { coverage["new.md"] = file("---\ntitle: New\n---\nA walrus was seen.\n") }, follow.Report{Added: 1, Unchanged: 10}},
		{"other words", func() { coverage["new.md"] = file("---\ntitle: New\n---\nA narwhal was seen.\n") }, follow.Report{Changed: 1, Unchanged: 10}},
		{"same bytes, new time", func() {
			f := *coverage["new.md"]
			f.ModTime = f.ModTime.AddDate(0, 0, 1)
			coverage["new.md"] = &f
		}, follow.Report{Unchanged: 11}},
		{"withdrawn", func() { coverage["new.md"] = file("---\ntitle: New\nwithdrawn: wrong\n---\nA narwhal was seen.\n") }, follow.Report{Changed: 1, Unchanged: 10, Withdrawn: 1}},
		{"a broken file", func() { coverage["bad.md"] = file("---\ntitle: [\n---\nBody.\n") }, follow.Report{Unchanged: 11, Withdrawn: 1, Problems: make([]article.Problem, 1)}},
		{"both gone", func() { delete(coverage, "new.md"); delete(coverage, "bad.md") }, follow.Report{Removed: 1, Unchanged: 10}},
	}
	for _, s := range steps {
		s.do()
		got := refresh(t, x)
		if got.String() != s.want.String() {
			t.Errorf("%s: %v, want %v (%v)", s.what, got, s.want, got.Notices)
		}
		if again := transcript(t, openOn(t, coverage, local.Options{})); transcript(t, x) != again {
			t.Errorf("%s: the index differs from a fresh one", s.what)
		}
	}
	again := openOn(t, coverage, local.Options{Path: folder})
	if r := again.Opened(); r.Unchanged != 10 || r.Added+r.Changed != 0 || len(r.Notices) > 0 {
		t.Errorf("opened again: %v %v", r, r.Notices)
	}
}

func TestWithdrawnArticlesAreNowhere(t *testing.T) {
	coverage := fstest.MapFS{"a.md": file("---\ntitle: A\n---\nA walrus was seen.\n"), "b.md": file("---\ntitle: B\n---\nA walrus slept.\n")}
	x := openOn(t, coverage, local.Options{})
	coverage["a.md"] = file("---\ntitle: A\nwithdrawn: invented\n---\nA walrus was seen.\n")
	refresh(t, x)
	if r := search(t, x, index.Query{Text: "walrus"}); len(r.Hits) != 1 || r.Hits[0].Article != "b" || r.Terms[0].Passages != 1 {
		t.Errorf("search: %+v", r)
	}
	s := snapshot(t, x)
	if _, err := index.DocumentOf(t.Context(), s, "a"); !errors.Is(err, index.ErrNoArticle) {
		t.Errorf("document: %v", err)
	}
	if listed := ids(t, s, index.Filter{}); !slices.Equal(listed, []article.ID{"b"}) || stats(t, x).Articles != 1 {
		t.Errorf("ids %v, stats %v", listed, stats(t, x))
	}
}

func TestFilters(t *testing.T) {
	dated := func(source, date string) *fstest.MapFile {
		return file("---\ntitle: T\npublication: " + source + "\n" + date + "\n---\nA walrus was seen.\n")
	}
	coverage := fstest.MapFS{
		"a.md": dated("Le Clairon", "date: 2013"), "b.md": dated("Lé Clairon", "date: 2013-04-03"),
		"c.md": dated("Post", "date: 2014-01"), "d.md": dated("Post", ""),
	}
	x := openOn(t, coverage, local.Options{})
	date := func(s string) article.Date { d, _ := article.ParseDate(s); return d }
	for _, c := range []struct {
		filter  index.Filter
		want    string
		undated int
	}{
		{index.Filter{}, "a b c d", 0},
		{index.Filter{Sources: []string{"LE CLAIRON"}}, "a b", 0},
		{index.Filter{Articles: []article.ID{"c", "d"}}, "c d", 0},
		{index.Filter{To: date("2013")}, "a b", 1},
		{index.Filter{From: date("2013-05")}, "a c", 1},
		{index.Filter{From: date("2013-05"), Sources: []string{"Le Clairon"}}, "a", 0},
	} {
		r := search(t, x, index.Query{Text: "walrus", Filter: c.filter})
		var got []string
		for _, h := range r.Hits {
			got = append(got, string(h.Article))
		}
		slices.Sort(got)
		if strings.Join(got, " ") != c.want || r.UndatedLeftOut != c.undated {
			t.Errorf("%+v: %v, %d undated; want %v, %d", c.filter, got, r.UndatedLeftOut, c.want, c.undated)
		}
	}
}

// Every question is just words.
func TestHostileQuestionsAreWords(t *testing.T) {
	x := openOn(t, seeds.FS, local.Options{})
	for _, text := range []string{
		"", " ", "?", "+Fountain -ICE", `"unclosed`, "title:Fountain^9 AND (", "/.*/", "a~2 b*", "\x00\xff", "\u202eniatnuoF",
		strings.Repeat("deportation ", 500), strings.Repeat("(", 6000), strings.Repeat("é", 6000), "<@123> @everyone `x` ||y||",
	} {
		search(t, x, index.Query{Text: text, Expand: []index.Term{{Text: text, Weight: 1}}, Explain: true})
	}
	want := search(t, x, index.Query{Text: "Megan Fountain"}).Hits[0]
	for _, text := range []string{"+megan -FOUNTAIN", "“Megan” (Fountain)", "Me\u200bgan Foun\u00adtain", "megan fountain's", "\u202aMegan\u202c Fountain"} {
		if got := search(t, x, index.Query{Text: text}).Hits; len(got) == 0 || got[0].Passage != want.Passage {
			t.Errorf("%q does not find what plain words find", text)
		}
	}
}

func TestExpandFindsPhrases(t *testing.T) {
	coverage := fstest.MapFS{
		"a.md": file("---\ntitle: A\n---\nThe Bureau of Statistics spoke of walruses.\n"),
		"b.md": file("---\ntitle: B\n---\nStatistics came from another bureau, which counts walruses.\n"),
	}
	x := openOn(t, coverage, local.Options{})
	for _, c := range []struct {
		expand []index.Term
		want   article.ID
	}{
		{[]index.Term{{Text: "bureau of statistics", Weight: 2}}, "a"},
		{[]index.Term{{Text: "another", Weight: 2}}, "b"},
	} {
		if got := search(t, x, index.Query{Text: "walrus", Expand: c.expand}).Hits; len(got) != 2 || got[0].Article != c.want {
			t.Errorf("%v: %v", c.expand, got)
		}
	}
}

// Scores are the sum of their named parts.
func TestPartsExplainTheScore(t *testing.T) {
	x := openOn(t, seeds.FS, local.Options{})
	for _, text := range questions {
		for _, h := range search(t, x, index.Query{Text: text, Explain: true}).Hits {
			sum := 0.0
			for _, p := range h.Parts {
				sum += p.Value
			}
			if sum != h.Score {
				t.Errorf("%q: parts %v give %v, score %v", text, h.Parts, sum, h.Score)
			}
		}
	}
}

func TestQuestionsAreAnsweredWhileRefreshing(t *testing.T) {
	for _, path := range []string{local.InMemory, t.TempDir()} {
		coverage := invent(10, 1)
		var mu sync.RWMutex // MapFS itself may not change under a reader
		x := openOn(t, lockedFS{coverage, &mu}, local.Options{Path: path})
		done := make(chan bool)
		var asking sync.WaitGroup
		for range 2 {
			asking.Go(func() {
				for i := 0; ; i++ {
					select {
					case <-done:
						return
					default:
					}
					s, err := x.Snapshot(context.Background())
					if err != nil {
						t.Error(err)
						return
					}
					r, err := s.Search(context.Background(), index.Query{Text: questions[i%len(questions)], Limit: 50})
					_ = s.Close()
					if err != nil {
						t.Error(err)
						return
					}
					for _, h := range r.Hits {
						if len(h.Document.Passages) <= h.Number || h.Document.Passages[h.Number] != h.Passage {
							t.Errorf("hit %v is not of its document", h.Passage)
						}
					}
				}
			})
		}
		for i := range 3 {
			mu.Lock()
			for name, f := range invent(6, uint64(i)) {
				coverage[name] = f
			}
			mu.Unlock()
			refresh(t, x)
		}
		close(done)
		asking.Wait()
	}
}

func TestADateOfTheFutureIsNotTheNewest(t *testing.T) {
	coverage := fstest.MapFS{}
	for i, date := range []string{"2013", "2019-06-02", "2019-06-02", "2019-06-03", "2913-01-01", ""} {
		coverage[fmt.Sprint(i, ".md")] = file("---\ndate: " + date + "\n---\nThe ferry was late.\n")
	}
	for now, want := range map[string]string{"2019-06-02": "2019-06-02", "2019-06-03": "2019-06-03", "2019-06-01": "2013", "2026-01-01": "2019-06-03", "1999-01-01": "", "2914-01-01": "2913-01-01"} {
		day, err := time.ParseInLocation(time.DateOnly, now, time.Local)
		if err != nil {
			t.Fatal(err)
		}
		x := openOn(t, coverage, local.Options{Now: func() time.Time { return day }})
		if got := stats(t, x); got.Newest.String() != want || got.Articles != 6 {
			t.Errorf("on %s: %+v, want %q", now, got, want)
		}
	}
}
