package coveragepage_test

import (
	"encoding/json"
	"fmt"
	"html"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"strings"
	"testing"

	"pullquote/bot/coveragepage"
)

// frames shows the page in frames and writes down what a reader would see of each.
const frames = `<!doctype html><meta charset="utf-8">
<iframe src="/coverage" width="320" height="900"></iframe><iframe src="/coverage" width="1200" height="900"></iframe><iframe src="/plain" width="320" height="900"></iframe>
<pre id="seen"></pre>
<script>
addEventListener("load", () => {
	const look = frame => {
		const d = frame.contentDocument, root = d.documentElement;
		d.querySelector("details").open = true;
		const all = [...d.body.querySelectorAll("*")].filter(e => e.childElementCount === 0 && e.textContent.trim());
		const box = e => e.getBoundingClientRect();
		return {
			Lines: all.length,
			Unseen: all.filter(e => box(e).width < 1 || box(e).height < 1).map(e => e.textContent),
			Beyond: all.filter(e => box(e).right > root.clientWidth + 1 || box(e).left < 0).map(e => e.textContent),
			Wide: root.scrollWidth - root.clientWidth,
			Width: Math.round(box(d.querySelector("main")).width),
			Bold: getComputedStyle(d.querySelector("dd")).fontWeight,
			Summary: Math.round(box(d.querySelector("summary")).height),
		};
	};
	document.getElementById("seen").textContent = JSON.stringify([...document.querySelectorAll("iframe")].map(look));
});
</script>`

// In a real browser all of the page is seen and nothing is wider than the screen: on a small phone, on a desk, and without a
// stylesheet. The policy lets the stylesheet in.
func TestABrowserShowsThePage(t *testing.T) {
	if testing.Short() {
		t.Skip("SKIPPED: -short; no browser is started")
	}
	page := coveragepage.New(samples(t))
	allow := func(style string) http.HandlerFunc {
		return func(w http.ResponseWriter, r *http.Request) {
			shown := get(page)
			policy := strings.Replace(shown.Header().Get("Content-Security-Policy"), "frame-ancestors 'none'", "frame-ancestors 'self'", 1)
			if style != "" {
				policy = style + "; frame-ancestors 'self'"
			}
			w.Header().Set("Content-Security-Policy", policy)
			w.Header().Set("Content-Type", "text/html; charset=utf-8")
			w.Write(shown.Body.Bytes())
		}
	}
	mux := http.NewServeMux()
	mux.Handle("/coverage", allow(""))
	mux.Handle("/plain", allow("default-src 'none'"))
	mux.HandleFunc("/{$}", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		fmt.Fprint(w, frames)
	})
	server := httptest.NewServer(mux)
	defer server.Close()
	var seen []struct {
		Lines, Wide, Width, Summary int
		Unseen, Beyond              []string
		Bold                        string
	}
	_, rest, _ := strings.Cut(rendered(t, server.URL), `<pre id="seen">`)
	text, _, _ := strings.Cut(rest, "</pre>")
	if err := json.Unmarshal([]byte(html.UnescapeString(text)), &seen); err != nil || len(seen) != 3 {
		t.Fatalf("%v in %q", err, text)
	}
	for i, c := range []struct {
		what, bold string
		wide       bool
	}{{"on a small phone", "600", false}, {"on a desk", "600", true}, {"without a stylesheet", "400", false}} {
		s := seen[i]
		if s.Lines < 40 || len(s.Unseen) > 0 || len(s.Beyond) > 0 || s.Wide > 0 || s.Bold != c.bold || s.Width > 320 != c.wide || c.bold == "600" && s.Summary < 24 {
			t.Errorf("%s: %+v", c.what, s)
		}
	}
}

// rendered is what a browser makes of an address.
func rendered(t *testing.T, url string) string {
	t.Helper()
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome", "chrome"} {
		path, err := exec.LookPath(name)
		if err != nil {
			continue
		}
		profile, err := os.MkdirTemp("", "page") // not t.TempDir: the browser's children still write when it is removed
		if err != nil {
			t.Fatal(err)
		}
		defer os.RemoveAll(profile)
		dom, err := exec.CommandContext(t.Context(), path, "--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", "--window-size=1600,1000",
			"--user-data-dir="+profile, "--dump-dom", url).Output()
		if err != nil {
			t.Fatal(err)
		}
		return string(dom)
	}
	t.Skip("SKIPPED: no Chromium here, so the page was NOT looked at in a browser")
	return ""
}
