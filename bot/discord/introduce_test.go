package discord_test

import (
	"context"
	"errors"
	"net/http"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"pullquote/answers"
	"pullquote/bot/discord"
	"pullquote/bot/discord/localdiscord"
)

// broken lets a request fail as long as it is told to.
type broken struct {
	method, path string
	fault        localdiscord.Fault
	times        int64 // 0: for ever
	seen         atomic.Int64
}

func (b *broken) of(method, path string) localdiscord.Fault {
	if method != b.method && b.method != "" || !strings.HasSuffix(path, b.path) {
		return localdiscord.Fault{}
	}
	if n := b.seen.Add(1); b.times > 0 && n > b.times {
		return localdiscord.Fault{}
	}
	return b.fault
}

const longPage = 32 << 10

func page() string { return "<html>\n" + strings.Repeat("<p>bad gateway</p>\n", longPage/19) }

// TestTheStartGoesOnWhateverDiscordAnswers has requests of the start fail for a while: the bot connects as soon as it can, is
// not ready before its commands are registered, and says so in short lines with pauses that grow.
func TestTheStartGoesOnWhateverDiscordAnswers(t *testing.T) {
	t.Parallel()
	for name, b := range map[string]*broken{
		"the application":  {path: "/applications/@me", fault: localdiscord.Fault{Status: 500}},
		"the gateway":      {path: "/gateway/bot", fault: localdiscord.Fault{Status: 503}},
		"the commands":     {path: "/commands", fault: localdiscord.Fault{Status: 502, Body: page()}},
		"registering":      {method: http.MethodPut, path: "/commands", fault: localdiscord.Fault{Status: 504, Body: page()}},
		"somebody between": {path: "/applications/@me", fault: localdiscord.Fault{Status: 403, Body: page()}},
		"a rate limit":     {path: "/applications/@me", fault: localdiscord.Fault{Status: 429, Retry: 50 * time.Millisecond}},
		"a page as limit":  {path: "/applications/@me", fault: localdiscord.Fault{Status: 429, Body: page()}},
		"everything":       {fault: localdiscord.Fault{Status: 500}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			h := newHurried(t, discord.Options{})
			b.times = 6
			h.Fault = b.of
			h.run(h.bot.Run)
			h.settle(func() bool { return b.seen.Load() > 1 })
			if b.path != "/gateway/bot" && h.bot.Ready() == nil && b.seen.Load() < b.times {
				t.Error("the bot is ready before its commands are registered")
			}
			h.settle(func() bool { return h.bot.Ready() == nil })
			h.answers()
			for line := range strings.Lines(h.log.String()) {
				if len(line) > 600 {
					t.Errorf("a line of %d bytes is logged: %.300s", len(line), line)
				}
			}
		})
	}
}

func TestOverHTTPTheBotIsReadyWhenItsCommandsAre(t *testing.T) {
	t.Parallel()
	h := newHurried(t, discord.Options{})
	b := &broken{path: "/commands", fault: localdiscord.Fault{Status: 503}, times: 9}
	h.Fault = b.of
	if h.bot.Ready() == nil {
		t.Error("the bot is ready before it runs")
	}
	h.run(h.bot.Serve)
	h.settle(func() bool { return h.bot.Ready() == nil })
	if got := b.seen.Load(); got < b.times {
		t.Errorf("the bot is ready after %d tries, want more than %d", got, b.times)
	}
	pauses := h.pauses("could not be registered")
	if len(pauses) != 3 || pauses[0] < time.Second || pauses[1] < 2*time.Second || pauses[2] < 4*time.Second {
		t.Errorf("paused for %v", pauses)
	}
}

// unreached is a network in which no name resolves, for a while.
type unreached struct {
	http.RoundTripper
	left atomic.Int64
}

func (u *unreached) RoundTrip(r *http.Request) (*http.Response, error) {
	if u.left.Add(-1) >= 0 {
		return nil, errors.New("dial tcp: lookup discord.com: no such host")
	}
	return u.RoundTripper.RoundTrip(r)
}

func TestTheStartWaitsForTheNetwork(t *testing.T) {
	t.Parallel()
	network := &unreached{}
	network.left.Store(15)
	h := newHurried(t, discord.Options{HTTP: network})
	transport := h.Transport()
	t.Cleanup(transport.CloseIdleConnections)
	network.RoundTripper = transport
	h.run(h.bot.Run)
	h.settle(func() bool { return h.bot.Ready() == nil })
	h.answers()
}

