package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
)

func TestVerdictsAreScored(t *testing.T) {
	line := func(verdict string) string { return "abc\t1\t2\t" + verdict + "\tAna Ruiz\n" }
	for _, row := range []struct {
		fact, verdicts string
		holds          bool
	}{
		{"all right", strings.Repeat(line("right"), 10), true},
		{"a remark", "# drawn with seed 1\n" + strings.Repeat(line("right"), 10), true},
		{"too few right", strings.Repeat(line("right"), 8) + strings.Repeat(line("missed"), 2), false},
		{"right but for where it begins or ends", strings.Repeat(line("right"), 8) + strings.Repeat(line("extent"), 2), false},
		{"too many none", strings.Repeat(line("right"), 12) + line("none"), false},
		{"too many wrong", strings.Repeat(line("right"), 30) + line("wrong"), false},
	} {
		judged, err := parse(row.verdicts)
		if err != nil {
			t.Fatal(err)
		}
		var out strings.Builder
		if err := score(&out, judged, nil); (err == nil) != row.holds {
			t.Errorf("%s: %v\n%s", row.fact, err, out.String())
		}
	}
	for _, bad := range []string{"abc\t1\t2\t?\tAna Ruiz", "abc\tone\t2\tright\tAna Ruiz", "right"} {
		if _, err := parse(bad); err == nil {
			t.Errorf("%q is taken for a verdict", bad)
		}
	}
}

func TestTheVerdictsOfRecordAreWhole(t *testing.T) {
	files, err := filepath.Glob("verdicts/*.tsv")
	if err != nil || len(files) == 0 {
		t.Fatalf("no verdicts: %v", err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if judged, err := parse(string(data)); err != nil || len(judged)%50 != 0 {
			t.Errorf("%s: %d verdicts: %v", file, len(judged), err)
		}
	}
}

func TestTheSameSeedDrawsTheSame(t *testing.T) {
	coverage := fstest.MapFS{"a.txt": {Data: []byte("A headline\n\n" + strings.Repeat("Ana Ruiz said the harbour was closed. Tom Grady said it was open.\n\n", 20))}}
	all := statementsOf(coverage)
	first, second, other := draw(all, 1, 5), draw(all, 1, 5), draw(all, 2, 5)
	if len(first) != 5 || len(all) < 20 {
		t.Fatalf("%d of %d statements drawn, want 5", len(first), len(all))
	}
	same := true
	for i := range first {
		if first[i].row != second[i].row {
			t.Error("one seed draws two lists")
		}
		same = same && first[i].row == other[i].row
	}
	if same {
		t.Error("two seeds draw one list")
	}
	if sheet := first[0].sheet(); !strings.Contains(sheet, "⟦") || !strings.Contains(sheet, "‹said›") || !strings.HasPrefix(sheet, first[0].body) {
		t.Errorf("sheet %q", sheet)
	}
}
