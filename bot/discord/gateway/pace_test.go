package gateway_test

import (
	"testing"
	"time"

	"pullquote/bot/discord/gateway"
)

func TestPausesGrowUntilAConnectionHolds(t *testing.T) {
	died := gateway.End{Lived: time.Second, Session: time.Second}
	for _, row := range []struct {
		name         string
		end          gateway.End
		failures     int
		chance       float64
		want         time.Duration
		wantFailures int
	}{
		{"the first that dies at once", died, 0, 0, time.Second, 1},
		{"the second", died, 1, 0, 2 * time.Second, 2},
		{"the fifth", died, 4, 0, 16 * time.Second, 5},
		{"the tenth", died, 9, 0, time.Minute, 10},
		{"the thousandth", died, 999, 0, time.Minute, 1000},
		{"spread", died, 2, 1, 5 * time.Second, 3},
		{"the tenth session of its own", gateway.End{Lived: time.Second, Session: time.Second, Identified: true, Anew: true}, 9, 0, 2 * time.Minute, 10},
		{"no network for long", gateway.End{Anew: true}, 9, 0, time.Minute, 10},
		{"held for an hour", gateway.End{Lived: time.Hour, Session: time.Hour}, 7, 0, 0, 0},
		{"held for a minute, and resumed", gateway.End{Lived: time.Minute, Session: time.Minute}, 7, 0, 0, 7},
		{"held for a minute, and lost", gateway.End{Lived: time.Minute, Session: time.Minute, Anew: true}, 2, 0, 4 * time.Second, 3},
		{"an old session that no longer holds", gateway.End{Lived: time.Second, Session: time.Hour}, 3, 0, 8 * time.Second, 4},
		{"an old session that cannot be resumed", gateway.End{Session: time.Hour}, 0, 0, time.Second, 1},
		{"invalid, at the least", gateway.End{Lived: time.Hour, Session: time.Hour, Anew: true, Invalid: true}, 0, 0, time.Second, 0},
		{"invalid, half way", gateway.End{Lived: time.Hour, Session: time.Hour, Anew: true, Invalid: true}, 0, .5, 3 * time.Second, 0},
		{"invalid, at the most", gateway.End{Anew: true, Invalid: true}, 0, 1, 5 * time.Second, 1},
		{"invalid, for the tenth time", gateway.End{Identified: true, Anew: true, Invalid: true}, 9, 0, 2 * time.Minute, 10},
	} {
		if got, failures := gateway.PauseAfter(row.end, row.failures, row.chance); got != row.want || failures != row.wantFailures {
			t.Errorf("%s: pause %v, %d failures; want %v, %d", row.name, got, failures, row.want, row.wantFailures)
		}
	}
}

// TestSessionsStayBelowADaysLimit lets sessions end after every length of life, for a day.
func TestSessionsStayBelowADaysLimit(t *testing.T) {
	for _, lived := range []time.Duration{0, time.Second, 29 * time.Second, 31 * time.Second, 119 * time.Second, 2 * time.Minute, 10 * time.Minute} {
		starts, failures := 0, 0
		for now := time.Duration(0); now < 24*time.Hour; starts++ {
			var pause time.Duration
			pause, failures = gateway.PauseAfter(gateway.End{Lived: lived, Session: lived, Identified: true, Anew: true}, failures, 0)
			now += lived + pause
		}
		if starts >= 1000 {
			t.Errorf("sessions that live for %v: %d are started in a day", lived, starts)
		}
	}
}