func TestAUsedUpDayIsALineInTheLog(t *testing.T) {
	t.Parallel()
	for _, status := range []int{400, 429} {
		h := newHurried(t, discord.Options{})
		b := &broken{method: http.MethodPut, path: "/commands", fault: localdiscord.Fault{Status: status, Code: 30034, Retry: time.Hour}}
		h.Fault = b.of
		h.run(h.bot.Run)
		h.settle(func() bool { return h.bot.Ready() == nil })
		pauses := h.pauses("could not be registered")
		if len(pauses) != 1 || pauses[0] < 10*time.Minute || status == 429 && pauses[0] < time.Hour {
			t.Errorf("status %d: paused for %v", status, pauses)
		}
		if n := b.seen.Load(); n != 1 {
			t.Errorf("status %d: %d tries, want 1", status, n)
		}
	}
}

func TestAUsedUpDayInOneServerLeavesTheOthers(t *testing.T) {
	t.Parallel()
	h := newHurried(t, discord.Options{Guilds: []string{"111", "222"}})
	b := &broken{method: http.MethodPut, path: "/guilds/111/commands", fault: localdiscord.Fault{Status: 429, Code: 30034, Retry: time.Hour}}
	h.Fault = b.of
	h.run(h.bot.Run)
	h.settle(func() bool { return h.bot.Ready() == nil })
	if got := h.lines("commands are registered"); len(got) != 1 || !strings.Contains(got[0], "guild=222") {
		t.Errorf("registered are %q", got)
	}
}

func TestARefusedRegistrationIsOneReadableLine(t *testing.T) {
	t.Parallel()
	for name, row := range map[string]struct{ body, want string }{
		"a fault in the commands": {`{"code": 50035, "message": "Invalid Form Body", "errors": {"3": {"options": {"1": {"name": {"_errors": [{"code": "BASE_TYPE_REQUIRED", "message": "This field is required: canary"}]}}}}}}`,
			"register commands: HTTP 400 Bad Request, code 50035: 3.options.1.name BASE_TYPE_REQUIRED"},
		"a long message": {`{"code": 50035, "message": "` + strings.Repeat("long ", longPage/5) + `"}`, "register commands: HTTP 400 Bad Request, code 50035"},
		"lines":          {`{"code": 50035, "message": "one\ntwo\r\n\u001b[31mthree"}`, "register commands: HTTP 400 Bad Request, code 50035"},
		"a long body":    {`{"code": 50035, "message": "No", "payload": "` + strings.Repeat("canary ", longPage/7) + `"}`, "register commands: HTTP 400 Bad Request, code 50035"},
	} {
		for over, run := range map[string]func(*discord.Bot, context.Context) error{"gateway": (*discord.Bot).Run, "HTTP": (*discord.Bot).Serve, "by hand": registerOnly} {
			h := newHurried(t, discord.Options{})
			h.Fault = (&broken{method: http.MethodPut, path: "/commands", fault: localdiscord.Fault{Status: 400, Body: row.body}}).of
			err := run(h.bot, t.Context())
			if err == nil || !strings.HasPrefix(err.Error(), row.want) || len(err.Error()) > 400 || strings.ContainsAny(err.Error(), "\n\r\x1b") || strings.Contains(err.Error(), "canary") {
				t.Errorf("%s, %s: ends with %.500q, want %q", name, over, err, row.want)
			}
		}
	}
}

// registerOnly registers the commands without running the bot.
func registerOnly(b *discord.Bot, ctx context.Context) error {
	return discord.Registrar(b).Register(ctx)
}

func TestARefusedTokenEndsTheStart(t *testing.T) {
	t.Parallel()
	h := newHurried(t, discord.Options{})
	h.Fault = (&broken{fault: localdiscord.Fault{Status: 401}}).of
	for over, run := range map[string]func(context.Context) error{"gateway": h.bot.Run, "HTTP": h.bot.Serve} {
		_, isHint := errors.AsType[*answers.HintError](run(t.Context()))
		if !isHint {
			t.Errorf("%s: no hint", over)
		}
	}
	if n := len(h.Starts()); n != 0 {
		t.Errorf("%d sessions were started with a token that is refused", n)
	}
}
