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
	for by, helpful := range map[string]bool{"1": true, "2": false, "3": true} {
		press := keep.Press{At: at, By: by, Helpful: helpful, Answer: keep.Answer{Command: "ask", Question: "why?", Shown: []string{"b [3:4]"}, Version: "v1"}}
		if _, err := s.Rate(t.Context(), press); err != nil {
			t.Fatal(err)
		}
	}
	s.Close()
	if got, want := command(), "84a677a0  2026-08-20 12:00  wrong speaker  /ask who\\u001b?\n    a [1:2]\n1 report\n2026-08-20  2 helpful, 1 not  /ask why?\n    b [3:4]\n1 rated answer\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	var out bytes.Buffer
	if code := run(t.Context(), []string{"doctor", "--state", file, "--index", ":memory:"}, surroundings{out: &out, err: &out, now: time.Now}); code != fault.Done || !strings.Contains(out.String(), "state.db, with 1 report of readers") {
		t.Errorf("doctor ends with %d: %s", code, out.String())
	}
	if got, want := command("--format", "jsonl", "--delete"), `{"id":"84a677a0","at":"2026-08-20T12:00:00Z","kind":"speaker","command":"ask","question":"who\u001b?","shown":["a [1:2]"],"version":"v1"}`+"\n"+
		`{"kind":"rating","command":"ask","question":"why?","shown":["b [3:4]"],"version":"v1","helpful":2,"not_helpful":1,"last":"2026-08-20"}`+"\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got := command(); got != "No reports.\n" {
		t.Errorf("after they were deleted: %q", got)
	}
}

// What is accepted are rows that go run ./answers/cmd/learn reads; its own test reads the same file.
func TestAcceptedReportsBecomeRowsToLearnFrom(t *testing.T) {
	folder := t.TempDir()
	place, file := filepath.Join(folder, "state.db"), filepath.Join(folder, "reported_questions.jsonl")
	s, err := state.Open(t.Context(), place)
	if err != nil {
		t.Fatal(err)
	}
	at := time.Date(2026, 8, 20, 12, 0, 0, 0, time.UTC)
	const raids = "2019-06-connecticut-immigration-advocates-to-trump-no-more-raids"
	ids := map[string]string{}
	for kind, question := range map[string]string{"speaker": "Who called family separation un-American?", "answer": "Who walked on the moon?", "changed": "What did activists ask for?"} {
		if err := s.Report(t.Context(), keep.Report{At: at, Kind: kind, Command: "ask", Question: question, Shown: []string{raids + " [1294:1437]"}}); err != nil {
			t.Fatal(err)
		}
	}
	all, err := s.Reports(t.Context())
	if err != nil || s.Close() != nil {
		t.Fatal(err)
	}
	for _, r := range all {
		ids[r.Kind] = r.ID
	}
	accept := func(want int, args ...string) string {
		t.Helper()
		var out, errs bytes.Buffer
		args = append([]string{"reports", "accept", "--state", place}, args...)
		if code := run(t.Context(), args, surroundings{in: strings.NewReader(""), out: &out, err: &errs, now: time.Now}); code != want {
			t.Errorf("%q ends with %d: %s", args, code, errs.String())
		}
		return out.String() + errs.String()
	}
	if got := accept(fault.Done, ids["speaker"], "--to", file, "--speaker", "Richard Blumenthal"); !strings.HasPrefix(got, "accepted "+ids["speaker"]) {
		t.Error(got)
	}
	accept(fault.Done, ids["answer"], "--to", file, "--unanswerable")
	for _, c := range []struct{ wants, id, flag, value string }{
		{"there is no report", ids["speaker"], "--to", file}, // it was accepted
		{"teaches nothing", ids["changed"], "--to", file},
		{"no file to write", ids["changed"], "--speaker", "x"},
	} {
		if got := accept(fault.Unusable, c.id, c.flag, c.value); !strings.Contains(got, c.wants) {
			t.Errorf("%s, want %q", got, c.wants)
		}
	}
	got, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	kept := "../answers/cmd/learn/testdata/reported_questions.jsonl"
	if *update {
		if err := os.WriteFile(kept, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if want, err := os.ReadFile(kept); err != nil || string(got) != string(want) {
		t.Errorf("the rows are\n%s\nwant\n%s\n%v", got, want, err)
	}
	if s, err = state.Open(t.Context(), place); err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if left, err := s.Reports(t.Context()); err != nil || len(left) != 1 || left[0].Kind != "changed" {
		t.Errorf("left are %+v, %v", left, err)
	}
}
