package fetch

import (
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"strings"
	"sync/atomic"
	"testing"
	"time"
)

// local reaches the tests' own servers and does not dawdle.
func local(change ...func(*Options)) Options {
	o := Options{Open: []netip.Prefix{netip.MustParsePrefix("127.0.0.0/8"), netip.MustParsePrefix("::1/128")},
		Delay: time.Microsecond, Backoff: time.Millisecond, Timeout: 5 * time.Second, Contact: "desk@harbour.example", Agent: "Pullquote/1.0"}
	for _, f := range change {
		f(&o)
	}
	return o
}

func site(t *testing.T, pages map[string]http.HandlerFunc) string {
	t.Helper()
	mux := http.NewServeMux()
	for path, page := range pages {
		mux.HandleFunc(path, page)
	}
	s := httptest.NewServer(mux)
	t.Cleanup(s.Close)
	return s.URL
}

func says(text string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html")
		io.WriteString(w, text)
	}
}

func client(t *testing.T, o Options) *Client {
	c := New(o)
	t.Cleanup(c.Close)
	return c
}

func TestADocumentComesWithItsValidators(t *testing.T) {
	var agent, match string
	base := site(t, map[string]http.HandlerFunc{"/a": func(w http.ResponseWriter, r *http.Request) {
		agent, match = r.UserAgent(), r.Header.Get("If-None-Match")
		w.Header().Set("ETag", `"v1"`)
		if match == `"v1"` {
			w.WriteHeader(http.StatusNotModified)
			return
		}
		says("hello")(w, r)
	}})
	c := client(t, local())
	doc, err := c.Get(t.Context(), Request{URL: base + "/a"})
	if err != nil || string(doc.Body) != "hello" || doc.ETag != `"v1"` || doc.Unchanged {
		t.Fatalf("first: %+v, %v", doc, err)
	}
	if want := "Pullquote/1.0 (news coverage search; +desk@harbour.example)"; agent != want {
		t.Errorf("User-Agent %q, want %q", agent, want)
	}
	doc, err = c.Get(t.Context(), Request{URL: base + "/a", ETag: doc.ETag})
	if err != nil || !doc.Unchanged || len(doc.Body) != 0 || match != `"v1"` {
		t.Errorf("second: %+v, %v, asked with %q", doc, err, match)
	}
}

func TestRobotsAreObeyed(t *testing.T) {
	var asked atomic.Int32
	base := site(t, map[string]http.HandlerFunc{
		"/robots.txt": says("User-agent: *\nDisallow: /\n\nUser-agent: pullquote\nDisallow: /private\nSitemap: /map.xml\n"),
		"/private/x":  func(http.ResponseWriter, *http.Request) { asked.Add(1) },
		"/open":       says("open"),
		"/way":        func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, "/private/x", http.StatusFound) },
	})
	c := client(t, local())
	for _, path := range []string{"/private/x", "/way"} {
		if _, err := c.Get(t.Context(), Request{URL: base + path}); !errors.Is(err, ErrRobots) {
			t.Errorf("%s: %v, want %v", path, err, ErrRobots)
		}
	}
	if asked.Load() > 0 {
		t.Error("a forbidden page was asked for")
	}
	if _, err := c.Get(t.Context(), Request{URL: base + "/open"}); err != nil {
		t.Errorf("the group of our own name should count: %v", err)
	}
	if maps, err := c.Sitemaps(t.Context(), base+"/"); err != nil || len(maps) != 1 {
		t.Errorf("sitemaps %v, %v", maps, err)
	}
}

func TestAHostThatCannotSayItsRulesIsLeftAlone(t *testing.T) {
	base := site(t, map[string]http.HandlerFunc{
		"/robots.txt": func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusInternalServerError) },
		"/a":          says("a"),
	})
	c := client(t, local(func(o *Options) { o.Retries = 1 }))
	if _, err := c.Get(t.Context(), Request{URL: base + "/a"}); !errors.Is(err, ErrBusy) {
		t.Errorf("got %v, want %v", err, ErrBusy)
	}
}

func TestTheCrawlDelayIsKept(t *testing.T) {
	var at []time.Time
	page := func(w http.ResponseWriter, r *http.Request) { at = append(at, time.Now()); says("x")(w, r) }
	base := site(t, map[string]http.HandlerFunc{"/robots.txt": says("User-agent: *\nCrawl-delay: 0.2\n"), "/a": page, "/b": page})
	c := client(t, local())
	for _, path := range []string{"/a", "/b"} {
		if _, err := c.Get(t.Context(), Request{URL: base + path}); err != nil {
			t.Fatal(err)
		}
	}
	if gap := at[1].Sub(at[0]); gap < 200*time.Millisecond {
		t.Errorf("requests %s apart, want at least 200ms", gap)
	}
}

func TestAHostGetsOneRequestAtATime(t *testing.T) {
	var now, most atomic.Int32
	base := site(t, map[string]http.HandlerFunc{"/": func(w http.ResponseWriter, r *http.Request) {
		most.Store(max(most.Load(), now.Add(1)))
		time.Sleep(2 * time.Millisecond)
		now.Add(-1)
		says("x")(w, r)
	}})
	c := client(t, local())
	errs := make(chan error)
	for i := range 8 {
		go func() { _, err := c.Get(t.Context(), Request{URL: fmt.Sprintf("%s/%d", base, i)}); errs <- err }()
	}
	for range 8 {
		if err := <-errs; err != nil {
			t.Error(err)
		}
	}
	if most.Load() != 1 {
		t.Errorf("%d requests at once, want 1", most.Load())
	}
}

