package main

import (
	"bytes"
	"context"
	"io"
	"net/http"
	"os"
	"strings"
	"testing"
	"time"

	"pullquote/bot/discord/localdiscord"
	"pullquote/bot/fault"
	"pullquote/bot/logtest"
)

// startDiscord starts a local Discord, and ends it with the test.
func startDiscord(t *testing.T) (*localdiscord.Server, *http.Transport) {
	t.Helper()
	d, err := localdiscord.Start()
	if err != nil {
		t.Fatal(err)
	}
	transport := d.Transport()
	t.Cleanup(func() {
		transport.CloseIdleConnections()
		d.Close()
		for _, v := range d.Violations() {
			t.Error("broken rule:", v)
		}
	})
	return d, transport
}

// served is the program's serve command, running against a local Discord.
type served struct {
	*localdiscord.Server
	log  logtest.Log
	stop context.CancelFunc
	code chan int
}

func serve(t *testing.T, environ ...string) *served {
	t.Helper()
	d, transport := startDiscord(t)
	return serveOn(t, d, transport, environ...)
}

func serveOn(t *testing.T, d *localdiscord.Server, transport *http.Transport, environ ...string) *served {
	t.Helper()
	s := &served{Server: d, code: make(chan int, 1)}
	ctx, stop := context.WithCancel(t.Context())
	s.stop = stop
	t.Cleanup(stop) // before Discord ends
	dir := t.TempDir()
	environ = append([]string{"DISCORD_TOKEN=" + localdiscord.Token, "PULLQUOTE_STATE=" + dir + "/state.db", "PULLQUOTE_INDEX=:memory:"}, environ...)
	go func() {
		s.code <- run(ctx, []string{"serve"}, surroundings{in: strings.NewReader(""), out: io.Discard, err: &s.log, now: time.Now,
			environ: environ, discord: transport})
	}()
	return s
}

func TestServeAnswersInDiscordAndStopsCleanly(t *testing.T) {
	s := serve(t, "PULLQUOTE_HTTP_LISTEN=127.0.0.1:0")
	address := s.log.After(t, "address=")
	address, _, _ = strings.Cut(address, "\n")
	s.log.After(t, "gateway is open")
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
	text, _ := io.ReadAll(response.Body)
	for _, line := range []string{`pullquote_questions_total{op="ask",outcome="answered"} 1`, "pullquote_ready 1", "pullquote_gateway_shards 1",
		"pullquote_gateway_shards_ready 1", "pullquote_gateway_opened_total 1", `pullquote_cache_limit_bytes{cache="readings"} 5.8720256e+07`} {
		if !bytes.Contains(text, []byte("\n"+line+"\n")) {
			t.Errorf("the metrics lack %s:\n%s", line, text)
		}
	}
	page, err := http.Get("http://" + address + "/coverage")
	if err != nil {
		t.Fatal(err)
	}
	defer page.Body.Close()
	told, _ := io.ReadAll(page.Body)
	for _, says := range []string{"Yale Daily News", "<td>answered</td><td>1</td>", "MIT License"} {
		if !bytes.Contains(told, []byte(says)) {
			t.Errorf("the page at /coverage lacks %s:\n%s", says, told)
		}
	}
	for _, secret := range []string{who.User, who.Guild, who.Channel, os.TempDir(), "un-American", localdiscord.Token} {
		if bytes.Contains(told, []byte(secret)) {
			t.Errorf("the page at /coverage tells %s", secret)
		}
	}
	s.stop()
	if code := <-s.code; code != fault.Done {
		t.Errorf("serve ends with %d: %s", code, s.log.String())
	}
	if text := s.log.String(); strings.Contains(text, who.User) || strings.Contains(text, "un-American") || strings.Contains(text, "token-") {
		t.Errorf("the log holds an asker, a question or a token:\n%s", text)
	}
}

func TestServeSaysThatTheTokenIsWrong(t *testing.T) {
	_, transport := startDiscord(t)
	var errs bytes.Buffer
	code := run(t.Context(), []string{"serve"}, surroundings{in: strings.NewReader(""), out: io.Discard, err: &errs, now: time.Now,
		environ: []string{"DISCORD_TOKEN=wrong", "PULLQUOTE_INDEX=:memory:"}, discord: transport})
	if code != fault.Unusable || !strings.Contains(errs.String(), "does not accept the token") || !strings.Contains(errs.String(), "hint: copy it again") {
		t.Errorf("serve ends with %d: %s", code, errs.String())
	}
}

