package state_test

import (
	"bytes"
	"context"
	"database/sql"
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"runtime"
	"strings"
	"testing"
	"time"

	"pullquote/bot/commands/keep"
	"pullquote/bot/commands/state"
	"pullquote/bot/commands/texts"
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
	want := keep.Settings{Public: true, Where: keep.OnlyListed, Channels: []string{"1", "2"}, Publications: []string{"Yale Daily News"},
		Earliest: article.Date{Year: 2013, Month: 4}, Language: texts.Spanish, Coverages: []string{"harbour"}, ChannelCoverages: map[string][]string{"1": {"valley", "harbour"}}}
	report := keep.Report{At: time.Date(2026, 8, 20, 12, 0, 0, 0, time.UTC), Kind: "link", Command: "ask", Question: "who?", Shown: []string{"a [1:2]"}, Version: "v1"}
	for _, err := range []error{s.Keep(t.Context(), "9", keep.Settings{}), s.Keep(t.Context(), "9", want), s.Report(t.Context(), report), s.Close()} {
		if err != nil {
			t.Fatal(err)
		}
	}
	s = open(t, path)
	if got, err := s.Settings(t.Context(), "9"); err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("settings %+v, %v; want %+v", got, err, want)
	}
	if got, err := s.Settings(t.Context(), "8"); err != nil || !reflect.DeepEqual(got, keep.Settings{}) {
		t.Errorf("settings of an unknown server: %+v, %v", got, err)
	}
	got, err := s.Reports(t.Context())
	if err != nil || len(got) != 1 || len(got[0].ID) != 8 {
		t.Fatalf("reports %+v, %v", got, err)
	}
	if report.ID = got[0].ID; !reflect.DeepEqual(got[0], report) {
		t.Errorf("reports %+v, want %+v", got, report)
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

// grep finds a text in the files of a state.
func grep(t *testing.T, path, text string) (files []string) {
	t.Helper()
	all, err := filepath.Glob(path + "*")
	if err != nil || len(all) == 0 {
		t.Fatalf("no files: %v", err)
	}
	for _, name := range all {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if bytes.Contains(data, []byte(text)) {
			files = append(files, filepath.Base(name))
		}
	}
	return files
}

func TestOfDeletedReportsNoByteIsLeft(t *testing.T) {
	path := filepath.Join(t.TempDir(), "state.db")
	serving := open(t, path) // as serve has it open meanwhile
	report := func(question string) {
		t.Helper()
		r := keep.Report{Question: question, Shown: []string{"a [1:2]"}}
		if err := serving.Report(t.Context(), r); err != nil {
			t.Fatal(err)
		}
	}
	report("canary one")
	for range 50 {
		report("canary " + strings.Repeat("is a long question that takes pages of its own, ", 200))
	}
	if len(grep(t, path, "canary")) == 0 {
		t.Fatal("the test finds nothing although it is there")
	}
	hand := open(t, path)
	list, err := hand.Reports(t.Context())
	if err != nil || len(list) != 51 {
		t.Fatal(len(list), err)
	}
	report("the last one stays")
	if err := hand.DropReports(t.Context(), len(list)); err != nil {
		t.Fatal(err)
	}
	if files := grep(t, path, "canary"); files != nil {
		t.Errorf("questions are still in %v", files)
	}
	if list, err := serving.Reports(t.Context()); err != nil || len(list) != 1 || list[0].Question != "the last one stays" {
		t.Errorf("%v, %v", list, err)
	}
}

// What an earlier version deleted without overwriting it goes, too, even when there is nothing left to delete.
func TestWhatWasDeletedLongAgoIsErased(t *testing.T) {
	path := filepath.Join(t.TempDir(), "state.db")
	open(t, path).Close()
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	for _, query := range []string{`pragma secure_delete = 0`, `insert into report (at, kind, command, question, shown, version) values ('', '', '', 'canary', '[]', '')`, `delete from report`} {
		if _, err := db.Exec(query); err != nil {
			t.Fatal(err)
		}
	}
	db.Close()
	if grep(t, path, "canary") == nil {
		t.Fatal("the test finds nothing although it is there")
	}
	if err := open(t, path).DropReports(t.Context(), 0); err != nil {
		t.Fatal(err)
	}
	if files := grep(t, path, "canary"); files != nil {
		t.Errorf("it is still in %v", files)
	}
}

func TestTheFilesOfAStateArePrivate(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("SKIPPED: Windows has no such modes")
	}
	fresh, old := filepath.Join(t.TempDir(), "state.db"), filepath.Join(t.TempDir(), "state.db")
	if err := os.WriteFile(old, nil, 0o644); err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{fresh, old} {
		s := open(t, path)
		if err := s.Report(t.Context(), keep.Report{Question: "who?"}); err != nil {
			t.Fatal(err)
		}
		for _, suffix := range []string{"", "-wal", "-shm"} {
			if info, err := os.Stat(path + suffix); err != nil || info.Mode().Perm() != 0o600 {
				t.Errorf("%s%s: %v, %v", filepath.Base(path), suffix, info.Mode(), err)
			}
		}
	}
}
