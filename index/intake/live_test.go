package intake

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"pullquote/index/article"
	"pullquote/index/intake/folder"
)

// watched watches dir and returns the calls as they come.
func watched(t *testing.T, dir string, o WatchOptions) <-chan struct{} {
	t.Helper()
	calls := make(chan struct{}, 100)
	ctx, cancel := context.WithCancel(t.Context())
	ended := make(chan error)
	go func() { ended <- Watch(ctx, dir, func(context.Context) { calls <- struct{}{} }, o) }()
	t.Cleanup(func() {
		cancel()
		if err := <-ended; err != nil {
			t.Error(err)
		}
	})
	soon(t, calls, "the beginning")
	return calls
}

func soon(t *testing.T, calls <-chan struct{}, what string) {
	t.Helper()
	select {
	case <-calls:
	case <-time.After(10 * time.Second):
		t.Fatalf("%s was not noticed", what)
	}
}

func put(t *testing.T, name, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

func TestAChangedFolderIsNoticed(t *testing.T) {
	for fact, o := range map[string]WatchOptions{
		"told by the system": {Settle: 10 * time.Millisecond, Poll: time.Hour},
		"by listing alone":   {List: true, Poll: 20 * time.Millisecond},
	} {
		dir := t.TempDir()
		put(t, filepath.Join(dir, "a.md"), "one")
		calls := watched(t, dir, o)
		put(t, filepath.Join(dir, "a.md"), "one and more")
		soon(t, calls, fact+": a changed file")
		put(t, filepath.Join(dir, "2024/05/b.md"), "two")
		soon(t, calls, fact+": a file in a new folder")
		time.Sleep(50 * time.Millisecond)
		put(t, filepath.Join(dir, "2024/05/b.md"), "two and more")
		soon(t, calls, fact+": a changed file in that folder")
		if err := os.Remove(filepath.Join(dir, "a.md")); err != nil {
			t.Fatal(err)
		}
		soon(t, calls, fact+": a removed file")
	}
}

func TestWhatIsNoArticleIsNotNoticed(t *testing.T) {
	dir := t.TempDir()
	put(t, filepath.Join(dir, "a.md"), "one")
	calls := watched(t, dir, WatchOptions{Settle: 5 * time.Millisecond, Poll: 20 * time.Millisecond})
	for _, name := range []string{".intake/journal.jsonl", "_draft.md", "x.tmp", ".hidden.md"} {
		put(t, filepath.Join(dir, name), "x")
	}
	select {
	case <-calls:
		t.Error("called for files that are no articles")
	case <-time.After(150 * time.Millisecond):
	}
}

func TestFollowingAFeedFillsTheFolder(t *testing.T) {
	site, dir := newSite(t, 2), t.TempDir()
	calls := watched(t, dir, WatchOptions{Settle: 10 * time.Millisecond, Poll: time.Hour})
	ctx, cancel := context.WithCancel(t.Context())
	ended := make(chan error)
	go func() {
		ended <- Follow(ctx, dir, []Feed{{URL: site.URL + "/feed/", Every: 50 * time.Millisecond}}, local())
	}()
	soon(t, calls, "the feed's first articles")
	site.change(func() { site.stories = append(site.stories, storyNo(2)) })
	for deadline := time.Now().Add(10 * time.Second); len(contents(t, dir)) < 3; {
		if time.Now().After(deadline) {
			t.Fatal("the new article did not come in")
		}
		time.Sleep(10 * time.Millisecond)
	}
	cancel()
	if err := <-ended; err != nil {
		t.Error(err)
	}
}

func TestLinksAreChecked(t *testing.T) {
	mux := http.NewServeMux()
	page := func(w http.ResponseWriter, _ *http.Request) { io.WriteString(w, "here") }
	mux.HandleFunc("/works", page)
	mux.HandleFunc("/moved", func(w http.ResponseWriter, r *http.Request) {
		http.Redirect(w, r, "/works", http.StatusMovedPermanently)
	})
	mux.HandleFunc("/dropped", func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, "/", http.StatusMovedPermanently) })
	mux.HandleFunc("/{$}", page)
	mux.HandleFunc("/fails", func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusInternalServerError) })
	mux.HandleFunc("/barred", page)
	mux.HandleFunc("/robots.txt", func(w http.ResponseWriter, _ *http.Request) { io.WriteString(w, "User-agent: *\nDisallow: /barred\n") })
	mux.HandleFunc("/archive/", func(w http.ResponseWriter, r *http.Request) {
		if strings.HasSuffix(r.URL.Path, "/gone") {
			http.Redirect(w, r, "/copies/1", http.StatusFound)
			return
		}
		http.NotFound(w, r)
	})
	mux.HandleFunc("/copies/1", page)
	server := httptest.NewServer(mux)
	defer server.Close()
	dir := t.TempDir()
	want := map[string]LinkState{"works": LinkWorks, "moved": LinkMoved, "dropped": LinkGone, "fails": LinkFails, "barred": LinkBarred, "gone": LinkArchived, "back": LinkWorks}
	for name := range want {
		extra, at := "", name
		if name == "back" {
			extra, at = "gone: 2020-01-01\n", "works"
		}
		put(t, filepath.Join(dir, name+".md"), fmt.Sprintf("---\ntitle: x\nurl: %s/%s\n%s---\nbody\n", server.URL, at, extra))
	}
	put(t, filepath.Join(dir, "linkless.md"), "body")
	i, err := New(dir, local(func(o *Options) { o.Archive = server.URL + "/archive/{date}/{url}" }))
	if err != nil {
		t.Fatal(err)
	}
	defer i.Close()
	got := make(map[string]LinkState)
	if err := i.CheckLinks(t.Context(), func(l Link) { got[string(l.ID)] = l.State }); err != nil {
		t.Fatal(err)
	}
	for name, state := range want {
		if got[name] != state {
			t.Errorf("%s: %q, want %q", name, got[name], state)
		}
	}
	for name, gone := range map[string]bool{"works": false, "dropped": true, "gone": true, "back": false, "fails": false} {
		if a := readArticle(t, dir, name+".md"); (a.Extra("gone") != "") != gone || a.Body != "body\n" {
			t.Errorf("%s: gone %q, want %v; body %q", name, a.Extra("gone"), gone, a.Body)
		}
	}
	if a := readArticle(t, dir, "gone.md"); a.Archived != server.URL+"/copies/1" {
		t.Errorf("archived %q", a.Archived)
	}
}

