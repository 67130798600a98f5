package coveragepage_test

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"time"

	"golang.org/x/net/html"

	"pullquote/bot/coveragepage"
	"pullquote/index"
	"pullquote/index/intake"
	"pullquote/index/local"
	"pullquote/seeds"
)

var noon = time.Date(2026, 11, 29, 12, 0, 0, 0, time.UTC)

// articles are the samples' index, in memory and made once for all tests.
var articles = sync.OnceValues(func() (*local.Index, error) { return local.Open(context.Background(), seeds.FS, local.Options{}) })

// samples are the options of a page about the sample articles.
func samples(t testing.TB) coveragepage.Options {
	t.Helper()
	ix, err := articles()
	if err != nil {
		t.Fatal(err)
	}
	return coveragepage.Options{
		Coverages: []coveragepage.Coverage{{Title: "Immigration in Connecticut", Search: ix, Compared: func() time.Time { return noon.Add(-time.Minute) },
			Feeds: func() ([]coveragepage.Feed, error) {
				return []coveragepage.Feed{{"Harbour Post", intake.Healthy, noon.Add(-5 * time.Minute), noon.Add(-3 * time.Hour)},
					{"valley.example", intake.Failing, time.Time{}, time.Time{}}}, nil
			}}},
		Questions: func() []coveragepage.Tally {
			return []coveragepage.Tally{{"ask", "answered", 12345}, {"ask", "none", 7}, {"check", "exact", 40}, {"odd", "odder", 1}}
		},
		Since: noon.Add(-48 * time.Hour), Contact: "Harbour <Post>", Licences: "MIT <licence>", Version: "v1.2", Now: func() time.Time { return noon },
	}
}

// get asks a page as a browser does.
func get(page http.Handler, headers ...string) *httptest.ResponseRecorder {
	r, w := httptest.NewRequest("GET", "/coverage", nil), httptest.NewRecorder()
	for i := 0; i < len(headers); i += 2 {
		r.Header.Set(headers[i], headers[i+1])
	}
	page.ServeHTTP(w, r)
	return w
}

// outline is what a page holds for who cannot see it: landmarks, headings, and the text of each line.
func outline(t *testing.T, text string) string {
	t.Helper()
	root, err := html.Parse(strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for n := range root.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		switch n.Data {
		case "header", "main", "footer":
			fmt.Fprintf(&b, "[%s]\n", n.Data)
		case "h1", "h2", "h3", "dt", "dd", "th", "td", "p", "summary", "pre", "caption", "strong":
			if n.Data != "dd" || n.FirstChild.Data != "ul" {
				fmt.Fprintf(&b, "%s %s\n", n.Data, words(n))
			}
		case "li":
			fmt.Fprintf(&b, "li %s\n", words(n))
		}
	}
	return b.String()
}

