package intake

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"pullquote/index/article"
	"pullquote/index/intake/draft"
	"pullquote/index/intake/fetch"
)

// A newsStory is an article of a made-up site.
type newsStory struct {
	slug, title, author, section, day, correction string
	paragraphs                                    []string
	gone                                          bool
}

// A newsSite is a made-up site such as WordPress makes it: pages, a REST interface, a feed and sitemaps.
type newsSite struct {
	*httptest.Server
	mu       sync.Mutex
	stories  []newsStory
	requests map[string]int
	down     bool // answers 503
	barred   bool // WordPress's interface wants a password
	without  map[string]bool
}

func newSite(t testing.TB, n int) *newsSite {
	s := &newsSite{requests: map[string]int{}, without: map[string]bool{}}
	for i := range n {
		s.stories = append(s.stories, storyNo(i))
	}
	s.Server = httptest.NewServer(s)
	t.Cleanup(s.Close)
	return s
}

var topics = []string{"ferry", "council", "harbour", "school", "library", "bridge", "clinic", "market", "theatre", "stadium"}
var verbs = []string{"reopens", "delays vote", "closes early", "hires staff", "raises fees", "wins prize", "loses grant", "plans repairs"}

func storyNo(i int) newsStory {
	topic, verb := topics[i%len(topics)], verbs[i/len(topics)%len(verbs)]
	day := time.Date(2024, 5, 1, 0, 0, 0, 0, time.UTC).AddDate(0, 0, i)
	s := newsStory{slug: fmt.Sprintf("%s-%s-%d", topic, strings.ReplaceAll(verb, " ", "-"), i), author: "Mara Lindqvist", section: "News",
		title: fmt.Sprintf("The %s %s, number %d", topic, verb, i), day: day.Format(time.DateOnly)}
	for p := range 4 {
		s.paragraphs = append(s.paragraphs, sentenceNo(i*4+p, topic))
	}
	return s
}

// sentenceNo writes a paragraph whose words differ from those of any other number.
func sentenceNo(n int, topic string) string {
	var words []string
	for w := range 30 {
		words = append(words, fmt.Sprintf("word%d", (n*7919+w*104729)%99991))
	}
	return fmt.Sprintf("“We looked at the %s for %d days,” said Lena Ortiz of the board. It found %s.", topic, n, strings.Join(words, " "))
}

func (s *newsSite) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.requests[r.URL.Path]++
	kind := strings.Split(strings.Trim(r.URL.Path, "/"), "/")[0]
	switch {
	case s.down:
		w.WriteHeader(http.StatusServiceUnavailable)
	case s.barred && strings.HasPrefix(r.URL.Path, "/wp-json/wp"):
		w.WriteHeader(http.StatusUnauthorized)
	case s.without[kind]:
		http.NotFound(w, r)
	case r.URL.Path == "/robots.txt":
		fmt.Fprintf(w, "User-agent: *\nDisallow: /wp-admin/\nSitemap: %s/sitemap.xml\n", s.URL)
	case r.URL.Path == "/":
		s.home(w)
	case r.URL.Path == "/wp-json/":
		fmt.Fprint(w, `{"name":"Harbour &amp; Post","namespaces":["oembed/1.0","wp/v2"]}`)
	case r.URL.Path == "/wp-json/wp/v2/posts":
		s.posts(w, r)
	case r.URL.Path == "/feed/":
		s.feed(w)
	case strings.HasPrefix(r.URL.Path, "/sitemap"):
		s.sitemap(w, r)
	default:
		s.page(w, r)
	}
}

func (s *newsSite) home(w http.ResponseWriter) {
	w.Header().Set("Content-Type", "text/html")
	fmt.Fprint(w, `<title>Harbour Post</title>`)
	if !s.without["wp-json"] {
		fmt.Fprintf(w, `<link rel="https://api.w.org/" href="%s/wp-json/">`, s.URL)
	}
	if !s.without["feed"] {
		fmt.Fprintf(w, `<link rel="alternate" type="application/rss+xml" href="/feed/">`)
	}
}

func (s *newsSite) link(st newsStory) string {
	return fmt.Sprintf("%s/%s/%s/", s.URL, strings.ReplaceAll(st.day, "-", "/"), st.slug)
}

func (s *newsSite) posts(w http.ResponseWriter, r *http.Request) {
	size, _ := strconv.Atoi(r.URL.Query().Get("per_page"))
	number, _ := strconv.Atoi(r.URL.Query().Get("page"))
	var posts []any
	for i := (number - 1) * size; i < min(number*size, len(s.stories)); i++ {
		st := s.stories[i]
		posts = append(posts, map[string]any{
			"date": st.day + "T09:00:00", "modified_gmt": st.day + "T09:00:00", "link": s.link(st), "status": "publish", "type": "post",
			"title":   map[string]any{"rendered": strings.ReplaceAll(st.title, ",", "&#44;")},
			"content": map[string]any{"rendered": "<p>" + strings.Join(st.paragraphs, "</p>\n<p>") + "</p>", "protected": false},
			"_embedded": map[string]any{"author": []any{map[string]any{"name": st.author}},
				"wp:term": []any{[]any{map[string]any{"name": st.section, "taxonomy": "category"}}}},
		})
	}
	if posts == nil {
		w.WriteHeader(http.StatusBadRequest)
		fmt.Fprint(w, `{"code":"rest_post_invalid_page_number"}`)
		return
	}
	w.Header().Set("Content-Type", "application/json; charset=UTF-8")
	json.NewEncoder(w).Encode(posts)
}

