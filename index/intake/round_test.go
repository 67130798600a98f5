package intake

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// clocked are options whose clock the test moves.
func clocked(now *time.Time) Options {
	return local(func(o *Options) { o.Now = func() time.Time { return *now } })
}

func TestWhatTheOperatorRemovedStaysAway(t *testing.T) {
	site, dir := newSite(t, 3), t.TempDir()
	now := time.Date(2024, 5, 3, 12, 0, 0, 0, time.UTC)
	feed := Feed{URL: site.URL + "/feed/"}
	round(t, dir, clocked(&now), feed)
	if err := os.Remove(filepath.Join(dir, "2024/05/2024-05-01-ferry-reopens-0.md")); err != nil {
		t.Fatal(err)
	}
	now = now.Add(24 * time.Hour)
	if s := round(t, dir, clocked(&now), feed); written(s) != 0 || len(contents(t, dir)) != 2 {
		t.Errorf("a round brought it back: %s", s.Line())
	}
	s, _ := imported(t, dir, local(), site.URL+"/feed/")
	counts(t, s, map[Outcome]int{Added: 1, Unchanged: 2})
}

// A feed whose links lead through a counting service, to pages that give themselves another address.
func TestAFeedOfRedirectsIsNotAskedAnewEachRound(t *testing.T) {
	mux := http.NewServeMux()
	asked := 0
	mux.HandleFunc("/feed", func(w http.ResponseWriter, _ *http.Request) {
		fmt.Fprint(w, `<rss version="2.0"><channel><title>x</title><item><title>Pier</title><link>/count?to=1</link></item></channel></rss>`)
	})
	mux.HandleFunc("/count", func(w http.ResponseWriter, r *http.Request) {
		asked++
		http.Redirect(w, r, "/pier.html", http.StatusFound)
	})
	mux.HandleFunc("/pier.html", func(w http.ResponseWriter, _ *http.Request) {
		fmt.Fprint(w, `<html><head><link rel="canonical" href="/2024/05/01/the-pier-again/"><meta property="og:type" content="article"><title>The pier</title></head><body><article><p>`+pierText+`</p></article></body></html>`)
	})
	server := httptest.NewServer(mux)
	defer server.Close()
	dir, now := t.TempDir(), time.Date(2024, 5, 1, 12, 0, 0, 0, time.UTC)
	feed := Feed{URL: server.URL + "/feed"}
	first := round(t, dir, clocked(&now), feed)
	for range 3 {
		now = now.Add(30 * time.Minute)
		round(t, dir, clocked(&now), feed)
	}
	if asked != 1 || first.Counts[Added] != 1 || len(contents(t, dir)) != 1 {
		t.Errorf("asked %d times, want once; first: %s", asked, first.Line())
	}
}

// A broken template: every page gives itself the address of the news section.
func TestPagesThatAllGiveThemselvesOneAddressStayApart(t *testing.T) {
	mux := http.NewServeMux()
	for n := range 3 {
		mux.HandleFunc(fmt.Sprintf("/story-number-%d-of-many", n), func(w http.ResponseWriter, _ *http.Request) {
			st := storyNo(n)
			fmt.Fprintf(w, `<html><head><link rel="canonical" href="/news/all"><meta property="og:type" content="article"><title>%s</title></head><body><article><p>%s</p></article></body></html>`, st.title, strings.Join(st.paragraphs, "</p><p>"))
		})
	}
	server := httptest.NewServer(mux)
	defer server.Close()
	dir := t.TempDir()
	var sources []string
	for n := range 3 {
		sources = append(sources, fmt.Sprintf("%s/story-number-%d-of-many", server.URL, n))
	}
	s, _ := imported(t, dir, local(), sources...)
	counts(t, s, map[Outcome]int{Added: 3})
	s, _ = imported(t, dir, local(), sources...)
	if s.Counts[Unchanged] != 3 || len(contents(t, dir)) != 3 {
		t.Errorf("the second time: %s", s.Line())
	}
}
