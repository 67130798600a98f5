package intake

import (
	"maps"
	"net"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

// folderOf makes a folder of files.
func folderOf(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range files {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func TestFilesOfOneNameInTwoFoldersAreTwoArticles(t *testing.T) {
	const ferry = "The ferry strike began on Monday, and nobody knows how long it lasts.\n"
	const library = "The old library burnt down at night, and firefighters came late.\n"
	for fact, files := range map[string][3]string{
		"with titles of their own":   {"Ferry strike begins\n\n" + ferry, "Library burns down\n\n" + library, "Ferry strike begins\n\n" + ferry + "It may last long.\n"},
		"named after the file":       {ferry, library, ferry + "It may last long.\n"},
		"too short to be told apart": {"Ferry strike.\n", "Library fire.\n", "Ferry strike.\n"},
	} {
		first, second := folderOf(t, map[string]string{"story.txt": files[0]}), folderOf(t, map[string]string{"story.txt": files[1]})
		coverage := t.TempDir()
		imported(t, coverage, local(), first)
		s, results := imported(t, coverage, local(), second)
		if all := contents(t, coverage); s.Counts[Added] != 1 || len(all) != 2 {
			t.Errorf("%s: the second folder: %s %v, files %v", fact, s.Line(), results, slices.Collect(maps.Keys(all)))
		}
		before := contents(t, coverage)
		for _, dir := range []string{first, second} {
			if s, _ := imported(t, coverage, local(), dir); s.Counts[Unchanged] != 1 || !maps.Equal(before, contents(t, coverage)) {
				t.Errorf("%s: once more: %s", fact, s.Line())
			}
		}
		if err := os.WriteFile(filepath.Join(first, "story.txt"), []byte(files[2]), 0o644); err != nil {
			t.Fatal(err)
		}
		if s, _ := imported(t, coverage, local(), first); s.Counts[Added] > 0 || len(contents(t, coverage)) != 2 {
			t.Errorf("%s: the first, edited: %s", fact, s.Line())
		}
	}
}

func TestADryRunSaysWhatTheImportDoes(t *testing.T) {
	article := "---\ntitle: Trees\nurl: https://example.org/trees\n---\nThe council voted to plant trees.\n"
	source := folderOf(t, map[string]string{"a.md": article, "b.md": article, "c.md": "", "README.md": "About this folder.\n"})
	dir := filepath.Join(t.TempDir(), "coverage")
	dry, would := imported(t, dir, local(func(o *Options) { o.DryRun = true }), source)
	wet, did := imported(t, dir, local(), source)
	if !maps.Equal(dry.Counts, wet.Counts) || !slices.Equal(would, did) {
		t.Errorf("the dry run: %s %v\nthe import: %s %v", dry.Line(), would, wet.Line(), did)
	}
	counts(t, wet, map[Outcome]int{Added: 1, Unchanged: 1, Skipped: 2})
}

func TestOldTextIsBroughtInAndWhatWasGuessedIsSaid(t *testing.T) {
	source := folderOf(t, map[string]string{
		"cafe.txt": "Caf\xe9 reopens\n\nThe mayor said \x93yes\x94.\n",
		"date.md":  "---\ntitle: A bad date\ndate: 31/12/2020\n---\nA story about goats.\n",
	})
	dir := t.TempDir()
	s, results := imported(t, dir, local(), source)
	counts(t, s, map[Outcome]int{Added: 2})
	if a := readArticle(t, dir, "undated/cafe-reopens.md"); a.Title != "Café reopens" || !strings.Contains(a.Body, "“yes”") {
		t.Errorf("got %q: %q", a.Title, a.Body)
	}
	for i, want := range []string{"guessed", `"31/12/2020" is not a date`} {
		if !strings.Contains(results[i].Reason, want) {
			t.Errorf("%+v does not say %q", results[i], want)
		}
	}
}

// Nothing waits for a writer that never comes, and nothing reads a device.
func TestWhatIsNoFileIsRefusedUnopened(t *testing.T) {
	source := folderOf(t, map[string]string{"a.md": "---\ntitle: Trees\n---\nThe council voted to plant trees.\n"})
	pipe, socket := filepath.Join(source, "pipe.md"), filepath.Join(source, "socket.md")
	if err := makePipe(pipe); err != nil {
		t.Skipf("SKIPPED: no pipes here: %v", err)
	}
	listener, err := net.Listen("unix", socket)
	if err != nil {
		t.Fatal(err)
	}
	defer listener.Close()
	link := filepath.Join(t.TempDir(), "link.md")
	if err := os.Symlink(pipe, link); err != nil {
		t.Fatal(err)
	}
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		s, results := imported(t, t.TempDir(), local(), source)
		if s.Counts[Added] != 1 || s.Counts[Skipped] != 2 {
			t.Errorf("the folder: %s %v", s.Line(), results)
		}
		for _, source := range []string{pipe, socket, link, os.DevNull} {
			s, results := imported(t, t.TempDir(), local(), source)
			if s.Counts[Skipped] != 1 || len(results) != 1 || !strings.Contains(results[0].Reason, "not a file") {
				t.Errorf("%s: %s %v", source, s.Line(), results)
			}
		}
	}()
	select {
	case <-ended:
	case <-time.After(20 * time.Second):
		t.Fatal("it waits for somebody to write")
	}
}

func TestAFolderOfFilesComesInWithItsFrontMatter(t *testing.T) {
	from, dir := t.TempDir(), t.TempDir()
	body := "\n" + pierText + "\n\nA second paragraph,\r\nwith odd line ends.  "
	for name, text := range map[string]string{
		"a/pier.md":     "---\ntitle: The pier\ndate: 2019-03\nmood: grim\n---\n" + body,
		"a/same.md":     "---\ntitle: The pier\ndate: 2019-03\n---\nAnother text of that name.",
		"b/notes.txt":   "Notes from the pier\n" + pierText + " That is all.",
		"b/.hidden.md":  "hidden",
		"b/_draft.md":   "draft",
		"b/picture.jpg": "\xff\xd8\xff",
	} {
		if err := os.MkdirAll(filepath.Join(from, filepath.Dir(name)), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(from, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	s, _ := imported(t, dir, local(), from)
	counts(t, s, map[Outcome]int{Added: 3, Skipped: 1})
	a := readArticle(t, dir, "2019/03/2019-03-the-pier.md")
	if a.Body != body || a.Extra("mood") != "grim" || a.Extra("imported_from") != "a/pier.md" {
		t.Errorf("the body or the front matter differ: %+v", a)
	}
	s, _ = imported(t, dir, local(), from)
	counts(t, s, map[Outcome]int{Unchanged: 3, Skipped: 1})
}

func TestTheCoverageIsNotImportedIntoItself(t *testing.T) {
	dir := t.TempDir()
	put(t, filepath.Join(dir, "sub/a.md"), "a")
	for _, source := range []string{dir, filepath.Join(dir, "sub"), filepath.Join(dir, "sub/a.md")} {
		s, _ := imported(t, dir, local(), source)
		counts(t, s, map[Outcome]int{Skipped: 1})
	}
	if all := contents(t, dir); len(all) != 1 {
		t.Errorf("%d files, want 1", len(all))
	}
}