func TestABusyServerIsAskedAgain(t *testing.T) {
	for _, c := range []struct {
		fact       string
		fail       int32
		code       int
		after      string
		want       error
		wantStatus int
	}{
		{"once unavailable", 1, 503, "", nil, 0},
		{"too many requests, then served", 2, 429, "0", nil, 0},
		{"always unavailable", 99, 503, "", nil, 503},
		{"wants a long pause", 99, 429, "86400", ErrBusy, 0},
		{"wants a pause until a far day", 99, 503, "Sun, 06 Nov 2094 08:49:37 GMT", ErrBusy, 0},
		{"not found is not asked again", 1, 404, "", nil, 404},
	} {
		var n atomic.Int32
		base := site(t, map[string]http.HandlerFunc{"/a": func(w http.ResponseWriter, r *http.Request) {
			if n.Add(1) <= c.fail {
				w.Header().Set("Retry-After", c.after)
				w.WriteHeader(c.code)
				return
			}
			says("a")(w, r)
		}})
		_, err := client(t, local()).Get(t.Context(), Request{URL: base + "/a"})
		status, _ := errors.AsType[*StatusError](err)
		switch {
		case c.want != nil && !errors.Is(err, c.want),
			c.wantStatus != 0 && (status == nil || status.Code != c.wantStatus),
			c.want == nil && c.wantStatus == 0 && err != nil:
			t.Errorf("%s: %v", c.fact, err)
		}
		if c.code == 404 && (n.Load() != 1 || !Gone(err)) {
			t.Errorf("%s: %d requests, gone %v", c.fact, n.Load(), Gone(err))
		}
	}
}

func TestHostileServers(t *testing.T) {
	bomb := func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html")
		w.Header().Set("Content-Encoding", "gzip")
		z := gzip.NewWriter(w)
		zeros := make([]byte, 1<<20)
		for range 4 {
			z.Write(zeros)
		}
		z.Close()
	}
	endless := func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/html")
		for r.Context().Err() == nil {
			if _, err := w.Write(make([]byte, 64<<10)); err != nil {
				return
			}
		}
	}
	trickle := func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/html")
		for r.Context().Err() == nil {
			fmt.Fprint(w, "x")
			w.(http.Flusher).Flush()
			time.Sleep(20 * time.Millisecond)
		}
	}
	to := func(at string) http.HandlerFunc {
		return func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, at, http.StatusFound) }
	}
	base := site(t, map[string]http.HandlerFunc{
		"/bomb": bomb, "/endless": endless, "/trickle": trickle, "/loop": to("/loop"),
		"/metadata": to("http://169.254.169.254/latest/meta-data/"), "/file": to("file:///etc/passwd"),
		"/private": to("http://10.0.0.1/"), "/v6": to("http://[::ffff:10.0.0.1]/"), "/user": to("http://a:b@127.0.0.1/"),
		"/picture": func(w http.ResponseWriter, _ *http.Request) { w.Header().Set("Content-Type", "image/png") },
		"/liar":    func(w http.ResponseWriter, _ *http.Request) { w.Header().Set("Content-Length", "99999999999") },
	})
	patient := client(t, local(func(o *Options) { o.MaxBytes, o.Timeout, o.Retries = 1<<20, time.Minute, -1 }))
	hasty := client(t, local(func(o *Options) { o.Timeout, o.Retries = 300*time.Millisecond, -1 }))
	for path, want := range map[string]error{
		"/bomb": ErrTooLarge, "/endless": ErrTooLarge, "/trickle": context.DeadlineExceeded, "/loop": ErrLoop,
		"/metadata": ErrRefused, "/file": ErrAddress, "/private": ErrRefused, "/v6": ErrRefused, "/user": ErrAddress,
		"/picture": ErrType, "/liar": ErrTooLarge,
	} {
		c := patient
		if path == "/trickle" {
			c = hasty
		}
		if doc, err := c.Get(t.Context(), Request{URL: base + path}); !errors.Is(err, want) || len(doc.Body) > 0 {
			t.Errorf("%s: %d bytes, %v; want %v", path, len(doc.Body), err, want)
		}
	}
}

func TestWithoutConfigurationNoLocalServerIsReached(t *testing.T) {
	var asked atomic.Int32
	base := site(t, map[string]http.HandlerFunc{"/": func(http.ResponseWriter, *http.Request) { asked.Add(1) }})
	for _, at := range []string{base, strings.Replace(base, "127.0.0.1", "localhost", 1)} {
		if _, err := client(t, Options{Retries: -1}).Get(t.Context(), Request{URL: at}); !errors.Is(err, ErrRefused) {
			t.Errorf("%s: %v, want %v", at, err, ErrRefused)
		}
	}
	if asked.Load() > 0 {
		t.Error("the server was asked")
	}
}

func TestADeadHostIsLeftAlone(t *testing.T) {
	s := httptest.NewServer(nil)
	s.Close()
	c := client(t, local(func(o *Options) { o.Retries = -1 }))
	var err error
	for range maxFailures + 1 {
		_, err = c.Get(t.Context(), Request{URL: s.URL + "/a"})
	}
	if !errors.Is(err, ErrDown) {
		t.Errorf("got %v, want %v", err, ErrDown)
	}
}

func TestCancellingEndsAWait(t *testing.T) {
	base := site(t, map[string]http.HandlerFunc{"/robots.txt": says("User-agent: *\nCrawl-delay: 100\n"), "/a": says("a")})
	c := client(t, local())
	if _, err := c.Get(t.Context(), Request{URL: base + "/a"}); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(t.Context(), 20*time.Millisecond)
	defer cancel()
	if _, err := c.Get(ctx, Request{URL: base + "/a"}); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("got %v", err)
	}
}
