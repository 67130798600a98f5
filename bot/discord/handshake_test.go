package discord_test

import (
	"bytes"
	"context"
	"fmt"
	"log/slog"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"pullquote/bot/commands"
	"pullquote/bot/discord"
	"pullquote/bot/discord/localdiscord"
	"pullquote/bot/discord/localdiscord/socket"
	"pullquote/bot/logtest"
)

// A hurried world is one whose bot has not been started, waits a fraction of what it means to, and whose log is kept.
type hurried struct {
	*world
	bot *discord.Bot
	log logtest.Log
}

const fraction = 50 // of its pauses that a hurried bot makes

func newHurried(t *testing.T, o discord.Options) *hurried {
	t.Helper()
	h := &hurried{world: &world{Server: newDiscord(t), t: t}}
	transport := h.Transport()
	t.Cleanup(transport.CloseIdleConnections)
	if o.HTTP == nil {
		o.HTTP = transport
	}
	o.Token, o.Log = localdiscord.Token, slog.New(slog.NewTextHandler(&h.log, nil))
	var err error
	if h.bot, err = discord.New(newHandler(t, commands.Options{}), o); err != nil {
		t.Fatal(err)
	}
	discord.Hurry(h.bot, fraction, time.Second)
	return h
}

// lines are those of the log that hold a text.
func (h *hurried) lines(with string) (lines []string) {
	for line := range bytes.Lines([]byte(h.log.String())) {
		if bytes.Contains(line, []byte(with)) {
			lines = append(lines, string(line))
		}
	}
	return lines
}

// answers asks until there is an answer: what is asked while a session is lost is lost with it.
func (h *hurried) answers() {
	h.t.Helper()
	for patience := 100 * time.Millisecond; patience < 10*time.Second; patience *= 2 { // some 12 s, on a slow machine
		i, err := h.Use(h.asker, "help", nil)
		if err != nil {
			h.t.Fatal(err)
		}
		ctx, cancel := context.WithTimeout(h.t.Context(), patience)
		err = i.Wait(ctx)
		cancel()
		if err == nil {
			return
		}
	}
	h.t.Fatalf("nothing is answered any more; the log says\n%s", h.log.String())
}

// TestWhateverComesInTheHandshakeTheBotIsBack plays what Discord may say on a bad day at every step of opening a connection,
// twice in a row, for a session that begins and for one that is resumed.
func TestWhateverComesInTheHandshakeTheBotIsBack(t *testing.T) {
	for what, act := range map[string]socket.Act{
		"reconnect":             {Instead: []string{`{"op":7,"d":null}`}},
		"invalid session":       {Instead: []string{`{"op":9,"d":false}`}},
		"resumable session":     {Instead: []string{`{"op":9,"d":true}`}},
		"reconnect first":       {Before: []string{`{"op":7,"d":null}`}},
		"invalid session first": {Before: []string{`{"op":9,"d":false}`}},
		"reconnect after":       {After: []string{`{"op":7,"d":null}`}},
		"invalid session after": {After: []string{`{"op":9,"d":false}`}},
		"resumable after":       {After: []string{`{"op":9,"d":true}`}},
		"a heartbeat's answer":  {Before: []string{`{"op":11}`}},
		"a heartbeat's request": {Before: []string{`{"op":1,"d":null}`}},
		"an unknown operation":  {Before: []string{`{"op":99,"d":{},"s":null,"t":null}`}},
		"an unknown event":      {Before: []string{`{"op":0,"d":{},"s":1,"t":"NEWS"}`}},
		"null":                  {Before: []string{`null`}},
		"no JSON":               {Instead: []string{`<html>`}},
		"READY without session": {Instead: []string{`{"op":0,"d":{},"s":1,"t":"READY"}`}},
		"no heartbeats":         {Instead: []string{`{"op":10,"d":{"heartbeat_interval":0}}`}},
		"null as greeting":      {Instead: []string{`{"op":10,"d":null}`}},
		"silence":               {Instead: []string{}},
		"a cut":                 {Instead: []string{}, Close: 1006},
		"an unknown fault":      {Instead: []string{}, Close: 4000},
		"a lost session":        {Instead: []string{}, Close: 4009},
		"a cut after":           {Close: 1006},
		"a normal end":          {Close: 1000},
	} {
		for step, where := range map[socket.Step]string{socket.Greeting: "greeting", socket.Identified: "identify", socket.Resumed: "resume"} {
			for _, resumed := range []bool{false, true} {
				if step == socket.Identified && resumed || step == socket.Resumed && !resumed {
					continue
				}
				t.Run(fmt.Sprintf("%s at %s, resumed %v", what, where, resumed), func(t *testing.T) {
					t.Parallel()
					newHurried(t, discord.Options{}).handshake(step, act, resumed)
				})
			}
		}
	}
}

