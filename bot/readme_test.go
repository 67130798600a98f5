package main

import (
	"bytes"
	"context"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"pullquote/config"
)

// session runs one command line in this process, without the environment, and returns what it printed.
func session(t *testing.T, args ...string) string {
	t.Helper()
	var out, errs bytes.Buffer
	s := surroundings{in: strings.NewReader(""), out: &out, err: &errs, now: time.Now, environ: []string{"COLUMNS=100"}}
	if code := run(context.Background(), args, s); code != done {
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

// The README's pasted parts are what the program says today; -update pastes them anew.
func TestTheREADMESaysWhatTheProgramSays(t *testing.T) {
	const question = "who called family separation un-American?"
	parts := map[string]string{
		"sample":  fenced("$ go run ./bot ask \"" + question + "\"\n\n" + session(t, "ask", question)),
		"help":    fenced(session(t, "--help")),
		"asking":  "```\n" + strings.TrimRight(flagsOf(session(t, "ask", "--help")), "\n") + "\n```",
		"options": strings.TrimSpace(optionsTable()),
	}
	readme, err := os.ReadFile("../README.md")
	if err != nil {
		t.Fatal(err)
	}
	text := string(readme)
	for name, part := range parts {
		pasted := regexp.MustCompile(`(?s)<!-- ` + name + ` -->\n(.*?)<!-- end -->`)
		found := pasted.FindStringSubmatch(text)
		if found == nil {
			t.Errorf("the README has no part %q", name)
			continue
		}
		if found[1] != part+"\n" && !*update {
			t.Errorf("the README's part %q is\n%s\nwant\n%s\nrun go test ./bot -update", name, found[1], part)
		}
		text = strings.Replace(text, found[0], "<!-- "+name+" -->\n"+part+"\n<!-- end -->", 1)
	}
	if *update && !t.Failed() {
		if err := os.WriteFile("../README.md", []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// What the README points at is there: files, its own parts, and the tests that its promises name.
func TestTheREADMEPointsAtWhatThereIs(t *testing.T) {
	readme, err := os.ReadFile("../README.md")
	if err != nil {
		t.Fatal(err)
	}
	parts := map[string]bool{} // as GitHub names headings
	for _, heading := range regexp.MustCompile(`(?m)^#+ (.*)$`).FindAllStringSubmatch(string(readme), -1) {
		parts["#"+strings.ToLower(strings.ReplaceAll(heading[1], " ", "-"))] = true
	}
	for _, found := range regexp.MustCompile(`(?:\]\(|src(?:set)?=")([^):"]+)[)"]`).FindAllStringSubmatch(string(readme), -1) {
		if parts[found[1]] {
			continue
		}
		if _, err := os.Stat("../" + found[1]); err != nil && !strings.HasPrefix(found[1], "http") {
			t.Errorf("the README points at %s: %v", found[1], err)
		}
	}
	tests := map[string]bool{}
	declared := regexp.MustCompile(`(?m)^func ((?:Test|Fuzz)\w+)\(`)
	err = filepath.WalkDir("..", func(path string, _ fs.DirEntry, err error) error {
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
	named := regexp.MustCompile("`((?:Test|Fuzz)\\w+)`").FindAllStringSubmatch(string(readme), -1)
	if len(named) < 20 {
		t.Errorf("the README names %d tests", len(named))
	}
	for _, found := range named {
		if !tests[found[1]] {
			t.Errorf("the README names %s, which is no test", found[1])
		}
	}
}