func words(n *html.Node) string {
	var b strings.Builder
	for c := range n.Descendants() {
		if c.Type == html.TextNode {
			b.WriteString(c.Data)
		}
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

func TestThePageTellsWhatIsCovered(t *testing.T) {
	o := samples(t)
	got := outline(t, get(coveragepage.New(o)).Body.String())
	s, err := o.Coverages[0].Search.Snapshot(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	statements, err := s.People().Statements(t.Context())
	if err != nil || statements < 50 {
		t.Fatal(statements, err)
	}
	const want = `[header]
h1 What this bot answers from
p This bot answers questions with excerpts from articles, word for word, each with its speaker, its date and a link. It writes nothing about the news.
[main]
h2 Immigration in Connecticut
dt Articles
dd 5
dt Statements found in them
dd 97
dt Time
dd 4 October 2006 until June 2019
dt Publications
li Yale Daily News (3)
li The Public's Radio (1)
li UU Mass Action (uumassaction.org) (1)
h3 How fresh it is
dt Newest article
dd June 2019
dt Last compared with the articles’ files
dd 29 November 2026, 11:59 UTC
h3 Feeds that are followed
li Harbour Post answers Last answer: 29 November 2026, 11:55 UTC; newest item: 29 November 2026, 09:00 UTC
strong Harbour Post
li valley.example does not answer Last answer: never
strong valley.example
h2 How questions were answered
p Counted since 27 November 2026, 12:00 UTC, when the program was last started. Only numbers are kept for this page, never what was asked, by whom or where.
th Asked with
th Outcome
th Number
th /ask
td answered
td 12 345
th /ask
td nothing near
td 7
th Check against the coverage
td found in these words
td 40
th /odd
td odder
td 1
h2 Licences
p The program is free software. The articles belong to their publishers; excerpts are quotations from them.
summary Licence texts
pre MIT <licence>
[footer]
p Run by Harbour <Post>. Pullquote v1.2
`
	if want := strings.Replace(want, "dd 97", fmt.Sprint("dd ", statements), 1); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestThePageIsInTheReadersLanguage(t *testing.T) {
	page := coveragepage.New(samples(t))
	for _, c := range []struct{ accepts, lang, says string }{
		{"", "en", "How fresh it is"},
		{"es", "es", "Qué tan al día está"},
		{"es-AR,es;q=0.9,en;q=0.8", "es", "4 de octubre de 2006"},
		{"en-GB, es;q=0.9", "en", "4 October 2006"},
		{"fr, de;q=0.9", "en", "Licence texts"},
		{"fr, es;q=0.2, en;q=0.1", "es", "/preguntar"},
		{"es;q=0, en;q=0.1", "en", "/ask"},
		{"es;q=much", "en", "Feeds that are followed"},
		{";;;,,,q=,es-", "es", "Canales que se siguen"},
	} {
		w := get(page, "Accept-Language", c.accepts)
		text := w.Body.String()
		if w.Header().Get("Content-Language") != c.lang || !strings.Contains(text, `<html lang="`+c.lang+`">`) || !strings.Contains(text, c.says) {
			t.Errorf("%q: in %s, and says %q: %t", c.accepts, w.Header().Get("Content-Language"), c.says, strings.Contains(text, c.says))
		}
	}
}

// Headings go down one step at a time, every section is named by its heading, every header of a table says what it heads, ids are
// there once, and nothing is loaded or run.
func TestATitleIsReadOutInItsCoveragesLanguage(t *testing.T) {
	o := samples(t)
	o.Coverages[0].Title, o.Coverages[0].Language = "El Faro", "es"
	if got := get(coveragepage.New(o), "Accept-Language", "en").Body.String(); !strings.Contains(got, `<h2 id="coverage-1" lang="es">El Faro</h2>`) {
		t.Errorf("the title is not marked:\n%s", got)
	}
	if got := get(coveragepage.New(samples(t))).Body.String(); strings.Contains(got, "<h2 id=\"coverage-1\" lang") {
		t.Errorf("a title without a language has one:\n%s", got)
	}
}

func TestThePageIsWellBuilt(t *testing.T) {
	page := coveragepage.New(samples(t))
	for _, l := range []string{"en", "es"} {
		root, err := html.Parse(strings.NewReader(get(page, "Accept-Language", l).Body.String()))
		if err != nil {
			t.Fatal(err)
		}
		count, ids, level := map[string]int{}, map[string]string{}, 0
		for n := range root.Descendants() {
			if n.Type != html.ElementNode {
				continue
			}
			count[n.Data]++
			if id := attribute(n, "id"); id != "" {
				if ids[id] != "" {
					t.Errorf("the id %s is there twice", id)
				}
				ids[id] = n.Data
			}
			switch n.Data {
			case "h1", "h2", "h3", "h4":
				at := int(n.Data[1] - '0')
				if at > level+1 {
					t.Errorf("%q is a heading of level %d below one of %d", words(n), at, level)
				}
				level = at
			case "th":
				if attribute(n, "scope") == "" {
					t.Errorf("the header %q says nothing of what it heads", words(n))
				}
			case "script", "link", "img", "iframe", "form", "object":
				t.Errorf("there is a %s", n.Data)
			}
			for _, a := range n.Attr {
				if strings.HasPrefix(a.Key, "on") || a.Key == "style" || a.Key == "src" {
					t.Errorf("%s has %s", n.Data, a.Key)
				}
			}
		}
		for n := range root.Descendants() {
			if by := attribute(n, "aria-labelledby"); (n.Data == "section" || n.Data == "table") && ids[by] != "h2" {
				t.Errorf("a %s is named by %q, which is no heading", n.Data, by)
			}
		}
		if count["h1"] != 1 || count["main"] != 1 || count["header"] != 1 || count["footer"] != 1 || count["title"] != 1 {
			t.Errorf("landmarks: %v", count)
		}
	}
}

func attribute(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

func TestWhatIsLackingIsLeftOutOrSaid(t *testing.T) {
	empty, err := local.Open(t.Context(), nothing{}, local.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer empty.Close()
	got := get(coveragepage.New(coveragepage.Options{Coverages: []coveragepage.Coverage{{Search: empty}}, Questions: func() []coveragepage.Tally { return nil },
		Since: noon, Now: time.Now})).Body.String()
	for _, says := range []string{"There are no articles yet.", "never", "No question was asked since.", ">What is covered<"} {
		if !strings.Contains(got, says) {
			t.Errorf("it does not say %q:\n%s", says, got)
		}
	}
	for _, not := range []string{"<table", "<pre", "Feeds that", "Newest article", "Run by"} {
		if strings.Contains(got, not) {
			t.Errorf("it has %q:\n%s", not, got)
		}
	}
}

func TestThePageIsCachedAndLocked(t *testing.T) {
	o := samples(t)
	looked, now := 0, noon
	o.Now = func() time.Time { return now }
	tallies := o.Questions
	o.Questions = func() []coveragepage.Tally { looked++; return tallies() }
	page := coveragepage.New(o)
	first := get(page)
	for range 100 {
		get(page)
	}
	if looked != 2 { // once for each language
		t.Errorf("101 readers cost %d looks", looked)
	}
	for name, want := range map[string]string{"Cache-Control": "max-age=60", "Vary": "Accept-Language", "X-Content-Type-Options": "nosniff",
		"Content-Security-Policy": "default-src 'none'; style-src 'sha256-", "Content-Type": "text/html; charset=utf-8", "Referrer-Policy": "no-referrer"} {
		if got := first.Header().Get(name); !strings.Contains(got, want) {
			t.Errorf("%s is %q, want %q", name, got, want)
		}
	}
	tag := first.Header().Get("ETag")
	if again := get(page, "If-None-Match", tag); again.Code != http.StatusNotModified || again.Body.Len() > 0 {
		t.Errorf("who has it gets %d and %d bytes", again.Code, again.Body.Len())
	}
	if other := get(page, "If-None-Match", tag, "Accept-Language", "es"); other.Code != http.StatusOK {
		t.Errorf("who has it in another language gets %d", other.Code)
	}
	now = now.Add(2 * time.Minute)
	if get(page, "If-None-Match", tag).Code != http.StatusNotModified || looked != 4 {
		t.Errorf("what has not changed is sent again, after %d looks", looked)
	}
	now = now.Add(2 * time.Minute)
	o.Coverages[0].Compared = nil
	if get(page, "If-None-Match", tag).Code != http.StatusOK {
		t.Error("what has changed is not sent")
	}
}

func TestThePageOutlivesWhatItCannotLookUp(t *testing.T) {
	o := samples(t)
	now, broken, tries := noon, true, 0
	o.Now = func() time.Time { return now }
	o.Coverages[0].Search = moody{o.Coverages[0].Search, func() error {
		if tries++; broken {
			return errors.New("the index in /srv/secret is closed")
		}
		return nil
	}}
	page := coveragepage.New(o)
	for range 5 {
		if w := get(page); w.Code != http.StatusServiceUnavailable || strings.Contains(w.Body.String(), "secret") {
			t.Errorf("got %d: %s", w.Code, w.Body)
		}
	}
	if tries != 1 {
		t.Errorf("a broken index is asked %d times within a minute", tries)
	}
	for _, state := range []bool{false, true} {
		now, broken = now.Add(2*time.Minute), state
		if w := get(page); w.Code != http.StatusOK {
			t.Errorf("broken: %t; got %d", state, w.Code)
		}
	}
}

// moody is a searcher that fails at times.
type moody struct {
	index.Searcher
	fails func() error
}

func (m moody) Snapshot(ctx context.Context) (index.Snapshot, error) {
	if err := m.fails(); err != nil {
		return nil, err
	}
	return m.Searcher.Snapshot(ctx)
}

// nothing is a folder without files.
type nothing struct{}

func (nothing) Open(string) (fs.File, error) { return nil, fs.ErrNotExist }

func (nothing) ReadDir(string) ([]fs.DirEntry, error) { return nil, nil }
