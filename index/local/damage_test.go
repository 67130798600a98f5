package local_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"pullquote/index"
	"pullquote/index/bleveindex"
	"pullquote/index/local"
	"pullquote/seeds"
)

// generation is the folder of the only generation of an index.
func generation(t *testing.T, folder string) string {
	t.Helper()
	found, err := filepath.Glob(filepath.Join(folder, "generation-*"))
	if err != nil || len(found) != 1 {
		t.Fatalf("generations %v, %v", found, err)
	}
	return found[0]
}

func TestDamagedIndexIsRebuilt(t *testing.T) {
	want := transcript(t, open(t, local.Options{}))
	garble := func(data []byte) []byte {
		for i := len(data) / 3; i < len(data)/3+20 && i < len(data); i++ {
			data[i] ^= 0x5a
		}
		return data
	}
	damages := []struct {
		what string
		file string
		do   func([]byte) []byte
	}{
		{"truncated", "*.zap", func(data []byte) []byte { return data[:len(data)/2] }},
		{"emptied", "*.zap", func([]byte) []byte { return nil }},
		{"garbled", "*.zap", garble},
		{"truncated", "root.bolt", func(data []byte) []byte { return data[:len(data)/2] }},
		{"garbled", "root.bolt", garble},
		{"emptied", "manifest.json", func([]byte) []byte { return nil }},
		{"of another schema", "manifest.json", func(data []byte) []byte {
			return []byte(strings.Replace(string(data), fmt.Sprintf(`"schema": %d`, bleveindex.SchemaVersion), `"schema": 999`, 1))
		}},
	}
	folder := t.TempDir()
	x := open(t, local.Options{Path: folder})
	for _, d := range damages {
		found, err := filepath.Glob(filepath.Join(generation(t, folder), d.file))
		if err != nil || len(found) == 0 {
			t.Fatalf("no %s: %v", d.file, err)
		}
		data, err := os.ReadFile(found[0])
		if err != nil {
			t.Fatal(err)
		}
		if err := os.Remove(found[0]); err != nil { // who has it open keeps the sound one
			t.Fatal(err)
		}
		if err := os.WriteFile(found[0], d.do(data), 0o600); err != nil {
			t.Fatal(err)
		}
		again := open(t, local.Options{Path: folder})
		if r := again.Opened(); r.Added != 5 || len(r.Notices) != 1 || !strings.Contains(r.Notices[0], "built anew") {
			t.Errorf("%s %s: %v %q", d.file, d.what, r, r.Notices)
		}
		if transcript(t, again) != want {
			t.Errorf("%s %s: the rebuilt index answers differently", d.file, d.what)
		}
	}
	if transcript(t, x) != want {
		t.Error("the copy that had the first generation open answers differently")
	}
}

func TestRebuildBeginsAnew(t *testing.T) {
	folder := t.TempDir()
	open(t, local.Options{Path: folder})
	x := open(t, local.Options{Path: folder, Rebuild: true})
	if r := x.Opened(); r.Added != 5 {
		t.Errorf("rebuilt: %v", r)
	}
	if r := refresh(t, x); r.Unchanged != 5 {
		t.Errorf("refreshed after a rebuild: %v", r)
	}
}

// Two copies: both read, either may refresh, and the other takes over what it published.
func TestCopiesShareAFolder(t *testing.T) {
	folder, coverage := t.TempDir(), invent(8, 2)
	one := openOn(t, coverage, local.Options{Path: folder})
	two := openOn(t, coverage, local.Options{Path: folder})
	coverage["new.md"] = file("---\ntitle: New\n---\nA walrus was seen.\n")
	if r := refresh(t, one); r.Added != 1 {
		t.Errorf("first copy: %v %q", r, r.Notices)
	}
	if r := refresh(t, two); r.Unchanged != 9 {
		t.Errorf("second copy: %v %q", r, r.Notices)
	}
	if transcript(t, one) != transcript(t, two) || len(search(t, two, index.Query{Text: "walrus"}).Hits) != 1 {
		t.Error("the copies answer differently")
	}
}

func TestDefaultPathTellsFoldersApart(t *testing.T) {
	a, b := bleveindex.DefaultPath("cache", "/srv/news"), bleveindex.DefaultPath("cache", "/srv/other/news")
	if a == b || !strings.Contains(filepath.Base(a), "news") {
		t.Errorf("%q, %q", a, b)
	}
}

// A coverage folder that cannot be listed is no reason to forget it.
func TestUnlistableFolderKeepsItsArticles(t *testing.T) {
	folder := t.TempDir()
	copyCoverage(t, folder)
	x := openOn(t, os.DirFS(folder), local.Options{})
	if err := os.Rename(folder, folder+".away"); err != nil {
		t.Fatal(err)
	}
	if r := refresh(t, x); r.Removed != 0 || len(r.Problems) == 0 || stats(t, x).Articles != 5 {
		t.Errorf("%v, %v", r, stats(t, x))
	}
}

func copyCoverage(t *testing.T, folder string) {
	t.Helper()
	if err := os.CopyFS(folder, seeds.FS); err != nil {
		t.Fatal(err)
	}
}
