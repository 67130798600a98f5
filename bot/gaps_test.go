package main

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"pullquote/bot/commands/keep"
	"pullquote/bot/commands/state"
	"pullquote/bot/fault"
)

func TestGapsAreListedWithWhatTheCoverageSaysToday(t *testing.T) {
	file := filepath.Join(t.TempDir(), "state.db")
	command := func(want int, environ []string, args ...string) string {
		t.Helper()
		var out, errs bytes.Buffer
		s := surroundings{in: strings.NewReader(""), out: &out, err: &errs, environ: environ, now: func() time.Time { return time.Date(2026, 8, 22, 12, 0, 0, 0, time.UTC) }}
		if code := run(t.Context(), append([]string{"gaps", "--state", file, "--index", ":memory:"}, args...), s); code != want {
			t.Fatalf("gaps %q ends with %d: %s", args, code, errs.String())
		}
		return out.String() + errs.String()
	}
	off := []string{"PULLQUOTE_MEANING=off"}
	if got := command(fault.Done, off); got != "Nothing is kept: gaps.use is off.\n" {
		t.Errorf("without a state file: %q", got)
	}
	if got := command(fault.Done, []string{"PULLQUOTE_GAPS=on"}); got != "Nothing was asked that the coverage does not answer.\n" {
		t.Errorf("nothing yet: %q", got)
	}
	if got := command(fault.Done, off, "--format", "json"); got != "[]\n" {
		t.Errorf("nothing as JSON: %q", got)
	}
	if got := command(fault.Unusable, off, "--format", "jsonl"); !strings.Contains(got, "text, json, csv") {
		t.Error(got)
	}
	s, err := state.Open(t.Context(), file)
	if err != nil {
		t.Fatal(err)
	}
	at := time.Date(2026, 8, 20, 12, 0, 0, 0, time.UTC)
	for _, m := range []keep.Miss{
		{At: at, By: "1", Words: "who called family separation un-American?", Whole: keep.Meaning{Vector: []int8{9, 0}}},
		{At: at, By: "2", Words: "who called family separation un-American?", Whole: keep.Meaning{Vector: []int8{9, 0}}},
		{At: at.AddDate(0, 0, -9), By: "1", Words: "=zxqv wvutsr", Whole: keep.Meaning{Vector: []int8{0, 9}}},
		{At: at, By: "1", Words: "is Zebedee here", Private: []string{"zebedee"}, Masked: keep.Meaning{Vector: []int8{5, 5}}},
	} {
		if _, err := s.Miss(t.Context(), m); err != nil {
			t.Fatal(err)
		}
	}
	s.Close()
	text := command(fault.Done, off)
	for _, want := range []string{"2 asked, 2 in 7 days, 2026-08-20 to 2026-08-20  who called", "answered by now:\n    “U.S. Democratic Sen. Richard Blumenthal", "— Richard Blumenthal",
		"1 asked, 0 in 7 days, 2026-08-11 to 2026-08-11  =zxqv wvutsr\n    nothing is near", "(words not kept", "3 groups\n"} {
		if !strings.Contains(text, want) {
			t.Errorf("the list lacks %q:\n%s", want, text)
		}
	}
	if strings.Contains(text, "Zebedee") {
		t.Error("a name that one person typed is shown")
	}
	var list []map[string]any
	if err := json.Unmarshal([]byte(command(fault.Done, off, "--format", "json", "--limit", "1")), &list); err != nil || len(list) != 1 || list[0]["verdict"] != "answered" || list[0]["closest"] == nil {
		t.Errorf("as JSON: %v, %v", list, err)
	}
	rows, err := csv.NewReader(strings.NewReader(command(fault.Done, off, "--format", "csv"))).ReadAll()
	if err != nil || len(rows) != 4 || rows[0][0] != "words" || rows[1][0] != "who called family separation un-American?" || rows[1][5] != "answered" || rows[3][0] != "'=zxqv wvutsr" || !strings.HasPrefix(rows[1][11], "https://") {
		t.Errorf("as CSV: %q, %v", rows, err)
	}
}
