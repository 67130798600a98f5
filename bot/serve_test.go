package main

import (
	"bytes"
	"context"
	"io"
	"net/http"
	"strings"
	"testing"
	"time"

	"pullquote/bot/discord/localdiscord"
)

// served is the program's serve command, running against a local Discord.
type served struct {
	*localdiscord.Server
	log  lockedString
	stop context.CancelFunc
	code chan int
}

func serve(t *testing.T, environ ...string) *served {
	t.Helper()
	d, err := localdiscord.Start()
	if err != nil {
		t.Fatal(err)
	}
	s := &served{Server: d, code: make(chan int, 1)}
	ctx, stop := context.WithCancel(t.Context())
	s.stop = stop
	transport := d.Transport()
	dir := t.TempDir()
	environ = append(environ, "DISCORD_TOKEN="+localdiscord.Token, "PULLQUOTE_STATE="+dir+"/state.db", "PULLQUOTE_INDEX=:memory:")
	go func() {
		s.code <- run(ctx, []string{"serve"}, surroundings{in: strings.NewReader(""), out: io.Discard, err: &s.log, now: time.Now,
			environ: environ, discord: transport})
	}()
	t.Cleanup(func() {
		stop()
		transport.CloseIdleConnections()
		d.Close()
		for _, v := range d.Violations() {
			t.Error("broken rule:", v)
		}
	})
	return s
}

func TestServeAnswersInDiscordAndStopsCleanly(t *testing.T) {
	s := serve(t, "PULLQUOTE_HTTP_LISTEN=127.0.0.1:0")
	address := s.log.after(t, "address=")
	address, _, _ = strings.Cut(address, "\n")
	s.log.after(t, "gateway is open")
	who := localdiscord.Who{User: s.NewID(), Guild: s.NewID(), Channel: s.NewID()}
	i, err := s.Use(who, "ask", map[string]string{"question": "Who called family separation un-American?"})
	if err == nil {
		err = i.Wait(t.Context())
	}
	if err != nil {
		t.Fatal(err)
	}
	if card := i.Reply().Components; !bytes.Contains(card, []byte("Blumenthal")) {
		t.Errorf("the card lacks Blumenthal: %s", card)
	}
	response, err := http.Get("http://" + address + "/metrics")
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	if text, _ := io.ReadAll(response.Body); !bytes.Contains(text, []byte(`pullquote_questions_total{op="ask",outcome="answered"} 1`)) {
		t.Errorf("the metrics do not count the question:\n%s", text)
	}
	s.stop()
	if code := <-s.code; code != done {
		t.Errorf("serve ends with %d: %s", code, s.log.text.String())
	}
	if text := s.log.text.String(); strings.Contains(text, who.User) || strings.Contains(text, "un-American") || strings.Contains(text, "token-") {
		t.Errorf("the log holds an asker, a question or a token:\n%s", text)
	}
}

func TestServeSaysThatTheTokenIsWrong(t *testing.T) {
	d, err := localdiscord.Start()
	if err != nil {
		t.Fatal(err)
	}
	defer d.Close()
	transport := d.Transport()
	defer transport.CloseIdleConnections()
	var errs bytes.Buffer
	code := run(t.Context(), []string{"serve"}, surroundings{in: strings.NewReader(""), out: io.Discard, err: &errs, now: time.Now,
		environ: []string{"DISCORD_TOKEN=wrong", "PULLQUOTE_INDEX=:memory:"}, discord: transport})
	if code != usage || !strings.Contains(errs.String(), "does not accept the token") || !strings.Contains(errs.String(), "hint: copy it again") {
		t.Errorf("serve ends with %d: %s", code, errs.String())
	}
}
