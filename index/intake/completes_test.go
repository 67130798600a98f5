package intake

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
)

// serve is a site of pages that are given whole.
func serve(t *testing.T, pages map[string]string) string {
	t.Helper()
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		text, ok := pages[r.URL.Path]
		switch {
		case r.URL.Path == "/closed":
			http.Error(w, "no", http.StatusForbidden)
			return
		case !ok:
			http.NotFound(w, r)
			return
		}
		fmt.Fprint(w, strings.ReplaceAll(text, "https://a.example", "http://"+r.Host))
	}))
	t.Cleanup(server.Close)
	return server.URL
}

const plainPage = "<html><head><title>The pier is to be repaired</title></head><body><article><h1>The pier is to be repaired</h1><p>" + pierText + "</p><p>" + pierText + "</p></article></body></html>"

func TestWhatTheFeedKnowsCompletesThePage(t *testing.T) {
	site := serve(t, map[string]string{
		"/feed":  rssOf(pierItem("<pubDate>Mon, 04 Mar 2019 22:00:00 +0100</pubDate><dc:creator>Ann Lee</dc:creator><category>Port</category>")),
		"/pier":  plainPage,
		"/away":  `<html><head><meta http-equiv="refresh" content="0; url=/pier"></head><body>One moment.</body></html>`,
		"/maps":  "https://a.example/pier\nhttps://a.example/2019/about-us\n",
		"/list":  rssOf("<item><title>Away</title><link>https://a.example/away</link></item>"),
		"/whole": rssOf("<item><title>The pier is to be repaired</title><link>https://a.example/closed</link><content:encoded><![CDATA[" + pierWhole + "]]></content:encoded></item>"),
	})
	for path, want := range map[string]string{
		"/feed":  "2019/03/2019-03-04-the-pier-is-to-be-repaired.md",
		"/list":  "undated/the-pier-is-to-be-repaired.md",
		"/away":  "undated/the-pier-is-to-be-repaired.md",
		"/pier":  "undated/the-pier-is-to-be-repaired.md",
		"/whole": "undated/the-pier-is-to-be-repaired.md",
		"/maps":  "",
	} {
		dir := t.TempDir()
		s, results := imported(t, dir, local(), site+path)
		if want == "" {
			counts(t, s, map[Outcome]int{Skipped: 2})
			continue
		}
		if s.Counts[Added] != 1 || results[0].Path != want {
			t.Errorf("%s: %s: %+v", path, s.Line(), results)
			continue
		}
		a := readArticle(t, dir, want)
		if named := len(a.Authors) == 1 && a.Authors[0] == "Ann Lee" && a.Extra("section") == "Port"; named != (path == "/feed") {
			t.Errorf("%s: by %q in %q", path, a.Authors, a.Extra("section"))
		}
		if noted := results[0].Reason != ""; noted != a.Date.IsZero() {
			t.Errorf("%s: dated %q with the remark %q", path, a.Date, results[0].Reason)
		}
	}
}
