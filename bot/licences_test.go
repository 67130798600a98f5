package main

import (
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"regexp"
	"runtime/debug"
	"slices"
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

// embedded are the files of a folder that its program files embed, by the directives' patterns.
func embedded(t *testing.T, folder string) (files []string) {
	t.Helper()
	sources, err := filepath.Glob(filepath.Join("..", folder, "*.go"))
	if err != nil {
		t.Fatal(err)
	}
	directive := regexp.MustCompile(`(?m)^\s*//go:embed (.+)$`)
	for _, source := range sources {
		if strings.HasSuffix(source, "_test.go") {
			continue
		}
		data, err := os.ReadFile(source)
		if err != nil {
			t.Fatal(err)
		}
		for _, found := range directive.FindAllStringSubmatch(string(data), -1) {
			for pattern := range strings.FieldsSeq(found[1]) {
				matched, err := filepath.Glob(filepath.Join("..", folder, pattern))
				if err != nil || len(matched) == 0 {
					t.Errorf("%s embeds %s, and there is none: %v", source, pattern, err)
				}
				files = append(files, matched...)
			}
		}
	}
	return files
}

// ours are the folders whose embedded files were written for this program from nothing of anybody else's.
var ours = []string{
	"bot", "bot/legal", "bot/commands/followup", "bot/commands/gaps", "bot/coveragepage", "answers/rank/match", "index/names", "index/surface", "index/intake/formats", "index/intake/page/byline", "index/intake/page/section", "index/intake/page/story",
	"index/attribution/claim/cueword", "index/intake/wxr",
}

// Weights, fonts, articles and lists that are in the program have a NOTICE beside them, which version --licences prints.
func TestWhatIsEmbeddedHasItsNotice(t *testing.T) {
	texts, seen := licenceTexts(nil), 0
	for folder := range imported(t) {
		files := embedded(t, folder)
		notice, err := os.ReadFile(filepath.Join("..", folder, "NOTICE"))
		has := err == nil
		if has && !strings.Contains(texts, string(notice)) {
			t.Errorf("version --licences does not print %s/NOTICE: add it to notices", folder)
		}
		for _, file := range files {
			seen++
			learned := filepath.Ext(file) == ".bin" || filepath.Ext(file) == ".json"
			if !has && (learned || !slices.Contains(ours, folder)) {
				t.Errorf("%s has no NOTICE beside it", file)
			}
		}
	}
	if seen < 50 {
		t.Errorf("%d embedded files found", seen)
	}
}

// Whoever draws with fonts of others prints whose they are.
func TestFontsHaveTheirNotice(t *testing.T) {
	seen := 0
	for folder := range imported(t) {
		files, err := filepath.Glob(filepath.Join("..", folder, "*.go"))
		if err != nil {
			t.Fatal(err)
		}
		for _, file := range files {
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			if strings.HasSuffix(file, "_test.go") || !strings.Contains(string(data), `"golang.org/x/image/font/gofont/`) {
				continue
			}
			seen++
			if _, err := os.Stat(filepath.Join("..", folder, "NOTICE")); err != nil {
				t.Errorf("%s draws with a font of others: %v", file, err)
			}
		}
	}
	if seen == 0 {
		t.Error("no font found")
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
