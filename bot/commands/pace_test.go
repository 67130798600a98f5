package commands_test

import (
	"strings"
	"testing"
	"time"

	"pullquote/bot/commands"
	"pullquote/bot/commands/cards"
)

func TestWhoAsksTooOftenIsToldWhenToComeBack(t *testing.T) {
	now := time.Date(2026, 8, 20, 12, 0, 0, 0, time.UTC)
	h := commands.New(newMade(1), commands.Options{Now: func() time.Time { return now },
		AskerPace: commands.Pace{Every: 10 * time.Second, Burst: 2}, ServerPace: commands.Pace{Every: time.Second, Burst: 3}})
	ask := func(who string) cards.Card {
		r := commands.Request{Command: "ask", Options: map[string]string{"question": "q"}, Asker: commands.Asker{ID: who}, Place: commands.Place{Server: "9"}}
		return h.Plan(t.Context(), r).Carry(t.Context())
	}
	for _, c := range []struct {
		after time.Duration
		who   string
		want  string
	}{
		{0, "1", "Answered"}, {0, "1", "Answered"}, {0, "1", "That was many questions"},
		{0, "2", "Answered"}, {0, "2", "Many questions are being asked in this server"},
		{10 * time.Second, "1", "Answered"}, {0, "1", "That was many questions"},
	} {
		now = now.Add(c.after)
		if got := ask(c.who).Verdict; !strings.Contains(got, c.want) {
			t.Errorf("asker %s at %v: %q, want %q", c.who, now, got, c.want)
		}
	}
}
