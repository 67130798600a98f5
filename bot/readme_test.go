package main

import (
	"bytes"
	"context"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"pullquote/bot/fault"
	"pullquote/config"
)

// session runs one command line in this process, without the environment, and returns what it printed.
func session(t *testing.T, args ...string) string {
	t.Helper()
	var out, errs bytes.Buffer
	s := surroundings{in: strings.NewReader(""), out: &out, err: &errs, now: time.Now, environ: []string{"COLUMNS=100"}}
	if code := run(context.Background(), args, s); code != fault.Done {
		t.Fatalf("pullquote %q ends with %d: %s", args, code, errs.String())
	}
	return out.String()
}

func fenced(text string) string { return "```\n" + strings.TrimSpace(text) + "\n```" }

func optionsTable() string {
	var b strings.Builder
	b.WriteString("| option | environment | default | |\n|---|---|---|---|\n")
	for _, o := range config.Options() {
		value := ""
		if o.Default != "" {
			value = "`" + o.Default + "`"
		}
		fmt.Fprintf(&b, "| `%s` | `%s` | %s | %s |\n", o.Key, o.Env[0], value, o.Doc)
	}
	return b.String()
}

// flagsOf cuts the flags out of a command's help.
func flagsOf(help string) string {
	_, flags, _ := strings.Cut(help, "\nFlags:\n")
	flags, _, _ = strings.Cut(flags, "\nGlobal Flags:\n")
	return flags
}

// documents are the pages about the program, by their path in the repository: every Markdown file that is no article and no
// test's data.
func documents(t *testing.T) map[string]string {
	t.Helper()
	pages := map[string]string{}
	err := filepath.WalkDir("..", func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && (d.Name() == "testdata" || d.Name() == ".git"):
			return fs.SkipDir
		case filepath.Ext(name) != ".md", strings.Contains(filepath.ToSlash(name), "/seeds/2"):
			return nil
		}
		data, err := os.ReadFile(name)
		pages[strings.TrimPrefix(filepath.ToSlash(name), "../")] = string(data)
		return err
	})
	if err != nil || len(pages) < 10 {
		t.Fatalf("%d pages found: %v", len(pages), err)
	}
	return pages
}

// pastedPart matches a part of a page that is made by the program.
var pastedPart = regexp.MustCompile(`(?s)<!-- (\w+) -->\n(.*?)<!-- end -->`)