func TestDoctorAsksDiscord(t *testing.T) {
	d, transport := startDiscord(t)
	doctor := func(token string, environ ...string) (string, int) {
		var out bytes.Buffer
		code := run(t.Context(), []string{"doctor"}, surroundings{in: strings.NewReader(""), out: &out, err: &out, now: time.Now,
			environ: append(environ, "DISCORD_TOKEN="+token, "PULLQUOTE_INDEX=:memory:", "PULLQUOTE_STATE="+t.TempDir()+"/state.db"), discord: transport})
		return out.String(), code
	}
	for _, test := range []struct {
		token, want string
		code        int
	}{
		{localdiscord.Token, "ok    Discord        the token is accepted", fault.Done},
		{localdiscord.Token, "note  Discord        no commands registered everywhere", fault.Done},
		{localdiscord.Token, "hint: invite it: https://discord.com/oauth2/authorize?client_id=" + d.AppID + "&scope=bot+applications.commands", fault.Done},
		{"wrong-canary", "BAD   Discord        Discord does not accept the token", fault.Failed},
	} {
		text, code := doctor(test.token)
		if code != test.code || !strings.Contains(text, test.want) || strings.Contains(text, test.token) {
			t.Errorf("doctor ends with %d, want %d and %q:\n%s", code, test.code, test.want, text)
		}
	}
	http := []string{"PULLQUOTE_DISCORD_TRANSPORT=http", "PULLQUOTE_HTTP_LISTEN=127.0.0.1:8080"}
	ours, other := "PULLQUOTE_DISCORD_PUBLIC_KEY="+d.PublicKey(), "PULLQUOTE_DISCORD_PUBLIC_KEY="+strings.Repeat("0f", 32)
	for _, test := range []struct {
		endpoint, want string
		environ        []string
		code           int
	}{
		{"", "ok    Discord        interactions come by the transport gateway", nil, fault.Done},
		{"https://bot.example/interactions", "BAD   Discord        sends interactions to https://bot.example/interactions, none over the gateway", nil, fault.Failed},
		{"", "BAD   Discord        sends interactions over the gateway, none to", append(http, ours), fault.Failed},
		{"https://bot.example/interactions", "BAD   Discord        the application has another public key", append(http, other), fault.Failed},
		{"https://bot.example/interactions", "ok    Discord        interactions come by the transport http", append(http, ours), fault.Done},
	} {
		d.Endpoint(test.endpoint)
		if text, code := doctor(localdiscord.Token, test.environ...); code != test.code || !strings.Contains(text, test.want) {
			t.Errorf("doctor ends with %d, want %d and %q:\n%s", code, test.code, test.want, text)
		}
	}
}

func TestCommandsAreRegisteredListedAndRemovedByHand(t *testing.T) {
	d, transport := startDiscord(t)
	const all = "/ask, /quotes, /whosaid, /timeline, /articles, /help, /about, /setup, /follow, /following, Check against the coverage, Ask the coverage about this\n"
	server := d.NewID()
	d.Guilds = []string{server}
	for _, c := range []struct{ guilds, command, want string }{
		{"", "list", "everywhere: none\n"},
		{"", "register", "registered\n"},
		{"", "list", "everywhere: " + all},
		{server, "register", "registered\n"},
		{server, "list", "in server " + server + ": " + all + "everywhere: " + all + "  left behind: \"pullquote commands remove --everywhere\" takes them away\n"},
		{server, "remove --everywhere", "removed\n"},
		{server, "list", "in server " + server + ": " + all},
		{"", "list", "everywhere: none\nin server " + server + ": " + all + "  left behind: \"pullquote commands remove --guild " + server + "\" takes them away\n"},
		{"", "remove --guild " + server, "removed\n"},
		{"", "list", "everywhere: none\n"},
	} {
		var out, errs bytes.Buffer
		code := run(t.Context(), append([]string{"commands"}, strings.Fields(c.command)...), surroundings{in: strings.NewReader(""), out: &out, err: &errs, now: time.Now,
			environ: []string{"DISCORD_TOKEN=" + localdiscord.Token, "PULLQUOTE_DISCORD_GUILDS=" + c.guilds}, discord: transport})
		if code != fault.Done || out.String() != c.want {
			t.Errorf("commands %s with discord.guilds %q ends with %d: %q %s; want %q", c.command, c.guilds, code, out.String(), errs.String(), c.want)
		}
	}
}
