package journal

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"pullquote/index/intake/folder"
)

var day = time.Date(2024, 5, 3, 9, 0, 0, 0, time.UTC)

// opened is a folder that may be written to, with its journal ready for adding.
func opened(t *testing.T, dir string) (*folder.Folder, *Journal) {
	t.Helper()
	f, err := folder.Open(dir, false)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	if err := f.Begin(true); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.End() })
	return f, reopened(t, f, dir)
}

func reopened(t *testing.T, f *folder.Folder, dir string) *Journal {
	t.Helper()
	j, err := Read(dir)
	if err != nil {
		t.Fatal(err)
	}
	if err := j.Open(f); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { j.Close() })
	return j
}

func add(t *testing.T, j *Journal, records ...any) {
	t.Helper()
	for _, r := range records {
		if err := j.Add(r); err != nil {
			t.Fatal(err)
		}
	}
}

func TestTheLastLineOfAPageCounts(t *testing.T) {
	dir := t.TempDir()
	_, j := opened(t, dir)
	add(t, j, Page{Key: "a.example/1", At: day, Outcome: folder.Added}, Page{Key: "a.example/1", At: day, Outcome: folder.Unchanged}, Run{Sources: "x", Run: "1", Done: true})
	if again, err := Read(dir); err != nil || again.Pages["a.example/1"].Outcome != folder.Unchanged || !again.Runs["x"].Done {
		t.Errorf("%v: %+v", err, again)
	}
}

func TestALineThatWasCutShortCostsItself(t *testing.T) {
	dir := t.TempDir()
	f, j := opened(t, dir)
	add(t, j, Page{Key: "a.example/1", At: day, Outcome: folder.Added}, Page{Key: "a.example/2", At: day, Outcome: folder.Added})
	name := filepath.Join(dir, filepath.FromSlash(journalPath))
	info, err := os.Stat(name)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Truncate(name, info.Size()-9); err != nil {
		t.Fatal(err)
	}
	add(t, reopened(t, f, dir), Page{Key: "a.example/3", At: day, Outcome: folder.Added})
	again, err := Read(dir)
	if err != nil || len(again.Pages) != 2 || again.Pages["a.example/3"].Key == "" {
		t.Errorf("%v: %+v", err, again.Pages)
	}
}

func TestOverriddenLinesAreLeftOutInTheEnd(t *testing.T) {
	dir := t.TempDir()
	f, j := opened(t, dir)
	for n := range 1500 {
		add(t, j, Page{Key: fmt.Sprintf("a.example/%d", n%3), At: day, Outcome: folder.Added})
	}
	reopened(t, f, dir)
	data, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(journalPath)))
	if lines := strings.Count(string(data), "\n"); err != nil || lines != 3 {
		t.Errorf("%v: %d lines for three pages", err, lines)
	}
}

func TestFeedsAreRememberedAndADryRunForgets(t *testing.T) {
	dir := t.TempDir()
	f, j := opened(t, dir)
	if err := j.AddFeed(f, Feed{URL: "https://a.example/feed", Failures: 2}); err != nil {
		t.Fatal(err)
	}
	if feeds, err := ReadFeeds(dir); err != nil || feeds["https://a.example/feed"].Failures != 2 {
		t.Errorf("%v: %+v", err, feeds)
	}
	dry, err := Read(dir)
	if err != nil {
		t.Fatal(err)
	}
	add(t, dry, Page{Key: "a.example/9", At: day, Outcome: folder.Added})
	if again, _ := Read(dir); dry.Pages["a.example/9"].Key == "" || again.Pages["a.example/9"].Key != "" {
		t.Error("a dry run remembers for itself alone")
	}
}
