package intake

import (
	"errors"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"pullquote/index/article"
)

func TestASiteComesInByWhicheverDoorItHas(t *testing.T) {
	for _, c := range []struct {
		fact, path string
		without    []string
		skipped    int
	}{
		{"the home page of a WordPress site", "/", nil, 0},
		{"its REST interface", "/wp-json/", nil, 0},
		{"a site with sitemaps", "/", []string{"wp-json"}, 3},
		{"its sitemap index", "/sitemap.xml", []string{"wp-json"}, 3},
		{"a feed", "/feed/", nil, 0},
		{"a site with a feed alone", "/", []string{"wp-json", "sitemap.xml"}, 1},
	} {
		site := newSite(t, 5)
		for _, w := range c.without {
			site.without[w] = true
		}
		dir := t.TempDir()
		s, results := imported(t, dir, local(), site.URL+c.path)
		if s.Counts[Added] != 5 || s.Counts[Skipped] != c.skipped {
			t.Errorf("%s: %s: %v", c.fact, s.Line(), results)
		}
		all := contents(t, dir)
		a := readArticle(t, dir, "2024/05/2024-05-01-ferry-reopens-0.md")
		if len(all) != 5 || a.Title != "The ferry reopens, number 0" || a.Date.String() != "2024-05-01" || a.URL != site.link(site.stories[0]) ||
			!slices.Equal(a.Authors, []string{"Mara Lindqvist"}) || a.Extra("section") == "" && c.path != "/feed/" ||
			a.Body != strings.Join(site.stories[0].paragraphs, "\n\n")+"\n" {
			t.Errorf("%s: %d files, first %+v", c.fact, len(all), a)
		}
		again, _ := imported(t, dir, local(), site.URL+c.path)
		if again.Counts[Unchanged] != 5 || written(again) > 0 || !maps.Equal(all, contents(t, dir)) {
			t.Errorf("%s: the second time: %s", c.fact, again.Line())
		}
	}
}

func readArticle(t *testing.T, dir, name string) *article.Article {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(name)))
	if err != nil {
		t.Fatal(err)
	}
	a, problems := article.Read(name, data)
	if a == nil || len(problems) > 0 {
		t.Fatalf("%s: %v", name, problems)
	}
	return a
}

func TestPagesOfPostsAreFollowedToTheEnd(t *testing.T) {
	site := newSite(t, 201)
	s, _ := imported(t, t.TempDir(), local(), site.URL)
	counts(t, s, map[Outcome]int{Added: 201})
	if n := site.asked("/wp-json/wp/v2/posts"); n != 3 {
		t.Errorf("%d pages of posts asked for, want 3", n)
	}
}

func TestOldPostsAreNotPagedThrough(t *testing.T) {
	site := newSite(t, 250)
	slices.Reverse(site.stories) // newest first, as WordPress gives them
	since := local(func(o *Options) {
		o.Since = article.Date{Year: 2024, Month: 12, Day: 20}
		o.Now = func() time.Time { return time.Date(2025, 2, 1, 0, 0, 0, 0, time.UTC) }
	})
	s, _ := imported(t, t.TempDir(), since, site.URL)
	if n := site.asked("/wp-json/wp/v2/posts"); n != 2 || s.Counts[Added] == 0 || s.Counts[Added] > 30 {
		t.Errorf("%d pages of posts asked for, want 2; %s", n, s.Line())
	}
}

func TestAnEditedPageIsUpdatedAndItsEarlierVersionNoted(t *testing.T) {
	site, dir := newSite(t, 2), t.TempDir()
	imported(t, dir, local(), site.URL+"/feed/")
	site.change(func() {
		site.stories[0].title = "The ferry reopens at last"
		site.stories[0].paragraphs[1] = "Edited: the board said on Friday that it would pay for the repairs and that sailings would resume next week."
		site.stories[0].correction = "An earlier version misstated the day of the first sailing."
	})
	s, _ := imported(t, dir, local(), site.URL+"/feed/")
	counts(t, s, map[Outcome]int{Updated: 1, Unchanged: 1})
	a := readArticle(t, dir, "2024/05/2024-05-01-ferry-reopens-0.md") // the name stays
	if a.Title != "The ferry reopens at last" || !strings.Contains(a.Body, "Edited: the board") {
		t.Errorf("not updated: %+v", a)
	}
	if earlier := a.ExtraList("earlier"); len(earlier) != 1 || !strings.HasSuffix(earlier[0], ": The ferry reopens, number 0") {
		t.Errorf("earlier versions %q", earlier)
	}
	if notes := a.Notes(); len(notes) != 1 || !strings.HasPrefix(notes[0].Text, "An earlier version") {
		t.Errorf("corrections %v", notes)
	}
	s, _ = imported(t, dir, local(), site.URL+"/feed/")
	counts(t, s, map[Outcome]int{Unchanged: 2})
}

