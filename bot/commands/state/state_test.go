package state_test

import (
	"context"
	"database/sql"
	"errors"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"

	"pullquote/bot/commands"
	"pullquote/bot/commands/state"
	"pullquote/index/article"
)

func open(t *testing.T, path string) *state.Store {
	t.Helper()
	s, err := state.Open(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

func TestWhatWasKeptIsThereAfterAReopening(t *testing.T) {
	keptAfterReopening(t, filepath.Join(t.TempDir(), "a folder", "state 100%.db"))
}

func keptAfterReopening(t *testing.T, path string) {
	t.Helper()
	s := open(t, path)
	want := commands.Settings{Public: true, Where: commands.OnlyListed, Channels: []string{"1", "2"}, Publications: []string{"Yale Daily News"},
		Earliest: article.Date{Year: 2013, Month: 4}, Language: commands.Spanish}
	report := commands.Report{At: time.Date(2026, 8, 20, 12, 0, 0, 0, time.UTC), Kind: "link", Command: "ask", Question: "who?", Shown: []string{"a [1:2]"}, Version: "v1"}
	for _, err := range []error{s.Keep(t.Context(), "9", commands.Settings{}), s.Keep(t.Context(), "9", want), s.Report(t.Context(), report), s.Close()} {
		if err != nil {
			t.Fatal(err)
		}
	}
	s = open(t, path)
	if got, err := s.Settings(t.Context(), "9"); err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("settings %+v, %v; want %+v", got, err, want)
	}
	if got, err := s.Settings(t.Context(), "8"); err != nil || !reflect.DeepEqual(got, commands.Settings{}) {
		t.Errorf("settings of an unknown server: %+v, %v", got, err)
	}
	if got, err := s.Reports(t.Context()); err != nil || len(got) != 1 || !reflect.DeepEqual(got[0], report) {
		t.Errorf("reports %+v, %v", got, err)
	}
	later := report
	later.Question = "when?"
	if err := errors.Join(s.Report(t.Context(), later), s.DropReports(t.Context(), 1)); err != nil {
		t.Fatal(err)
	}
	if got, err := s.Reports(t.Context()); err != nil || len(got) != 1 || got[0].Question != "when?" {
		t.Errorf("after the oldest was deleted: %+v, %v", got, err)
	}
}

func TestAFileOfALaterVersionIsRefusedUntouched(t *testing.T) {
	path := filepath.Join(t.TempDir(), "state.db")
	open(t, path).Close()
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := db.Exec(`pragma user_version = 99`); err != nil {
		t.Fatal(err)
	}
	db.Close()
	if _, err := state.Open(context.Background(), path); err == nil || !strings.Contains(err.Error(), "later version") {
		t.Errorf("error %v", err)
	}
}
