package main

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"testing"
)

func TestCandidatesHaveAFeatureForEachName(t *testing.T) {
	o := options{own: "../../testdata/questions.jsonl", candidates: filepath.Join(t.TempDir(), "candidates.jsonl")}
	benches, err := o.open(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, b := range benches {
		defer b.index.Close()
	}
	benches[0].thin(40)
	if err := o.writeCandidates(t.Context(), benches); err != nil {
		t.Fatal(err)
	}
	f, err := os.Open(o.candidates)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	lines := json.NewDecoder(bufio.NewReader(f))
	var names []string
	if err := lines.Decode(&names); err != nil || len(names) == 0 {
		t.Fatalf("names %q, %v", names, err)
	}
	questions, right := 0, 0
	for lines.More() {
		var c chosenFrom
		if err := lines.Decode(&c); err != nil {
			t.Fatal(err)
		}
		questions++
		for _, p := range c.Passages {
			if len(p.Features) != len(names) {
				t.Errorf("%q: %d features for %d names", c.Question, len(p.Features), len(names))
			}
			if p.Right {
				right++
			}
		}
	}
	if questions == 0 || questions > 40 || right < questions/2 {
		t.Errorf("%d right passages of %d questions", right, questions)
	}
}
