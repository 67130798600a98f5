package main

import (
	"bytes"
	"context"
	"io"
	"net/http"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"pullquote/bot/discord/localdiscord"
	"pullquote/bot/discord/localdiscord/socket"
	"pullquote/bot/fault"
)

// get asks the program that is served at an address.
func get(t *testing.T, address, path string) (status int, body string) {
	t.Helper()
	client := &http.Client{Timeout: 5 * time.Second}
	response, err := client.Get("http://" + address + path)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	data, err := io.ReadAll(response.Body)
	if err != nil {
		t.Fatal(err)
	}
	return response.StatusCode, string(data)
}

// ends waits for the program's end, which may not take longer than a container engine waits.
func (s *served) ends(t *testing.T, want int) {
	t.Helper()
	select {
	case code := <-s.code:
		if code != want {
			t.Errorf("serve ends with %d, want %d: %s", code, want, s.log.String())
		}
	case <-time.After(10 * time.Second):
		t.Fatal("serve does not end")
	}
}

// Wherever the gateway hangs, the program tells what it is asked, and ends when it is told to.
func TestServeTellsAndStopsWhileTheGatewayHangs(t *testing.T) {
	for _, step := range []socket.Step{socket.Greeting, socket.Identified} {
		d, transport := startDiscord(t)
		reached := make(chan struct{}, 99)
		d.Act = func(s socket.Step, _ int) socket.Act {
			if s != step {
				return socket.Act{}
			}
			reached <- struct{}{}
			return socket.Act{Instead: []string{}}
		}
		s := serveOn(t, d, transport, "PULLQUOTE_HTTP_LISTEN=127.0.0.1:0")
		address, _, _ := strings.Cut(s.log.After(t, "address="), "\n")
		<-reached
		if status, text := get(t, address, "/readyz"); status != http.StatusServiceUnavailable || !strings.Contains(text, "not open yet") {
			t.Errorf("readyz: %d %s", status, text)
		}
		if status, text := get(t, address, "/metrics"); status != http.StatusOK || !strings.Contains(text, "\npullquote_ready 0\n") {
			t.Errorf("metrics: %d %s", status, text)
		}
		s.stop()
		s.ends(t, fault.Done)
	}
}

// A server's fault is no reason to end: the program is there when Discord is.
func TestServeOutlivesABadStart(t *testing.T) {
	for _, path := range []string{"/applications/@me", "/gateway/bot", "/commands"} {
		d, transport := startDiscord(t)
		var tries atomic.Int64
		d.Fault = func(_, at string) localdiscord.Fault {
			if !strings.HasSuffix(at, path) {
				return localdiscord.Fault{}
			}
			if tries.Add(1) > 3 {
				return localdiscord.Fault{}
			}
			return localdiscord.Fault{Status: http.StatusBadGateway, Body: strings.Repeat("<p>\n", 8<<10)}
		}
		s := serveOn(t, d, transport, "PULLQUOTE_HTTP_LISTEN=127.0.0.1:0")
		address, _, _ := strings.Cut(s.log.After(t, "address="), "\n")
		s.log.After(t, "502 Bad Gateway")
		for range 100 {
			if status, _ := get(t, address, "/readyz"); status == http.StatusOK {
				break
			}
			time.Sleep(100 * time.Millisecond)
		}
		if status, text := get(t, address, "/readyz"); status != http.StatusOK {
			t.Errorf("%s: readyz %d %s", path, status, text)
		}
		s.stop()
		s.ends(t, fault.Done)
	}
}

// What Discord refuses is told in a line, not in all that was sent.
func TestServeTellsARefusedRegistrationInALine(t *testing.T) {
	d, transport := startDiscord(t)
	d.Fault = func(method, path string) localdiscord.Fault {
		if method != http.MethodPut {
			return localdiscord.Fault{}
		}
		return localdiscord.Fault{Status: http.StatusBadRequest, Body: `{"code": 50035, "message": "Invalid Form Body", "payload": "` + strings.Repeat("x", 32<<10) + `"}`}
	}
	var errs bytes.Buffer
	code := run(t.Context(), []string{"serve"}, surroundings{in: strings.NewReader(""), out: io.Discard, err: &errs, now: time.Now,
		environ: []string{"DISCORD_TOKEN=" + localdiscord.Token, "PULLQUOTE_INDEX=:memory:"}, discord: transport})
	if code != fault.Failed || !strings.Contains(errs.String(), "\npullquote: register commands: HTTP 400 Bad Request, code 50035\n") {
		t.Errorf("serve ends with %d: %.2000s", code, errs.String())
	}
	for line := range strings.Lines(errs.String()) {
		if len(line) > 1000 {
			t.Errorf("a line of %d bytes: %.300s", len(line), line)
		}
	}
}

func TestWhatDoesNotEndIsEnded(t *testing.T) {
	ctx, stop := context.WithCancel(t.Context())
	ended := make(chan struct{})
	endBy(ctx, time.Millisecond, func() { close(ended) })
	select {
	case <-ended:
		t.Error("ended before it was told to")
	case <-time.After(20 * time.Millisecond):
	}
	stop()
	<-ended
}
