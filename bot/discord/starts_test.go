package discord_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"pullquote/bot/discord"
	"pullquote/bot/discord/localdiscord/socket"
)

// pauses reads the pauses that a log tells of after a message.
func (h *hurried) pauses(message string) (pauses []time.Duration) {
	h.t.Helper()
	for _, line := range h.lines(message) {
		_, rest, _ := strings.Cut(line, " pause=")
		text, _, _ := strings.Cut(strings.TrimSpace(rest), " ")
		pause, err := time.ParseDuration(text)
		if err != nil {
			h.t.Fatalf("no pause in %q", line)
		}
		pauses = append(pauses, pause)
	}
	return pauses
}

func TestSessionsThatDieAtOnceAreStartedAgainWithGrowingPauses(t *testing.T) {
	t.Parallel()
	h := newHurried(t, discord.Options{})
	const deaths = 5
	h.Act = func(s socket.Step, n int) socket.Act {
		if s == socket.Identified && n <= deaths {
			return socket.Act{After: []string{`{"op":9,"d":false}`}}
		}
		return socket.Act{}
	}
	h.run(h.bot.Run)
	h.settle(func() bool { return len(h.Starts()) == deaths+1 })
	h.answers()
	pauses := h.pauses("gateway is closed")
	if len(pauses) != deaths || pauses[deaths-1] < 16*time.Second || pauses[deaths-1] > 20*time.Second || !slices.IsSorted(pauses[2:]) {
		t.Errorf("paused for %v", pauses)
	}
}

func TestNoSessionIsStartedWhileNoneRemains(t *testing.T) {
	t.Parallel()
	for name, limit := range map[string]socket.StartLimit{
		"at the start":      {Total: 9, Remaining: 0, ResetAfter: 400 * time.Millisecond},
		"after a few":       {Total: 9, Remaining: 2, ResetAfter: 400 * time.Millisecond},
		"one after another": {Total: 1, Remaining: 1, ResetAfter: 300 * time.Millisecond},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			h := newHurried(t, discord.Options{})
			h.Limit = limit
			h.Act = func(s socket.Step, n int) socket.Act {
				if s == socket.Identified && n <= 3 {
					return socket.Act{After: []string{`{"op":9,"d":false}`}}
				}
				return socket.Act{}
			}
			h.run(h.bot.Run) // a start too many is a violation
			h.settle(func() bool { return len(h.Starts()) == 4 })
			h.answers()
			if len(h.lines("no more sessions for now")) == 0 {
				t.Errorf("the log does not say so:\n%s", h.log.String())
			}
		})
	}
}

// TestShardsStartOneAfterAnother has all shards lose their sessions at once: those with the same key may not start
// together, neither at first nor again.
func TestShardsStartOneAfterAnother(t *testing.T) {
	t.Parallel()
	for _, atOnce := range []int{1, 2} {
		h := newHurried(t, discord.Options{})
		h.Shards = 4
		h.Limit = socket.StartLimit{AtOnce: atOnce, Every: 5 * time.Second / fraction}
		h.run(h.bot.Run) // one too soon is a violation
		h.settle(func() bool { return h.bot.Ready() == nil && h.Connected() })
		h.Say(`{"op":9,"d":false}`)
		h.settle(func() bool { return len(h.Starts()) == 8 })
		h.answers()
		shards := map[int]int{}
		for _, s := range h.Starts() {
			shards[s.Shard]++
		}
		for shard := range 4 {
			if shards[shard] != 2 {
				t.Errorf("shards started %v, want each twice", shards)
			}
		}
	}
}

func TestATokenThatIsRefusedEndsTheBot(t *testing.T) {
	t.Parallel()
	for _, code := range []int{4004, 4010, 4014} {
		h := newHurried(t, discord.Options{})
		h.Act = func(s socket.Step, n int) socket.Act {
			if s == socket.Identified {
				return socket.Act{Instead: []string{}, Close: code}
			}
			return socket.Act{}
		}
		if err := h.bot.Run(t.Context()); err == nil {
			t.Errorf("code %d: the bot ends without a word", code)
		}
		if n := len(h.Starts()); n != 1 {
			t.Errorf("code %d: %d sessions were started, want 1", code, n)
		}
	}
}
