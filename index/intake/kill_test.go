package intake

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"pullquote/index/intake/draft"
	"pullquote/index/intake/folder"
)

// childEnv makes the test binary import instead of testing: "DIR SOURCE".
const childEnv = "PULLQUOTE_TEST_IMPORT"

func TestMain(m *testing.M) {
	if job := os.Getenv(childEnv); job != "" {
		os.Exit(importAsChild(job))
	}
	os.Exit(m.Run())
}

func importAsChild(job string) int {
	dir, source, _ := strings.Cut(job, " ")
	i, err := New(dir, local())
	if err != nil {
		return 1
	}
	defer i.Close()
	if _, err := i.Import(context.Background(), source); err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	return 0
}

// kills is how often an import is killed: 20 times in the ordinary tests, 500 in their long form.
func kills() int {
	if os.Getenv("PULLQUOTE_TEST_LONG") != "" {
		return 500
	}
	return 20
}

// An import is killed at random moments and started again. At every moment each article file is whole, and what was
// there stays; in the end the folder is that of an import which was never killed.
func TestAKilledImportLosesAndBreaksNothing(t *testing.T) {
	if _, err := os.Executable(); err != nil {
		t.Skip("this system does not tell where the test program lies:", err)
	}
	site := newSite(t, 40)
	whole := t.TempDir()
	imported(t, whole, local(), site.URL+"/feed/")
	want := contents(t, whole)
	dir := t.TempDir()
	before := map[string]string{}
	done := 0
	for n := range kills() {
		if len(before) == len(want) {
			dir, before, done = t.TempDir(), map[string]string{}, done+1
		}
		killedImport(t, dir, site.URL+"/feed/", time.Duration(rand.Int64N(int64(120*time.Millisecond))))
		now := contents(t, dir)
		for name, text := range now {
			if text != want[name] {
				t.Fatalf("kill %d: %s is not whole:\n%s", n, name, text)
			}
		}
		for name := range before {
			if _, still := now[name]; !still {
				t.Fatalf("kill %d: %s is lost", n, name)
			}
		}
		before = now
	}
	t.Logf("the import got through %d times between kills, and the last one had %d of %d articles", done, len(before), len(want))
	s, _ := imported(t, dir, local(), site.URL+"/feed/")
	if got := contents(t, dir); !maps.Equal(got, want) {
		t.Errorf("after the last import (%s): %d articles, want %d", s.Line(), len(got), len(want))
	}
	if left, err := os.ReadDir(filepath.Join(dir, filepath.FromSlash(folder.UnfinishedDir))); err == nil && len(left) > 0 || err != nil && !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("left over: %v, %v", left, err)
	}
}

func killedImport(t *testing.T, dir, source string, after time.Duration) {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	child := exec.Command(self)
	child.Env = append(os.Environ(), childEnv+"="+dir+" "+source)
	if err := child.Start(); err != nil {
		t.Fatal(err)
	}
	time.Sleep(30*time.Millisecond + after) // the child needs some 30 ms to begin
	if err := child.Process.Kill(); err != nil && !errors.Is(err, os.ErrProcessDone) {
		t.Fatal(err)
	}
	_ = child.Wait() // killed, or done before
}

// A change of an article that is cut short leaves the old version or the new one.
func TestAKilledUpdateLeavesOneVersionWhole(t *testing.T) {
	site, dir := newSite(t, 30), t.TempDir()
	imported(t, dir, local(), site.URL+"/feed/")
	for n := range max(3, kills()/4) {
		site.change(func() {
			for i := range site.stories {
				site.stories[i].paragraphs[3] = sentenceNo(1000+n*100+i, "mayor")
			}
		})
		killedImport(t, dir, site.URL+"/feed/", time.Duration(rand.Int64N(int64(80*time.Millisecond))))
		if got := len(contents(t, dir)); got != 30 {
			t.Fatalf("kill %d: %d articles, want 30", n, got)
		}
		for name := range contents(t, dir) {
			if a := readArticle(t, dir, name); folder.Fingerprint(a) != a.Extra(draft.KeySource) {
				t.Fatalf("kill %d: %s is half one version, half another", n, name)
			}
		}
	}
}