func TestADryRunWritesNothing(t *testing.T) {
	site := newSite(t, 3)
	dir := filepath.Join(t.TempDir(), "coverage")
	s, results := imported(t, dir, local(func(o *Options) { o.DryRun = true }), site.URL)
	counts(t, s, map[Outcome]int{Added: 3})
	if results[0].Path != "2024/05/2024-05-01-ferry-reopens-0.md" {
		t.Errorf("first result %+v", results[0])
	}
	if _, err := os.Stat(dir); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("the folder was made: %v", err)
	}
	imported(t, dir, local(), site.URL)
	site.change(func() {
		site.stories[0].paragraphs[0] = "Another beginning of the story, quite unlike the first one, and long enough."
	})
	before := contents(t, dir)
	s, _ = imported(t, dir, local(func(o *Options) { o.DryRun = true }), site.URL)
	counts(t, s, map[Outcome]int{Updated: 1, Unchanged: 2})
	if !maps.Equal(before, contents(t, dir)) {
		t.Error("a dry run changed the folder")
	}
}

func TestALimitEndsAnImportAndTheNextGoesOn(t *testing.T) {
	site, dir := newSite(t, 5), t.TempDir()
	two := local(func(o *Options) { o.Limit = 2 })
	s, _ := imported(t, dir, two, site.URL+"/feed/")
	if s.Counts[Added] != 2 || !s.NotDone {
		t.Errorf("first: %s", s.Line())
	}
	s, _ = imported(t, dir, two, site.URL+"/feed/")
	if s.Counts[Added] != 2 || !s.Resume || site.asked("/2024/05/01/ferry-reopens-0/") != 1 {
		t.Errorf("second: %s, first page asked for %d times", s.Line(), site.asked("/2024/05/01/ferry-reopens-0/"))
	}
}

func TestAPageThatIsGoneKeepsItsArticle(t *testing.T) {
	site, dir := newSite(t, 2), t.TempDir()
	imported(t, dir, local(), site.URL+"/feed/")
	site.change(func() { site.stories[0].gone = true })
	s, _ := imported(t, dir, local(), site.URL+"/feed/")
	counts(t, s, map[Outcome]int{WentAway: 1, Unchanged: 1})
	if a := readArticle(t, dir, "2024/05/2024-05-01-ferry-reopens-0.md"); a.Extra("gone") == "" || a.Body == "" {
		t.Errorf("gone %q", a.Extra("gone"))
	}
	site.change(func() { site.stories[0].gone = false })
	s, _ = imported(t, dir, local(), site.URL+"/feed/")
	counts(t, s, map[Outcome]int{Updated: 1, Unchanged: 1})
	if a := readArticle(t, dir, "2024/05/2024-05-01-ferry-reopens-0.md"); a.Extra("gone") != "" {
		t.Error("a page that is back should lose the note")
	}
}

func TestASyndicatedCopyIsLinkedNotDoubled(t *testing.T) {
	first, second, dir := newSite(t, 3), newSite(t, 3), t.TempDir()
	second.stories[1].slug = "our-own-slug-for-it"
	second.stories[1].title = "What the council did next"
	second.stories[1].paragraphs = append(slices.Clone(second.stories[1].paragraphs), "Reporting for the Valley Courier was added in the town itself.")
	second.stories[0], second.stories[2] = storyNo(70), storyNo(71)
	s, _ := imported(t, dir, local(), first.URL, second.URL)
	counts(t, s, map[Outcome]int{Added: 5, Copied: 1})
	a := readArticle(t, dir, "2024/05/2024-05-02-council-reopens-1.md")
	if got := a.ExtraList("copies"); !slices.Equal(got, []string{second.link(second.stories[1])}) {
		t.Errorf("copies %q", got)
	}
	s, _ = imported(t, dir, local(), first.URL, second.URL)
	counts(t, s, map[Outcome]int{Unchanged: 6})
}

func TestAFileEditedByHandIsLeftAlone(t *testing.T) {
	site, dir := newSite(t, 1), t.TempDir()
	imported(t, dir, local(), site.URL)
	name := filepath.Join(dir, "2024/05/2024-05-01-ferry-reopens-0.md")
	data, _ := os.ReadFile(name)
	edited := strings.Replace(string(data), "We looked", "We (the board) looked", 1)
	edited = strings.Replace(edited, "\n---\n", "\nwithdrawn: at the request of the source\n---\n", 1)
	if err := os.WriteFile(name, []byte(edited), 0o644); err != nil {
		t.Fatal(err)
	}
	s, _ := imported(t, dir, local(), site.URL)
	counts(t, s, map[Outcome]int{Unchanged: 1})
	site.change(func() {
		site.stories[0].paragraphs[2] = "The source has changed this paragraph since, in some words of its own."
	})
	s, results := imported(t, dir, local(), site.URL)
	counts(t, s, map[Outcome]int{Kept: 1})
	if got, _ := os.ReadFile(name); string(got) != edited || results[0].Reason == "" {
		t.Error("the file was changed")
	}
}

