package main

import (
	"bytes"
	"encoding/pem"
	"net/http"
	"net/http/httptest"
	"net/http/httputil"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"pullquote/bot/fault"
)

// guard lets a user with a password through to an address, over TLS.
func guard(t *testing.T, address, user, password string) *httptest.Server {
	t.Helper()
	to, err := url.Parse(address)
	if err != nil {
		t.Fatal(err)
	}
	proxy := httputil.NewSingleHostReverseProxy(to)
	s := httptest.NewTLSServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if u, p, given := r.BasicAuth(); !given || u != user || p != password {
			w.Header().Set("WWW-Authenticate", "Basic")
			http.Error(w, "Unauthorized", http.StatusUnauthorized)
			return
		}
		r.Header.Del("Authorization")
		proxy.ServeHTTP(w, r)
	}))
	t.Cleanup(s.Close)
	return s
}

// A cluster behind TLS and a password answers who trusts its authority and knows the password, which is in a file; the others are told
// what to do, and not the password.
func TestOpenSearchBehindTLSAndAPassword(t *testing.T) {
	hosts := os.Getenv("PULLQUOTE_TEST_OPENSEARCH")
	if hosts == "" {
		t.Skip("no OpenSearch: .ci/opensearch starts one and runs this")
	}
	first, _, _ := strings.Cut(hosts, ",")
	s, folder := guard(t, first, "bot", "right-canary"), t.TempDir()
	file := func(name string, content []byte) string {
		path := filepath.Join(folder, name)
		if err := os.WriteFile(path, content, 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	authority := "PULLQUOTE_OPENSEARCH_CA=" + file("authority.pem", pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: s.Certificate().Raw}))
	right, wrong := "PULLQUOTE_OPENSEARCH_PASSWORD_FILE="+file("right", []byte("right-canary\n")), "PULLQUOTE_OPENSEARCH_PASSWORD_FILE="+file("wrong", []byte("wrong-canary\n"))
	index := "PULLQUOTE_INDEX=opensearch://bot@" + strings.TrimPrefix(s.URL, "https://") + "/guarded"
	for _, c := range []struct {
		what    string
		environ []string
		code    int
		says    string
	}{
		{"authority and password", []string{index, authority, right}, fault.Done, "Blumenthal"},
		{"a wrong password", []string{index, authority, wrong}, fault.Failed, "hint:"},
		{"no authority", []string{index, right}, fault.Failed, "hint:"},
		{"without TLS", []string{index + "?tls=off", right}, fault.Failed, "hint:"},
	} {
		var out bytes.Buffer
		environ := append(c.environ, "PULLQUOTE_MEANING=off")
		code := run(t.Context(), []string{"ask", "Who called family separation un-American?"}, surroundings{in: strings.NewReader(""), out: &out, err: &out, now: time.Now, environ: environ})
		if code != c.code || !strings.Contains(out.String(), c.says) || strings.Contains(out.String(), "canary") {
			t.Errorf("with %s it ends with %d, want %d and %q:\n%s", c.what, code, c.code, c.says, out.String())
		}
		t.Logf("%s: %.300s", c.what, out.String())
	}
}
