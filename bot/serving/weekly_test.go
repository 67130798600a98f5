package serving

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"pullquote/bot/commands/cards"
	"pullquote/bot/commands/keep"
	"pullquote/bot/commands/state"
	"pullquote/bot/commands/texts"
	"pullquote/bot/settings"
	"pullquote/config"
)

func TestTheWeekIsDueFromMondayMorning(t *testing.T) {
	for at, want := range map[string]string{
		"2026-08-24T07:59:59Z":      "2026-W35 false", // a Monday
		"2026-08-24T08:00:00Z":      "2026-W35 true",
		"2026-08-30T23:59:59Z":      "2026-W35 true",
		"2026-08-31T00:00:00Z":      "2026-W36 false",
		"2026-08-24T09:30:00+02:00": "2026-W35 false",
		"2027-01-01T12:00:00Z":      "2026-W53 true",
	} {
		now, err := time.Parse(time.RFC3339, at)
		if err != nil {
			t.Fatal(err)
		}
		if week, due := weekOf(now); fmt.Sprint(week, " ", due) != want {
			t.Errorf("%s: %s %v, want %s", at, week, due, want)
		}
	}
}

func TestTheCardGoesWhereTheOperatorSays(t *testing.T) {
	two := map[string]keep.Settings{"1": {Staff: "7"}, "2": {Staff: "8"}}
	for _, c := range []struct {
		staffed map[string]keep.Settings
		named   []string
		want    []string
		fails   bool
	}{
		{nil, nil, nil, false},
		{map[string]keep.Settings{"1": {Staff: "7"}}, nil, []string{"1"}, false},
		{two, nil, nil, true},
		{two, []string{"2"}, []string{"2"}, false},
		{two, []string{"2", "1", "3"}, []string{"1", "2"}, false},
	} {
		if got, err := chosen(c.staffed, c.named); !slices.Equal(got, c.want) || (err != nil) != c.fails {
			t.Errorf("%v named of %v: %v, %v", c.named, c.staffed, got, err)
		}
	}
}

// Two copies with one state look every hour of two weeks, in which one is killed after it took a card and a channel is gone.
func TestEachWeekHasOneCardWhateverHappens(t *testing.T) {
	path := filepath.Join(t.TempDir(), "state.db")
	var log lockedText
	var posted []string
	fails, dies := error(nil), false
	clock := time.Date(2026, 8, 20, 12, 0, 0, 0, time.UTC) // a Thursday
	newCopy := func() *calendar {
		s, err := state.Open(t.Context(), path)
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { s.Close() })
		given := settings.New(settings.Options{})
		given.Config = &config.Config{Gaps: config.Gaps{Use: "on"}}
		given.Log = slog.New(slog.NewTextHandler(&log, nil))
		return &calendar{Service: &Service{Settings: given}, kept: s,
			card: func(_ context.Context, all []keep.Group, l texts.Language) (cards.Card, bool, error) {
				if dies {
					return cards.Card{}, false, errors.New("killed")
				}
				return cards.Card{Heading: fmt.Sprint(len(all), l)}, len(all) > 0, nil
			},
			post: func(_ context.Context, channel, key string, c cards.Card) error {
				posted = append(posted, clock.Format("2006-01-02 15")+" "+channel+" "+c.Heading)
				return fails
			}}
	}
	copies := []*calendar{newCopy(), newCopy()}
	store := copies[0].kept.(*state.Store)
	if err := store.Keep(t.Context(), "9", keep.Settings{Staff: "7", Language: texts.Spanish}); err != nil {
		t.Fatal(err)
	}
	if _, err := store.Miss(t.Context(), keep.Miss{At: clock, By: "1", Words: "does the pool open", Whole: keep.Meaning{Vector: []int8{1, 2}}}); err != nil {
		t.Fatal(err)
	}
	for range 14 * 24 {
		dies = clock.Day() == 24 && clock.Hour() == 8
		if fails = nil; clock.Day() >= 31 {
			fails = errors.New("the channel is gone")
		}
		for _, c := range copies {
			c.look(t.Context(), clock)
		}
		clock = clock.Add(time.Hour)
	}
	want := []string{"2026-08-20 12 7 1es", "2026-08-24 09 7 1es", "2026-08-31 08 7 1es"}
	if !slices.Equal(posted, want) {
		t.Errorf("posted %q, want %q; the log says\n%s", posted, want, log.String())
	}
	if !strings.Contains(log.String(), "could not be posted") || !strings.Contains(log.String(), "killed") {
		t.Errorf("the log says\n%s", log.String())
	}
}
