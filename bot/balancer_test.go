package main

import (
	"bytes"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"pullquote/bot/discord/localdiscord"
	"pullquote/bot/logtest"
)

// A balancer stands before copies of the program: it hands each interaction to the next, and to another where that one does not take
// it. That is safe although it may have been taken: of two copies that have the same interaction one answers.
type balancer struct {
	*httptest.Server
	copies []string // their addresses
	turn   atomic.Int64
}

func newBalancer(t *testing.T, copies []string) *balancer {
	b := &balancer{copies: copies}
	b.Server = httptest.NewServer(b)
	t.Cleanup(b.Close)
	return b
}

func (b *balancer) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(r.Body)
	for range b.copies {
		if err != nil {
			break
		}
		on, err := http.NewRequestWithContext(r.Context(), r.Method, "http://"+b.copies[int(b.turn.Add(1))%len(b.copies)]+r.URL.Path, bytes.NewReader(body))
		if err != nil {
			break
		}
		on.Header = r.Header
		reply, err := http.DefaultClient.Do(on)
		if err != nil {
			continue
		}
		_, _ = io.Copy(io.Discard, reply.Body) // a copy's reply is its status
		reply.Body.Close()
		if reply.StatusCode != http.StatusServiceUnavailable {
			w.WriteHeader(reply.StatusCode)
			return
		}
	}
	w.WriteHeader(http.StatusServiceUnavailable)
}

// A supervised program is started again some seconds after it was killed.
type supervised struct {
	log     logtest.Log
	process atomic.Pointer[os.Process]
	ending  atomic.Bool
}

// supervise runs the program with an environment until the test ends.
func supervise(t *testing.T, environ []string) *supervised {
	s := &supervised{}
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		for ; !s.ending.Load(); time.Sleep(2 * time.Second) {
			c := exec.Command("pullquote", "serve")
			c.Stderr, c.Env = &s.log, environ
			if err := c.Start(); err != nil {
				t.Error(err)
				return
			}
			s.process.Store(c.Process)
			_ = c.Wait() // it was killed
		}
	}()
	t.Cleanup(func() {
		s.ending.Store(true)
		_ = s.process.Load().Kill()
		<-ended
	})
	return s
}

// startCopies starts copies of the program that share a coverage, an index in a cluster and what they remember, and are given their
// interactions over HTTP.
func startCopies(t *testing.T, d *localdiscord.Server, n int, environ ...string) (all []*supervised, addresses []string) {
	proxy, folder := newDisguise(t, d.Address()), t.TempDir()
	authority := filepath.Join(folder, "authority.pem")
	if err := os.WriteFile(authority, proxy.authority, 0o600); err != nil {
		t.Fatal(err)
	}
	environ = append(environ, "DISCORD_TOKEN="+localdiscord.Token, "HTTPS_PROXY="+proxy.URL, "SSL_CERT_FILE="+authority, "HOME="+folder,
		"PULLQUOTE_DISCORD_TRANSPORT=http", "PULLQUOTE_DISCORD_PUBLIC_KEY="+d.PublicKey())
	for range n {
		address := freeAddress(t)
		all = append(all, supervise(t, append(environ, "PULLQUOTE_HTTP_LISTEN="+address)))
		addresses = append(addresses, address)
	}
	for _, address := range addresses {
		ready(t, "http://"+address+"/readyz")
	}
	return all, addresses
}

// freeAddress is one of this machine that nobody listens on.
func freeAddress(t *testing.T) string {
	s := httptest.NewServer(nil)
	defer s.Close()
	return strings.TrimPrefix(s.URL, "http://")
}

// ready waits until an address answers with success.
func ready(t *testing.T, address string) {
	t.Helper()
	for begun := time.Now(); time.Since(begun) < 2*time.Minute; time.Sleep(100 * time.Millisecond) {
		reply, err := http.Get(address)
		if err != nil {
			continue
		}
		reply.Body.Close()
		if reply.StatusCode == http.StatusOK {
			return
		}
	}
	t.Fatalf("%s is not ready within two minutes", address)
}