func TestOneImportAtATime(t *testing.T) {
	dir := t.TempDir()
	first, err := folder.Open(dir, false)
	if err != nil {
		t.Fatal(err)
	}
	defer first.Close()
	if err := first.Begin(true); err != nil {
		t.Fatal(err)
	}
	i, err := New(dir, local())
	if err != nil {
		t.Fatal(err)
	}
	defer i.Close()
	put(t, filepath.Join(t.TempDir(), "x.md"), "x")
	_, err = i.Import(t.Context(), t.TempDir())
	if e, ok := errors.AsType[*Error](err); !ok || !strings.Contains(e.Problem, "another import") {
		t.Errorf("got %v", err)
	}
	if err := first.End(); err != nil {
		t.Fatal(err)
	}
	if _, err := i.Import(t.Context(), t.TempDir()); err != nil {
		t.Errorf("after the first has ended: %v", err)
	}
}

// A folder in which nothing can be written ends the import with a hint, and changes nothing that was there.
func TestAReadOnlyFolderEndsTheImport(t *testing.T) {
	if os.Getuid() == 0 {
		t.Skip("root may write everywhere")
	}
	site, dir := newSite(t, 3), t.TempDir()
	put(t, filepath.Join(dir, "a.md"), "one")
	if err := os.Chmod(dir, 0o555); err != nil {
		t.Fatal(err)
	}
	defer os.Chmod(dir, 0o755)
	i, err := New(dir, local())
	if err != nil {
		t.Fatal(err)
	}
	defer i.Close()
	if _, err := i.Import(t.Context(), site.URL); !folder.Fatal(err) {
		t.Errorf("got %v", err)
	}
}

