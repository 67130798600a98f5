package main

import (
	"bytes"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"pullquote/bot/discord/localdiscord"
	"pullquote/bot/fault"
)

// wordPress is a made-up site with two posts.
func wordPress(t *testing.T) string {
	mux := http.NewServeMux()
	site := httptest.NewServer(mux)
	t.Cleanup(site.Close)
	mux.HandleFunc("/{$}", func(w http.ResponseWriter, _ *http.Request) {
		fmt.Fprintf(w, `<title>Harbour Post</title><link rel="https://api.w.org/" href="%s/wp-json/">`, site.URL)
	})
	mux.HandleFunc("/wp-json/{$}", func(w http.ResponseWriter, _ *http.Request) {
		io.WriteString(w, `{"name":"Harbour Post","namespaces":["wp/v2"]}`)
	})
	mux.HandleFunc("/wp-json/wp/v2/posts", func(w http.ResponseWriter, _ *http.Request) {
		post := func(slug, title, text string) string {
			return fmt.Sprintf(`{"date":"2024-05-03T09:00:00","link":"%s/2024/05/03/%s/","title":{"rendered":%q},"content":{"rendered":%q}}`, site.URL, slug, title, text)
		}
		fmt.Fprintf(w, "[%s,%s]", post("ferry-strike-called-off", "Ferry strike called off", "<p>Union chair Lena Ortiz called off the ferry strike at midnight, after twelve hours of talks with the harbour board. The crews return to work on Friday.</p>"),
			post("trees-for-the-mall", "Trees for the mall", "<p>The city council voted on Friday to plant 400 trees along the mall, said the mayor, John Reed. The trees cost 90,000 dollars, and the first are planted in March.</p>"))
	})
	return site.URL
}

func TestASiteIsImportedAndAsked(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "articles")
	site := wordPress(t)
	command := func(want int, args ...string) string {
		t.Helper()
		var out, errs bytes.Buffer
		code := run(t.Context(), args, surroundings{in: strings.NewReader(""), out: &out, err: &errs, now: time.Now,
			environ: []string{"PULLQUOTE_INTAKE_ALLOW_PRIVATE=127.0.0.0/8", "PULLQUOTE_INTAKE_DELAY=100ms", "PULLQUOTE_COVERAGE=" + dir, "PULLQUOTE_INDEX=:memory:"}})
		if code != want {
			t.Fatalf("%q ends with %d: %s", args, code, errs.String())
		}
		return out.String()
	}
	if got := command(fault.Done, "import", site); !strings.HasPrefix(got, "2 added in ") {
		t.Errorf("import says %q", got)
	}
	if got := command(fault.Done, "ask", "who called off the ferry strike?"); !strings.Contains(got, "Lena Ortiz called off the ferry strike") || !strings.Contains(got, "Harbour Post") {
		t.Errorf("ask says %q", got)
	}
	if got := command(fault.Done, "links", "check"); !strings.Contains(got, "gone    2024/05/2024-05-03-ferry-strike-called-off") {
		t.Errorf("links says %q", got) // the site has no pages, only its interface
	}
}

func TestServeAnswersFromArticlesAsTheyComeAndGo(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) {
		t.Helper()
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	write("a.md", "---\ntitle: Trees\n---\nThe city council voted on Friday to plant 400 trees.\n")
	s := serve(t, "PULLQUOTE_COVERAGE="+dir)
	s.log.After(t, "gateway is open")
	answers := func(want bool) {
		t.Helper()
		for deadline := time.Now().Add(20 * time.Second); ; time.Sleep(100 * time.Millisecond) {
			who := localdiscord.Who{User: s.NewID(), Guild: s.NewID(), Channel: s.NewID()} // another each time: nobody may ask that often
			i, err := s.Use(who, "ask", map[string]string{"question": "Who called off the ferry strike?"})
			if err == nil {
				err = i.Wait(t.Context())
			}
			if err != nil {
				t.Fatal(err)
			}
			if bytes.Contains(i.Reply().Components, []byte("at midnight")) == want {
				return
			}
			if time.Now().After(deadline) {
				t.Fatalf("answered from the article: still not %v: %s", want, i.Reply().Components)
			}
		}
	}
	const ferry = "Union chair Lena Ortiz called off the ferry strike at midnight.\n"
	answers(false)
	write("b.md", "---\ntitle: Ferry strike\n---\n"+ferry)
	answers(true)
	write("b.md", "---\ntitle: Ferry strike\nwithdrawn: at the paper's request\n---\n"+ferry)
	answers(false)
	s.stop()
	if code := <-s.code; code != fault.Done {
		t.Errorf("serve ends with %d", code)
	}
}
