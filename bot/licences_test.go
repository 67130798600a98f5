package main

import (
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"runtime/debug"
	"strings"
	"testing"
)

// imported are the folders of our packages that make up the program, found by following imports from package main.
func imported(t *testing.T) map[string]bool {
	t.Helper()
	found := map[string]bool{}
	var follow func(folder string)
	follow = func(folder string) {
		if found[folder] {
			return
		}
		found[folder] = true
		files, err := filepath.Glob(filepath.Join("..", folder, "*.go"))
		if err != nil || len(files) == 0 {
			t.Fatalf("no Go files in %s: %v", folder, err)
		}
		for _, file := range files {
			if strings.HasSuffix(file, "_test.go") {
				continue
			}
			f, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.ImportsOnly)
			if err != nil {
				t.Fatal(err)
			}
			for _, i := range f.Imports {
				if path, ours := strings.CutPrefix(strings.Trim(i.Path.Value, `"`), "pullquote/"); ours {
					follow(path)
				}
			}
		}
	}
	follow("bot")
	return found
}

// Weights learned from the work of others have a NOTICE beside them, and the program prints those that it holds.
func TestEveryModelHasItsNotice(t *testing.T) {
	inProgram, seen := imported(t), 0
	texts := licenceTexts(nil)
	err := filepath.WalkDir("..", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || filepath.Ext(path) != ".bin" || strings.Contains(path, "testdata") {
			return err
		}
		seen++
		notice, err := os.ReadFile(filepath.Join(filepath.Dir(path), "NOTICE"))
		if err != nil {
			t.Errorf("%s has no NOTICE beside it: %v", path, err)
			return nil
		}
		folder, _ := filepath.Rel("..", filepath.Dir(path))
		if folder = filepath.ToSlash(folder); inProgram[folder] && !strings.Contains(texts, string(notice)) {
			t.Errorf("version --licences does not print %s/NOTICE: add it to notices", folder)
		}
		return nil
	})
	if err != nil || seen < 2 {
		t.Errorf("%d models found: %v", seen, err)
	}
}

func TestTheLicenceIsTheRepositorys(t *testing.T) {
	want, err := os.ReadFile("../LICENSE")
	if err != nil {
		t.Fatal(err)
	}
	if licence != string(want) {
		t.Error("bot/LICENSE differs from LICENSE")
	}
	info := &debug.BuildInfo{Deps: []*debug.Module{{Path: "example.org/tokens", Version: "v1.2.3"}}}
	if got := licenceTexts(info); !strings.Contains(got, string(want)) || !strings.Contains(got, "- example.org/tokens v1.2.3\n") {
		t.Errorf("the licences lack the licence or a module:\n%s", got)
	}
}

func TestVersionTellsTagCommitAndDate(t *testing.T) {
	recorded := []debug.BuildSetting{{Key: "vcs", Value: "git"}, {Key: "vcs.revision", Value: "0123abc"}, {Key: "vcs.time", Value: "2026-11-29T17:00:00Z"}}
	changed := append(recorded[:3:3], debug.BuildSetting{Key: "vcs.modified", Value: "true"})
	for _, test := range []struct {
		settings []debug.BuildSetting
		want     string
	}{
		{recorded, "pullquote v1.2.0\ncommit    0123abc\ndate      2026-11-29T17:00:00Z\ngo        1.26\n"},
		{changed, "pullquote v1.2.0\ncommit    0123abc, with changes\ndate      2026-11-29T17:00:00Z\ngo        1.26\n"},
		{nil, "pullquote v1.2.0\ngo        1.26\n"},
	} {
		info := &debug.BuildInfo{GoVersion: "go1.26", Main: debug.Module{Version: "v1.2.0"}, Settings: test.settings}
		if got := version(info); !strings.HasPrefix(got, test.want) {
			t.Errorf("with %v version prints\n%s\nwant it to begin\n%s", test.settings, got, test.want)
		}
	}
}