func (s *newsSite) feed(w http.ResponseWriter) {
	w.Header().Set("Content-Type", "application/rss+xml")
	fmt.Fprint(w, `<?xml version="1.0"?><rss version="2.0"><channel><title>Harbour Post</title>`)
	for _, st := range s.stories {
		day, _ := time.Parse(time.DateOnly, st.day)
		fmt.Fprintf(w, `<item><title>%s</title><link>%s?utm_source=rss</link><pubDate>%s</pubDate></item>`, st.title, s.link(st), day.Format(time.RFC1123Z))
	}
	fmt.Fprint(w, `</channel></rss>`)
}

func (s *newsSite) sitemap(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "application/xml")
	if r.URL.Path == "/sitemap.xml" {
		fmt.Fprintf(w, `<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>%s/sitemap-posts.xml</loc></sitemap><sitemap><loc>%s/category-sitemap.xml</loc></sitemap><sitemap><loc>http://elsewhere.example/sitemap.xml</loc></sitemap><sitemap><loc>%s/sitemap.xml</loc></sitemap></sitemapindex>`, s.URL, s.URL, s.URL)
		return
	}
	fmt.Fprint(w, `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">`)
	for _, st := range s.stories {
		fmt.Fprintf(w, `<url><loc>%s</loc><news:news><news:publication><news:name>Harbour Post</news:name></news:publication><news:publication_date>%s</news:publication_date></news:news></url>`, s.link(st), st.day)
	}
	fmt.Fprintf(w, `<url><loc>%s/</loc></url></urlset>`, s.URL)
}

func (s *newsSite) page(w http.ResponseWriter, r *http.Request) {
	for _, st := range s.stories {
		if !strings.Contains(r.URL.Path, "/"+st.slug+"/") {
			continue
		}
		if st.gone {
			w.WriteHeader(http.StatusGone)
			return
		}
		tag := fmt.Sprintf(`"%s"`, draft.Mark(fmt.Sprint(st)))
		w.Header().Set("ETag", tag)
		if r.Header.Get("If-None-Match") == tag {
			w.WriteHeader(http.StatusNotModified)
			return
		}
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		fmt.Fprint(w, s.html(st))
		return
	}
	http.NotFound(w, r)
}

func (s *newsSite) html(st newsStory) string {
	ld, _ := json.Marshal(map[string]any{"@context": "https://schema.org", "@type": "NewsArticle", "headline": st.title, "datePublished": st.day + "T09:00:00Z",
		"author": map[string]any{"name": st.author}, "publisher": map[string]any{"name": "Harbour Post"}, "articleSection": st.section, "correction": st.correction})
	return fmt.Sprintf(`<!DOCTYPE html><html lang="en"><head><title>%s</title><link rel="canonical" href="%s"><script type="application/ld+json">%s</script></head>
<body><nav><a href="/">Home</a> <a href="/news">News</a></nav><article><h1>%s</h1><div class="entry-content"><p>%s</p></div></article><footer>All rights reserved</footer></body></html>`,
		st.title, s.link(st), ld, st.title, strings.Join(st.paragraphs, "</p>\n<p>"))
}

// change edits the site between two imports.
func (s *newsSite) change(edit func()) {
	s.mu.Lock()
	defer s.mu.Unlock()
	edit()
}

func (s *newsSite) asked(path string) int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.requests[path]
}

// local are options that reach the tests' own servers, without pauses.
func local(change ...func(*Options)) Options {
	o := Options{Fetch: fetch.Options{Open: []netip.Prefix{netip.MustParsePrefix("127.0.0.0/8"), netip.MustParsePrefix("::1/128")},
		Delay: time.Nanosecond, Backoff: time.Millisecond, Timeout: 5 * time.Second, Retries: 1},
		Now: func() time.Time { return time.Date(2024, 6, 1, 12, 0, 0, 0, time.UTC) }}
	for _, f := range change {
		f(&o)
	}
	return o
}

// imported runs an import into dir and returns its summary and results.
func imported(t *testing.T, dir string, o Options, sources ...string) (Summary, []Result) {
	t.Helper()
	var results []Result
	o.Report = func(r Result) { results = append(results, r) }
	i, err := New(dir, o)
	if err != nil {
		t.Fatal(err)
	}
	defer i.Close()
	s, err := i.Import(t.Context(), sources...)
	if err != nil {
		t.Fatal(err)
	}
	return s, results
}

// round runs one round of feeds into dir.
func round(t *testing.T, dir string, o Options, feeds ...Feed) Summary {
	t.Helper()
	i, err := New(dir, o)
	if err != nil {
		t.Fatal(err)
	}
	defer i.Close()
	s, err := i.Round(context.WithoutCancel(t.Context()), feeds)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// contents are the files of a coverage folder that a reader sees, by path.
func contents(t testing.TB, dir string) map[string]string {
	t.Helper()
	files, problems := article.List(os.DirFS(dir))
	for _, p := range problems {
		t.Error(p)
	}
	all := make(map[string]string)
	for _, f := range files {
		data, err := os.ReadFile(filepath.Join(dir, f.Path))
		if err != nil {
			t.Fatal(err)
		}
		all[f.Path] = string(data)
	}
	return all
}

func counts(t *testing.T, s Summary, want map[Outcome]int) {
	t.Helper()
	for _, o := range []Outcome{Added, Updated, Unchanged, Copied, Kept, WentAway, Skipped} {
		if s.Counts[o] != want[o] {
			t.Errorf("%d %s, want %d (%s)", s.Counts[o], o, want[o], s.Line())
		}
	}
}