// A full disk in the middle of an import, played by a name that cannot be written: articles before it are whole.
func TestAFailedWriteLeavesTheFolderWhole(t *testing.T) {
	site, dir := newSite(t, 3), t.TempDir()
	imported(t, dir, local(func(o *Options) { o.Limit = 1 }), site.URL)
	before := contents(t, dir)
	put(t, filepath.Join(dir, "blocked"), "") // a file where a folder is needed
	f, err := folder.Open(dir, false)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if err := f.Begin(true); err != nil {
		t.Fatal(err)
	}
	defer f.End()
	if err := f.Write("blocked/x.md", &article.Article{Title: "x", Body: "x"}); err == nil {
		t.Error("written below a file")
	}
	if after := contents(t, dir); len(after) != len(before) {
		t.Errorf("%d articles, want %d", len(after), len(before))
	}
}

func TestAHostileSiteCannotHarm(t *testing.T) {
	outside := t.TempDir()
	put(t, filepath.Join(outside, "secret.md"), "secret")
	mux := http.NewServeMux()
	mux.HandleFunc("/feed", func(w http.ResponseWriter, r *http.Request) {
		fmt.Fprintf(w, `<rss version="2.0"><channel><title>x</title>`)
		for _, link := range []string{"http://169.254.169.254/latest/meta-data/", "file:///etc/passwd", "/traverse", "/wrong-charset", "/self"} {
			fmt.Fprintf(w, `<item><title>../../../../etc/cron.d/x</title><link>%s</link></item>`, link)
		}
		fmt.Fprint(w, `</channel></rss>`)
	})
	head := `<html><head><meta property="og:type" content="article"><meta property="article:published_time" content="2024-05-03"><title>%s</title><link rel="canonical" href="%s"></head><body><article><p>` + pierText + `</p><p>%s</p></article></body></html>`
	mux.HandleFunc("/traverse", func(w http.ResponseWriter, _ *http.Request) {
		fmt.Fprintf(w, head, "../../../../outside\\..\\..", "/../../..%2f..%2f..%2fetc%2fpasswd", "---\nwithdrawn: no\n---")
	})
	mux.HandleFunc("/wrong-charset", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=utf-7")
		fmt.Fprintf(w, head, "Acci\xf3n", "/wrong-charset", "\xf3\x00\xff of another kind altogether, and then some more words that are not the same")
	})
	mux.HandleFunc("/self", func(w http.ResponseWriter, _ *http.Request) { fmt.Fprintf(w, `<rss><channel>`) })
	server := httptest.NewServer(mux)
	defer server.Close()
	o := local()
	dir := filepath.Join(t.TempDir(), "coverage")
	s, results := imported(t, dir, o, server.URL+"/feed")
	if s.Counts[Added] != 2 || s.Counts[Skipped] != 3 {
		t.Errorf("%s: %+v", s.Line(), results)
	}
	for name, text := range contents(t, dir) {
		if !strings.HasPrefix(name, "2024/05/2024-05-03-") {
			t.Errorf("wrote %s", name)
		}
		if a, _ := article.Read(name, []byte(text)); a.Withdrawn != "" || strings.ContainsRune(a.Body, 0) {
			t.Errorf("%s: withdrawn %q", name, a.Withdrawn)
		}
	}
	if left, _ := os.ReadDir(filepath.Dir(dir)); len(left) != 1 {
		t.Errorf("beside the coverage folder: %v", left)
	}
}

func TestASymbolicLinkLeadsNothingOut(t *testing.T) {
	outside, dir := t.TempDir(), t.TempDir()
	if err := os.Symlink(outside, filepath.Join(dir, "2024")); err != nil {
		t.Skip(err)
	}
	site := newSite(t, 1)
	_, results := imported(t, dir, local(), site.URL)
	if left, _ := os.ReadDir(outside); len(left) > 0 || results[0].Outcome != Skipped {
		t.Errorf("outside: %v; %+v", left, results)
	}
}
