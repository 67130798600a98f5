package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"pullquote/bot/commands/keep"
	"pullquote/bot/commands/state"
	"pullquote/bot/fault"
)

func TestReportsAreListedAndDeleted(t *testing.T) {
	file := filepath.Join(t.TempDir(), "state.db")
	command := func(args ...string) string {
		t.Helper()
		var out, errs bytes.Buffer
		if code := run(t.Context(), append([]string{"reports", "--state", file}, args...), surroundings{in: strings.NewReader(""), out: &out, err: &errs, now: time.Now}); code != fault.Done {
			t.Fatalf("reports %q ends with %d: %s", args, code, errs.String())
		}
		return out.String()
	}
	if got := command(); got != "No reports.\n" {
		t.Errorf("without a state file: %q", got)
	}
	if _, err := os.Stat(file); err == nil {
		t.Error("a state file was made to be read")
	}
	s, err := state.Open(t.Context(), file)
	if err != nil {
		t.Fatal(err)
	}
	at := time.Date(2026, 8, 20, 12, 0, 0, 0, time.UTC)
	if err := s.Report(t.Context(), keep.Report{At: at, Kind: "speaker", Command: "ask", Question: "who\x1b?", Shown: []string{"a [1:2]"}, Version: "v1"}); err != nil {
		t.Fatal(err)
	}
	s.Close()
	if got, want := command(), "2026-08-20 12:00  wrong speaker  /ask who\\u001b?\n    a [1:2]\n1 report\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	var out bytes.Buffer
	if code := run(t.Context(), []string{"doctor", "--state", file, "--index", ":memory:"}, surroundings{out: &out, err: &out, now: time.Now}); code != fault.Done || !strings.Contains(out.String(), "state.db, with 1 report of readers") {
		t.Errorf("doctor ends with %d: %s", code, out.String())
	}
	if got, want := command("--format", "jsonl", "--delete"), `{"at":"2026-08-20T12:00:00Z","kind":"speaker","command":"ask","question":"who\u001b?","shown":["a [1:2]"],"version":"v1"}`+"\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got := command(); got != "No reports.\n" {
		t.Errorf("after they were deleted: %q", got)
	}
}
