package local_test

import (
	"context"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"pullquote/index/local"
)

// The test binary run with these variables indexes a folder and is killed while it does.
const (
	crashCoverage = "PULLQUOTE_CRASH_COVERAGE"
	crashIndex    = "PULLQUOTE_CRASH_INDEX"
)

func TestMain(m *testing.M) {
	if coverage := os.Getenv(crashCoverage); coverage != "" {
		indexUntilKilled(coverage, os.Getenv(crashIndex))
	}
	os.Exit(m.Run())
}

func indexUntilKilled(coverage, folder string) {
	x, err := local.Open(context.Background(), os.DirFS(coverage), local.Options{Path: folder})
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(3)
	}
	fmt.Fprintln(os.Stderr, x.Opened(), x.Opened().Notices)
	os.Exit(0)
}

// Whenever the program is killed while it indexes, the next start gives what a fresh index gives.
func TestKilledWhileIndexing(t *testing.T) {
	rounds := 20
	if os.Getenv("PULLQUOTE_TEST_LONG") != "" { // set by .ci/long
		rounds = 500
	} else if testing.Short() {
		rounds = 8
	}
	coverage, folder := t.TempDir(), t.TempDir()
	random := rand.New(rand.NewPCG(uint64(rounds), 2))
	edit(t, coverage, 0, random)
	start := time.Now()
	kill(t, coverage, folder, time.Minute)
	whole := time.Since(start) // what a run takes here, more or less; kills come at any point of it
	killed := 0
	for round := range rounds {
		edit(t, coverage, round, random)
		if kill(t, coverage, folder, time.Duration(random.Int64N(int64(whole)))) {
			killed++
			whole = whole * 5 / 4
		} else {
			whole = whole * 2 / 3 // less is left to do than in a run from nothing
		}
		if round%10 != 9 && round != rounds-1 {
			continue // the next round goes on with what this one left
		}
		x := openOn(t, os.DirFS(coverage), local.Options{Path: folder})
		for _, notice := range x.Opened().Notices {
			t.Errorf("round %d: %s", round, notice)
		}
		if got, want := transcript(t, x), transcript(t, openOn(t, os.DirFS(coverage), local.Options{})); got != want {
			t.Fatalf("round %d: after a kill the index gives\n%s\nwant\n%s", round, got, want)
		}
		if err := x.Close(); err != nil {
			t.Error(err)
		}
	}
	t.Logf("%d of %d were killed before they had finished", killed, rounds)
	if killed == 0 {
		t.Error("no kill came in time: this test has shown nothing")
	}
}

// edit changes some articles of a coverage, removes one and adds others.
func edit(t *testing.T, coverage string, round int, random *rand.Rand) {
	t.Helper()
	for name, f := range invent(3, uint64(round)) {
		name = fmt.Sprintf("%d-%s", random.IntN(4), name)
		if err := os.WriteFile(filepath.Join(coverage, name), f.Data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if names, _ := fs.Glob(os.DirFS(coverage), "*.md"); len(names) > 8 {
		if err := os.Remove(filepath.Join(coverage, names[random.IntN(len(names))])); err != nil {
			t.Fatal(err)
		}
	}
}

// kill runs the indexer and kills it after a while; it reports whether it was killed before it had finished.
func kill(t *testing.T, coverage, folder string, after time.Duration) bool {
	t.Helper()
	c := exec.Command(os.Args[0], "-test.run=^$")
	c.Env = append(os.Environ(), crashCoverage+"="+coverage, crashIndex+"="+folder)
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	stop := time.AfterFunc(after, func() { _ = c.Process.Kill() })
	state, _ := c.Process.Wait()
	stop.Stop()
	if state != nil && state.Exited() && state.ExitCode() != 0 {
		t.Errorf("the indexer ended with %v", state)
	}
	return state == nil || !state.Success()
}
