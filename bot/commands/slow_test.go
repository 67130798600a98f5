package commands_test

import (
	"context"
	"fmt"
	"strings"
	"sync"
	"sync/atomic"
	"syscall"
	"testing"
	"testing/synctest"
	"time"

	"pullquote/answers"
	"pullquote/bot/commands"
	"pullquote/bot/commands/door"
	"pullquote/bot/commands/keep"
)

// A hanging keeper is a state file on a disk that hangs: it takes its time whatever the context says.
type hanging struct {
	keep.Keeper
	takes     time.Duration
	now, most atomic.Int64
}

func (h *hanging) Settings(context.Context, string) (keep.Settings, error) {
	h.most.Store(max(h.most.Load(), h.now.Add(1)))
	defer h.now.Add(-1)
	time.Sleep(h.takes)
	return keep.Settings{Public: true}, nil
}

// A disk that hangs keeps nobody's acknowledgement waiting, and what waits for it does not pile up.
func TestASlowDiskDelaysNoAcknowledgement(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		keeper := &hanging{takes: 20 * time.Second}
		h := commands.New(newMade(1), commands.Options{Keeper: keeper})
		var all sync.WaitGroup
		for n := range 1000 {
			all.Go(func() {
				start := time.Now()
				p := h.Plan(t.Context(), commands.Request{Command: "ask", Options: map[string]string{"question": "q"},
					Asker: commands.Asker{ID: fmt.Sprint(n)}, Place: commands.Place{Server: fmt.Sprint(n)}})
				if took := time.Since(start); took > time.Second || p.Delivery != commands.Privately {
					t.Errorf("planned after %v, delivered %v: what is not known to be public must be private", took, p.Delivery)
				}
			})
		}
		all.Wait()
		if n := keeper.most.Load(); n > 40 {
			t.Errorf("%d questions to the keeper hang at once", n)
		}
		time.Sleep(time.Minute) // the disk is back
	})
}

// What cannot be kept is told to who wanted it kept, soon even when the disk hangs; and questions go on being answered.
func TestWhatCannotBeKeptIsSaid(t *testing.T) {
	for fact, k := range map[string]keep.Keeper{"a full disk": full{}, "a disk that hangs": full{takes: time.Hour}} {
		synctest.Test(t, func(t *testing.T) {
			h := commands.New(newMade(1), commands.Options{Keeper: k, Ref: func() string { return "7f3a" }})
			admin := commands.Request{Command: "setup", Options: map[string]string{"visibility": "public"},
				Asker: commands.Asker{ID: "1", Admin: true}, Place: commands.Place{Server: "9"}}
			start := time.Now()
			card := h.Plan(t.Context(), admin).Carry(t.Context())
			if !strings.HasPrefix(card.Verdict, "This could not be kept (reference 7f3a).") || time.Since(start) > 20*time.Second {
				t.Errorf("%s: after %v %q", fact, time.Since(start), card.Verdict)
			}
			p := h.Plan(t.Context(), question("q", ""))
			if card := p.Carry(t.Context()); p.Delivery != commands.Privately || len(card.Excerpts) == 0 {
				t.Errorf("%s: a question is delivered %s: %+v", fact, p.Delivery, card)
			}
			time.Sleep(2 * time.Hour) // the disk is back
		})
	}
}

// full is a keeper that can be read, and takes its time to say that it keeps nothing.
type full struct{ takes time.Duration }

func (full) Settings(context.Context, string) (keep.Settings, error) {
	return keep.Settings{}, nil
}
func (f full) Keep(context.Context, string, keep.Settings) error {
	time.Sleep(f.takes)
	return syscall.ENOSPC
}
func (f full) Report(context.Context, keep.Report) error {
	time.Sleep(f.takes)
	return syscall.ENOSPC
}
func (f full) Rate(context.Context, keep.Press) (bool, error) {
	time.Sleep(f.takes)
	return false, syscall.ENOSPC
}
func (f full) Miss(context.Context, keep.Miss) (bool, error) {
	time.Sleep(f.takes)
	return false, syscall.ENOSPC
}

// A hangingDesk has an index on a disk that hangs, whatever the context says.
type hangingDesk struct {
	door.Desk
	takes time.Duration
	now   atomic.Int64
}

func (h *hangingDesk) Suggest(context.Context, answers.Field, string, int) []string {
	h.now.Add(1)
	defer h.now.Add(-1)
	time.Sleep(h.takes)
	return []string{"late"}
}

// A completion is its own acknowledgement: with an index on a disk that hangs, it comes empty and in time.
func TestASlowIndexDelaysNoCompletion(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		desk := &hangingDesk{Desk: newMade(1), takes: time.Minute}
		h := commands.New(desk, commands.Options{})
		var all sync.WaitGroup
		for range 1000 {
			all.Go(func() {
				start := time.Now()
				choices := h.Suggest(t.Context(), commands.Request{Command: "ask"}, "speaker", "b")
				if took := time.Since(start); took > 2*time.Second || len(choices) > 0 {
					t.Errorf("after %v came %v", took, choices)
				}
			})
		}
		all.Wait()
		if n := desk.now.Load(); n == 0 || n > 300 {
			t.Errorf("%d completions hang at once", n)
		}
		time.Sleep(2 * time.Minute) // the disk is back
		desk.takes = 0
		if choices := h.Suggest(t.Context(), commands.Request{Command: "ask"}, "speaker", "b"); len(choices) != 1 {
			t.Errorf("once the disk is back: %v", choices)
		}
	})
}

// A keeper that fails by a panic costs nobody the reply.
func TestAPanicOfTheKeeperIsContained(t *testing.T) {
	h := commands.New(newMade(1), commands.Options{Keeper: broken{}})
	p := h.Plan(t.Context(), commands.Request{Command: "ask", Options: map[string]string{"question": "q"}, Place: commands.Place{Server: "1"}})
	if card := p.Carry(t.Context()); len(card.Excerpts) == 0 {
		t.Errorf("no answer: %+v", card)
	}
}

type broken struct{ keep.Keeper }

func (broken) Settings(context.Context, string) (keep.Settings, error) { panic("broken") }

// A clock that is set back, or leaps ahead, locks nobody out.
func TestAClockThatJumpsLocksNobodyOut(t *testing.T) {
	now := time.Date(2026, 8, 20, 12, 0, 0, 0, time.UTC)
	h := commands.New(newMade(1), commands.Options{Now: func() time.Time { return now },
		AskerPace: commands.Pace{Every: 10 * time.Second, Burst: 2}, ServerPace: commands.Pace{Every: time.Second, Burst: 3}})
	ask := func() bool {
		r := commands.Request{Command: "ask", Options: map[string]string{"question": "q"}, Asker: commands.Asker{ID: "1"}, Place: commands.Place{Server: "9"}}
		return len(h.Plan(t.Context(), r).Carry(t.Context()).Excerpts) > 0
	}
	for _, c := range []struct {
		fact string
		jump time.Duration
		want bool
	}{
		{"the first is answered", 0, true},
		{"a day back, one place is left", -24 * time.Hour, true},
		{"the burst is used up there too", 0, false},
		{"ten seconds on, one more", 10 * time.Second, true},
		{"three days ahead, all is forgotten", 72 * time.Hour, true},
		{"and the burst holds there", 0, true},
		{"no longer", 0, false},
		{"a year back, ten seconds on", -365*24*time.Hour + 10*time.Second, false},
		{"ten seconds later", 10 * time.Second, true},
	} {
		now = now.Add(c.jump)
		if got := ask(); got != c.want {
			t.Errorf("%s: answered %v", c.fact, got)
		}
	}
}
