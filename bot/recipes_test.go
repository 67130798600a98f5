package main

import (
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// hunk matches where a hunk of a patch begins.
var hunk = regexp.MustCompile(`(?m)^@@ .*\n`)

// before is what a hunk expects to find.
func before(hunk string) string {
	var b strings.Builder
	for line := range strings.Lines(hunk) {
		if line[0] == ' ' || line[0] == '-' {
			b.WriteString(line[1:])
		}
	}
	return b.String()
}

// Each kept outcome of a recipe touches the files that the recipe names and no others but new ones beside them, and what it changes
// is still there. .ci/recipes builds and tests them.
func TestTheKeptRecipesCanBeFollowed(t *testing.T) {
	data, err := os.ReadFile("../.github/CONTRIBUTING.md")
	if err != nil {
		t.Fatal(err)
	}
	patches, err := filepath.Glob("../.github/recipes/*.patch")
	if err != nil || len(patches) == 0 {
		t.Fatalf("no patches: %v", err)
	}
	for _, name := range patches {
		patch, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		head, files, _ := strings.Cut(strings.ReplaceAll(string(patch), "\r\n", "\n"), "\ndiff --git ")
		title := regexp.MustCompile(`“(.+?)”`).FindStringSubmatch(head)
		if title == nil || !strings.Contains(string(data), "\n### "+title[1]+"\n") {
			t.Fatalf("%s names no recipe", name)
		}
		_, recipe, _ := strings.Cut(string(data), "\n### "+title[1]+"\n")
		recipe, _, _ = strings.Cut(recipe, "\n### ")
		followed(t, title[1], placesIn(recipe), strings.Split(files, "\ndiff --git "))
	}
}

// followed checks a recipe's patch file by file.
func followed(t *testing.T, title string, named, files []string) {
	t.Helper()
	var folders []string
	for _, n := range named {
		folders = append(folders, path.Dir(n))
	}
	for _, file := range files {
		_, target, _ := strings.Cut(file, "\n+++ b/")
		target, _, _ = strings.Cut(target, "\n")
		if strings.Contains(file, "\nnew file mode") {
			if !slices.Contains(folders, path.Dir(target)) {
				t.Errorf("%s: %s lies beside no file of the recipe", title, target)
			}
			continue
		}
		if !slices.Contains(named, target) {
			t.Errorf("the recipe %q does not name %s", title, target)
		}
		source, err := os.ReadFile("../" + target)
		if err != nil {
			t.Error(err)
			continue
		}
		hunks := hunk.Split(file, -1)[1:]
		if len(hunks) == 0 {
			t.Errorf("%s changes nothing in %s", title, target)
		}
		for _, h := range hunks {
			if text := strings.TrimSuffix(before(h), "\n"); !strings.Contains(string(source), text) {
				t.Errorf("%s: %s is no longer in %s: follow the recipe anew", title, text, target)
			}
		}
	}
}