func (h *hurried) handshake(step socket.Step, act socket.Act, resumed bool) {
	first := 1
	if resumed && step == socket.Greeting {
		first = 2
	}
	h.Act = func(s socket.Step, n int) socket.Act {
		if s == step && n >= first && n < first+2 {
			return act
		}
		return socket.Act{}
	}
	h.run(h.bot.Run)
	if resumed {
		h.settle(h.Connected)
		h.answers()
		h.Drop()
	}
	h.settle(func() bool { return h.bot.Ready() == nil })
	h.answers()
}

// TestASessionThatIsNeverResumedIsGivenUp has Discord say nothing, or nonsense, to every resume: only a new session helps.
func TestASessionThatIsNeverResumedIsGivenUp(t *testing.T) {
	t.Parallel()
	for _, act := range []socket.Act{
		{Instead: []string{}},
		{Instead: []string{`{"op":0,"d":`}},
		{Instead: []string{`{"op":9,"d":false}`}},
		{Instead: []string{`"` + strings.Repeat("x", 5<<20) + `"`}},
		{Instead: []string{`{"op":9,"d":true}`}},
		{Instead: []string{`{"op":7,"d":null}`}},
		{After: []string{`{"op":7,"d":null}`}},
		{Instead: []string{}, Close: 1006},
		{Instead: []string{}, Close: 4003},
		{Instead: []string{}, Close: 4007},
		{Instead: []string{}, Close: 4009},
	} {
		h := newHurried(t, discord.Options{})
		h.Act = func(s socket.Step, _ int) socket.Act {
			if s == socket.Resumed {
				return act
			}
			return socket.Act{}
		}
		h.run(h.bot.Run)
		h.settle(h.Connected)
		h.Drop()
		h.settle(func() bool { return len(h.Starts()) == 2 })
		h.answers()
	}
}

// TestAConnectionWithoutAnswersIsReplaced has Discord fall silent on a connection that was open, and go on sending events but
// answer no heartbeat.
func TestAConnectionWithoutAnswersIsReplaced(t *testing.T) {
	t.Parallel()
	for name, say := range map[string][]string{"silence": {}, "events alone": {`{"op":0,"d":{},"s":null,"t":"NEWS"}`}} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			h := newHurried(t, discord.Options{})
			var resumed atomic.Bool
			h.Act = func(s socket.Step, _ int) socket.Act {
				if s == socket.Resumed {
					resumed.Store(true)
				}
				if s == socket.Beaten && !resumed.Load() {
					return socket.Act{Instead: say}
				}
				return socket.Act{}
			}
			h.run(h.bot.Run)
			h.settle(resumed.Load)
			h.answers()
		})
	}
}

// TestATroubledBotStillStops has Discord fall silent wherever it can, and stops the bot then.
func TestATroubledBotStillStops(t *testing.T) {
	for _, step := range []socket.Step{socket.Greeting, socket.Identified, socket.Resumed} {
		h := newHurried(t, discord.Options{})
		discord.Hurry(h.bot, 1, time.Hour)
		reached := make(chan struct{}, 9)
		h.Act = func(s socket.Step, n int) socket.Act {
			if s == step {
				reached <- struct{}{}
				return socket.Act{Instead: []string{}}
			}
			return socket.Act{}
		}
		ctx, stop := context.WithCancel(t.Context())
		ended := make(chan error, 1)
		go func() { ended <- h.bot.Run(ctx) }()
		if step == socket.Resumed {
			h.settle(h.Connected)
			h.Drop()
		}
		<-reached
		if err := h.bot.Ready(); err == nil && step != socket.Resumed {
			t.Errorf("step %d: the bot is ready", step)
		}
		stop()
		if err := <-ended; err != nil {
			t.Errorf("step %d: %v", step, err)
		}
	}
}