func TestWhatTheOperatorAddsSurvivesAnUpdate(t *testing.T) {
	site, dir := newSite(t, 1), t.TempDir()
	imported(t, dir, local(), site.URL)
	name := filepath.Join(dir, "2024/05/2024-05-01-ferry-reopens-0.md")
	data, _ := os.ReadFile(name)
	noted := strings.Replace(string(data), "\n---\n", "\ncorrections: [The fee is 4 dollars.]\nmood: grim\narchived: https://archive.example/1\n---\n", 1)
	if err := os.WriteFile(name, []byte(noted), 0o644); err != nil {
		t.Fatal(err)
	}
	site.change(func() {
		site.stories[0].paragraphs[2] = "The source has changed this paragraph since, in some words of its own."
	})
	s, _ := imported(t, dir, local(), site.URL)
	counts(t, s, map[Outcome]int{Updated: 1})
	a := readArticle(t, dir, "2024/05/2024-05-01-ferry-reopens-0.md")
	if len(a.Corrections) != 1 || a.Extra("mood") != "grim" || a.Archived == "" || !strings.Contains(a.Body, "words of its own") {
		t.Errorf("after the update: %+v", a)
	}
}

func TestAFeedRoundAsksOnlyForWhatIsNew(t *testing.T) {
	site, dir := newSite(t, 3), t.TempDir()
	now := time.Date(2024, 5, 3, 12, 0, 0, 0, time.UTC)
	o := local(func(o *Options) { o.Now = func() time.Time { return now } })
	feed := Feed{URL: site.URL + "/feed/", Publication: "The Harbour Post"}
	counts(t, round(t, dir, o, feed), map[Outcome]int{Added: 3, Unchanged: 0})
	now = now.Add(time.Hour)
	site.change(func() { site.stories = append(site.stories, storyNo(3)) })
	s := round(t, dir, o, feed)
	if s.Counts[Added] != 1 || site.asked("/2024/05/01/ferry-reopens-0/") != 1 {
		t.Errorf("%s; the first page was asked for %d times", s.Line(), site.asked("/2024/05/01/ferry-reopens-0/"))
	}
	now = now.Add(24 * time.Hour)
	site.change(func() {
		site.stories[0].correction = "The ferry is called Nordstern, not Nordlicht."
		site.stories = site.stories[1:] // it has left the feed, not the site
	})
	gone := storyNo(0)
	gone.correction = "The ferry is called Nordstern, not Nordlicht."
	site.change(func() { site.stories = append(site.stories, gone) })
	s = round(t, dir, o, feed)
	if a := readArticle(t, dir, "2024/05/2024-05-01-ferry-reopens-0.md"); len(a.Corrections) != 1 || a.Publication != "The Harbour Post" {
		t.Errorf("%s: corrections %q of %s", s.Line(), a.Corrections, a.Publication)
	}
}

func TestAFeedsHealthTellsFailureAndSilence(t *testing.T) {
	site, dir := newSite(t, 3), t.TempDir()
	now := time.Date(2024, 5, 3, 12, 0, 0, 0, time.UTC)
	o := local(func(o *Options) { o.Now = func() time.Time { return now } })
	feeds := []Feed{{URL: site.URL + "/feed/"}}
	check := func(want State) {
		t.Helper()
		health, err := Health(dir, feeds, now)
		if err != nil || health[0].State != want {
			t.Errorf("state %q (%+v), %v; want %q", health[0].State, health[0], err, want)
		}
		if (health[0].Problem(now) == "") != (want == Healthy) {
			t.Errorf("problem %q of a feed that is %s", health[0].Problem(now), want)
		}
	}
	check(Untried)
	round(t, dir, o, feeds...)
	check(Healthy)
	now = now.AddDate(0, 0, 30)
	round(t, dir, o, feeds...)
	check(Silent)
	site.change(func() { site.down = true })
	round(t, dir, o, feeds...)
	check(Failing)
	health, _ := Health(dir, feeds, now)
	if LastCheck(health).IsZero() || health[0].Failures != 1 {
		t.Errorf("last check %v, failures %d", LastCheck(health), health[0].Failures)
	}
}

// written is how many article files an import wrote.
func written(s Summary) int {
	return s.Counts[Added] + s.Counts[Updated] + s.Counts[Copied] + s.Counts[WentAway]
}
