package intake

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"testing"
)

func TestASiteThatBarsItsInterfaceComesInByItsSitemap(t *testing.T) {
	site := newSite(t, 3)
	site.barred = true
	s, _ := imported(t, t.TempDir(), local(), site.URL)
	if s.Counts[Added] != 3 {
		t.Errorf("%s", s.Line())
	}
}

func TestAListOfArticlesIsNoArticle(t *testing.T) {
	site := newSite(t, 2)
	mux := http.NewServeMux()
	long := "<p>" + pierText + "</p><p>" + pierText + "</p>"
	for path, head := range map[string]string{
		"/{$}":      `<meta property="og:type" content="article"><meta property="article:published_time" content="2024-05-01">`,
		"/category": `<meta property="og:type" content="website"><meta name="author" content="Ann Lee">`,
		"/authors":  `<script type="application/ld+json">{"@type":"ProfilePage"}</script><meta name="author" content="Ann Lee">`,
		"/about":    ``,
		"/news":     `<link rel="alternate" type="application/rss+xml" href="` + site.URL + `/feed/">`,
	} {
		mux.HandleFunc(path, func(w http.ResponseWriter, _ *http.Request) {
			fmt.Fprintf(w, "<html><head>%s<title>News</title></head><body><article>%s</article></body></html>", head, long)
		})
	}
	server := httptest.NewServer(mux)
	defer server.Close()
	for path, want := range map[string]int{"/": 0, "/category": 0, "/authors": 0, "/about": 0, "/news": 2} {
		if s, results := imported(t, t.TempDir(), local(), server.URL+path); s.Counts[Added] != want {
			t.Errorf("%s: %d added, want %d: %+v", path, s.Counts[Added], want, results)
		}
	}
}
