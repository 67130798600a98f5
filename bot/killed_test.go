package main

import (
	"bytes"
	"context"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"pullquote/bot/fault"
)

// importAndIndex is a program that imports the folder of its first argument into the second, and indexes that in the third.
func importAndIndex() {
	s := process()
	s.environ = slices.DeleteFunc(s.environ, func(pair string) bool { return strings.HasPrefix(pair, "PULLQUOTE_TEST_") }) // no options
	for _, args := range [][]string{{"import", os.Args[1], "--coverage", os.Args[2]}, {"index", "--coverage", os.Args[2], "--index", os.Args[3]}} {
		if code := run(context.Background(), args, s); code != fault.Done {
			os.Exit(code)
		}
	}
}

// Killed at any moment of an import and the indexing after it, the next run gives what an uninterrupted one gives, and
// no article is ever half there.
func TestKilledWhileImportingAndIndexing(t *testing.T) {
	rounds := 12
	if os.Getenv("PULLQUOTE_TEST_LONG") != "" { // set by .ci/long
		rounds = 300
	} else if testing.Short() {
		rounds = 4
	}
	source, folder := t.TempDir(), t.TempDir()
	for i := range 40 {
		text := fmt.Sprintf("---\ntitle: Report %d\npublication: Harbour Post\ndate: 2020-01-%02d\n---\n“The harbour has %d boats,” said Ana Ruiz.\n\nThe mayor of town %d disagreed.\n", i, i%28+1, i, i)
		if err := os.WriteFile(filepath.Join(source, fmt.Sprintf("%02d.md", i)), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	at := func(name string) string { return filepath.Join(folder, name) }
	var start time.Time
	for _, name := range []string{"cold", "whole"} { // the first run reads the program from the disk
		start = time.Now()
		if !runUntil(t, time.Minute, source, at(name), at(name+"-index")) {
			t.Fatal("an import of 40 articles takes more than a minute")
		}
	}
	whole, want := time.Since(start), listing(t, at("whole"), at("whole-index"))
	random := rand.New(rand.NewPCG(uint64(rounds), 4))
	killed := 0
	for round := range rounds {
		if round%4 == 0 {
			for _, name := range []string{"coverage", "index"} {
				if err := os.RemoveAll(at(name)); err != nil {
					t.Fatal(err)
				}
			}
		}
		if runUntil(t, time.Duration(random.Int64N(int64(whole))), source, at("coverage"), at("index")) {
			whole = whole * 2 / 3 // less is left to do than in a run from nothing
		} else {
			killed++
			whole = whole * 5 / 4
		}
		wholeFiles(t, at("coverage"), at("whole"))
		if round%4 != 3 {
			continue // the next goes on with what this one left
		}
		if !runUntil(t, time.Minute, source, at("coverage"), at("index")) {
			t.Fatal("the run after the kills does not end")
		}
		if got := listing(t, at("coverage"), at("index")); got != want {
			t.Fatalf("round %d: after kills\n%s\nwant\n%s", round, got, want)
		}
	}
	if killed == 0 {
		t.Error("no kill came in time: this test has shown nothing")
	}
	t.Logf("%d of %d were killed before they had finished", killed, rounds)
}

// runUntil runs the program and kills it after a while, unless it has ended.
func runUntil(t *testing.T, after time.Duration, args ...string) (ended bool) {
	t.Helper()
	c := exec.Command("import-and-index", args...)
	var errs bytes.Buffer
	c.Stderr = &errs
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	stop := time.AfterFunc(after, func() { _ = c.Process.Kill() })
	defer stop.Stop()
	_ = c.Wait() // how it ended is in its state
	if c.ProcessState.Exited() && !c.ProcessState.Success() {
		t.Errorf("the program fails: %s", errs.String())
	}
	return c.ProcessState.Success()
}

// wholeFiles checks that each article that the reader would take is there whole.
func wholeFiles(t *testing.T, folder, reference string) {
	t.Helper()
	names, _ := fs.Glob(os.DirFS(folder), "*.md")
	for _, name := range names {
		if name[0] == '.' || name[0] == '_' {
			continue
		}
		got, err := os.ReadFile(filepath.Join(folder, name))
		want, wanted := os.ReadFile(filepath.Join(reference, name))
		if err != nil || wanted != nil || !bytes.Equal(got, want) {
			t.Errorf("%s is half there: %q, want %q (%v, %v)", name, got, want, err, wanted)
		}
	}
}

// listing is what the coverage holds and who says what in it.
func listing(t *testing.T, coverage, index string) string {
	t.Helper()
	var out bytes.Buffer
	for _, command := range []string{"articles", "quotes"} {
		var errs bytes.Buffer
		s := surroundings{in: &bytes.Buffer{}, out: &out, err: &errs, now: time.Now}
		if code := run(t.Context(), []string{command, "--coverage", coverage, "--index", index, "--format", "jsonl"}, s); code != fault.Done {
			t.Fatalf("%s ends with %d: %s", command, code, errs.String())
		}
	}
	return out.String()
}