// The pages' pasted parts are what the program says today; -update pastes them anew.
func TestThePagesSayWhatTheProgramSays(t *testing.T) {
	const question = "who called family separation un-American?"
	parts := map[string]string{
		"sample":  fenced("$ go run ./bot ask \"" + question + "\"\n\n" + session(t, "ask", question)),
		"help":    fenced(session(t, "--help")),
		"asking":  "```\n" + strings.TrimRight(flagsOf(session(t, "ask", "--help")), "\n") + "\n```",
		"options": strings.TrimSpace(optionsTable()),
	}
	for name, text := range documents(t) {
		pasted := pastedPart.ReplaceAllStringFunc(text, func(found string) string {
			groups := pastedPart.FindStringSubmatch(found)
			part, known := parts[groups[1]]
			if !known {
				t.Errorf("%s has a part %q, which nobody makes or which is there twice", name, groups[1])
				return found
			}
			delete(parts, groups[1])
			if groups[2] != part+"\n" && !*update {
				t.Errorf("%s: the part %q is\n%s\nwant\n%s\nrun go test ./bot -update", name, groups[1], groups[2], part)
			}
			return "<!-- " + groups[1] + " -->\n" + part + "\n<!-- end -->"
		})
		if *update && pasted != text {
			if err := os.WriteFile("../"+name, []byte(pasted), 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
	for name := range parts {
		t.Errorf("no page has the part %q", name)
	}
}

// A newcomer sees on one screen what it is, how to try it and how to invite it, and reads the rest in a few minutes.
func TestTheREADMEIsShort(t *testing.T) {
	text := documents(t)["README.md"]
	if len(text) > 8<<10 {
		t.Errorf("the README has %d bytes, more than 8 kB", len(text))
	}
	first := strings.Join(strings.SplitAfter(text, "\n")[:60], "")
	for _, part := range []string{"\n## Try it\n", "\n## Invite it\n", "\n## Your own coverage\n"} {
		if !strings.Contains(first, part) {
			t.Errorf("the README's first 60 lines lack %q", part)
		}
	}
}

// headings are a page's, as GitHub names them in addresses.
func headings(text string) map[string]bool {
	named := map[string]bool{}
	for _, found := range regexp.MustCompile(`(?m)^#+ (.*)$`).FindAllStringSubmatch(text, -1) {
		plain := regexp.MustCompile(`[^\pL\pN _-]`).ReplaceAllString(strings.ToLower(found[1]), "")
		named[strings.ReplaceAll(plain, " ", "-")] = true
	}
	return named
}

// What a page points at is there: files, pictures, headings.
func TestThePagesPointAtWhatThereIs(t *testing.T) {
	pages := documents(t)
	for name, text := range pages {
		for _, found := range regexp.MustCompile(`(?:\]\(|src(?:set)?=")([^):"\s]+)[)"]`).FindAllStringSubmatch(text, -1) {
			target, part, _ := strings.Cut(found[1], "#")
			there := name
			if target != "" {
				there = path.Join(path.Dir(name), target)
			}
			if _, err := os.Stat("../" + there); err != nil {
				t.Errorf("%s points at %s: %v", name, found[1], err)
			}
			if part != "" && !headings(pages[there])[part] {
				t.Errorf("%s points at %s, and %s has no such heading", name, found[1], there)
			}
		}
	}
}

// testNames are the names of all tests and fuzz targets.
func testNames(t *testing.T) map[string]bool {
	t.Helper()
	tests := map[string]bool{}
	declared := regexp.MustCompile(`(?m)^func ((?:Test|Fuzz)\w+)\(`)
	err := filepath.WalkDir("..", func(path string, _ fs.DirEntry, err error) error {
		if !strings.HasSuffix(path, "_test.go") || err != nil {
			return err
		}
		source, err := os.ReadFile(path)
		for _, found := range declared.FindAllStringSubmatch(string(source), -1) {
			tests[found[1]] = true
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return tests
}

// The tests that promises name are there.
func TestThePagesNameTestsThatThereAre(t *testing.T) {
	tests, named := testNames(t), 0
	for name, text := range documents(t) {
		for _, found := range regexp.MustCompile("`((?:Test|Fuzz)\\w+)`").FindAllStringSubmatch(text, -1) {
			named++
			if !tests[found[1]] {
				t.Errorf("%s names %s, which is no test", name, found[1])
			}
		}
	}
	if named < 20 {
		t.Errorf("the pages name %d tests", named)
	}
}

// place matches a path from the top of the repository, and leaves one alone that stands for any of its kind.
var place = regexp.MustCompile("(?:^|[\\s`(\"'])(?:\\./)?((?:bot|index|answers|config|seeds|\\.ci|\\.deploy|\\.github)/[\\w./-]*\\w)")

func placesIn(text string) (found []string) {
	for _, match := range place.FindAllStringSubmatch(text, -1) {
		found = append(found, match[1])
	}
	return found
}

// Every file and folder that a page or an issue form names is there.
func TestThePagesNamePathsThatThereAre(t *testing.T) {
	named := 0
	for name, text := range documents(t) {
		for _, p := range placesIn(text) {
			named++
			if _, err := os.Stat("../" + p); err != nil {
				t.Errorf("%s names %s: %v", name, p, err)
			}
		}
	}
	if named < 100 {
		t.Errorf("the pages name %d paths", named)
	}
}

// A reader of the map finds every package down to two levels: on the page of the house, or in the README of its part.
func TestTheMapShowsEveryPackage(t *testing.T) {
	pages := documents(t)
	found := map[string]bool{}
	for _, p := range placesIn(pages[".github/ARCHITECTURE.md"]) {
		found[p] = true
	}
	sources, err := filepath.Glob("../*/*/*.go")
	if err != nil || len(sources) == 0 {
		t.Fatalf("no packages: %v", err)
	}
	for _, source := range sources {
		p := path.Dir(strings.TrimPrefix(filepath.ToSlash(source), "../"))
		if !found[p] && !strings.Contains(pages[path.Dir(p)+"/README.md"], "("+path.Base(p)+"/") {
			t.Errorf("%s stands on no map", p)
			found[p] = true // once is enough
		}
	}
}

// A recipe names the files that it takes.
func TestTheRecipesNameTheirFiles(t *testing.T) {
	pages := documents(t)
	_, recipes, _ := strings.Cut(pages[".github/CONTRIBUTING.md"], "\n## Recipes\n")
	for _, title := range []string{"A slash command", "An intake format", "An engine", "An interface language", "An answer type"} {
		_, recipe, _ := strings.Cut(recipes, "\n### "+title+"\n")
		recipe, _, _ = strings.Cut(recipe, "\n### ")
		files := placesIn(recipe)
		if slices.Sort(files); len(slices.Compact(files)) < 5 {
			t.Errorf("the recipe %q names %d files: %q", title, len(files), files)
		}
	}
}
