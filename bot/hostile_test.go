package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode"

	"pullquote/bot/fault"
)

// hostileCoverage is a folder of articles by somebody who means harm.
func hostileCoverage(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	outside := filepath.Join(t.TempDir(), "secret.md")
	for path, text := range map[string]string{
		outside: "canary: this file is not in the coverage\n",
		filepath.Join(dir, "escape.md"): "---\ntitle: \"The council\\e[2J \\u202emeeting @everyone\"\npublication: \"Post\\e]0;owned\\a\"\n" +
			"url: javascript:alert(1)\nauthors: [\"<@123> [here](https://evil.example)\"]\n---\n" +
			"The council met on Monday.\x1b[31m The mayor said \u202e“the council is evil”\u202c and left. @everyone \u009b31m\x07\n" +
			"\n[click](https://evil.example) `code` **bold** <script>alert(1)</script> the council\n",
		filepath.Join(dir, "bomb.md"):   "---\na: &a [x, x]\nb: &b [*a, *a, *a, *a, *a]\nc: &c [*b, *b, *b, *b, *b]\nd: [*c, *c, *c, *c]\n---\nThe council.\n",
		filepath.Join(dir, "nul.txt"):   "The council\x00 met.\n",
		filepath.Join(dir, "bytes.txt"): "The council \xff\xfe met.\n",
		filepath.Join(dir, "empty.md"):  "---\ntitle: empty\n---\n",
		filepath.Join(dir, "huge.txt"):  strings.Repeat("The council met. ", 300_000),
		filepath.Join(dir, "line.txt"):  strings.Repeat("council", 1_000),
		filepath.Join(dir, "deep.txt"):  strings.Repeat("“council ", 300),
	} {
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Symlink(outside, filepath.Join(dir, "link.md")); err != nil {
		t.Logf("no symbolic links here: %v", err)
	}
	return dir
}

// hostileQuestions are what somebody who means harm asks.
var hostileQuestions = []string{
	"council", // which finds the hostile article
	"\x1b[2Jcouncil\u202e", "(a+)+$ council .* [", `"council +-~^2 title:council OR AND NOT *:* /x/`,
	strings.Repeat("council ", 750), strings.Repeat("a", 6000), "@everyone <@1> **council** `x` [a](https://evil.example)",
	"cou\u200bncil\u2060 \ufeff", "\xff\xfecouncil", "council\x00", "'; DROP TABLE articles; --", "$(reboot) `reboot` ${HOME}", "../../etc/passwd council",
	"{{.}} %s%n%d council", "--limit 5 council", strings.Repeat("“", 3000), "🏳️‍🌈 Ḉ̶̗o̷̭͝u̵͈̕n̷̟̈c̶̪̈i̶͙̿l̵̰̍",
}

func TestHostileQuestionsOfHostileArticlesCannotAct(t *testing.T) {
	dir := hostileCoverage(t)
	path := filepath.Join(t.TempDir(), "index")
	shown := 0
	every := [][]string{{"ask", "--format", "json", "--explain"}, {"ask"}, {"ask", "--format", "markdown"}, {"search", "--limit", "0"}, {"timeline"}, {"whosaid"}, {"articles"}}
	for i, question := range hostileQuestions {
		commands := every
		if i >= 3 {
			commands = every[i%2 : i%2+1]
		}
		for _, command := range commands {
			var out, errs bytes.Buffer
			args := append(append([]string{"--coverage", dir, "--index", path}, command...), "--", question)
			code := run(t.Context(), args, surroundings{in: strings.NewReader(""), out: &out, err: &errs, now: time.Now})
			if code == fault.Failed {
				t.Errorf("%q %.60q is a fault: %s", command, question, errs.String())
			}
			for _, text := range []string{out.String(), errs.String()} {
				if at := strings.IndexFunc(text, actsOnATerminal); at >= 0 {
					t.Errorf("%q %.60q prints %q", command, question, text[at:min(len(text), at+40)])
				}
				if strings.Contains(text, "canary") {
					t.Errorf("%q %.60q shows a file from outside the coverage", command, question)
				}
				if strings.Contains(text, "](javascript") || strings.Contains(text, "](<javascript") {
					t.Errorf("%q %.60q links to a script", command, question)
				}
			}
			if strings.Contains(out.String(), `\u001b[31m`) {
				shown++
			}
			if len(command) > 2 && command[2] == "json" && code == fault.Done && !json.Valid(out.Bytes()) {
				t.Errorf("%q %.60q is no JSON: %.200s", command, question, out.String())
			}
		}
	}
	if shown == 0 {
		t.Error("the hostile article was never shown: the test tests nothing")
	}
}

func actsOnATerminal(r rune) bool {
	return unicode.IsControl(r) && r != '\n' || unicode.Is(unicode.Bidi_Control, r)
}

func TestHostileBatchesYieldALineEach(t *testing.T) {
	lines := []string{`{"id":"a","question":"council"}`, "\x1b[2J", `{"id":{"x":[1]},"question":7}`, `[]`, `null`, `{"id":"b"}`,
		`{"id":"c","question":"x","from":"\u001b"}`, strings.Repeat("[", 10_000), `{"question":"` + strings.Repeat("x", 2<<20) + `"}`, `{"id":"\ud800","question":"council"}`}
	var out, errs bytes.Buffer
	code := run(t.Context(), []string{"--index", ":memory:", "ask", "--batch", "-"},
		surroundings{in: strings.NewReader(strings.Join(lines, "\n")), out: &out, err: &errs, now: time.Now})
	if got := strings.Count(out.String(), "\n"); code != fault.Failed || got != len(lines) {
		t.Fatalf("%d lines give %d, exit code %d, %s", len(lines), got, code, errs.String())
	}
	for line := range strings.Lines(out.String()) {
		if !json.Valid([]byte(line)) || strings.ContainsFunc(strings.TrimSuffix(line, "\n"), actsOnATerminal) {
			t.Errorf("not a harmless line of JSON: %.200q", line)
		}
	}
}

// A configuration file, or a batch, that is a folder or a device is an error, not a hang.
func TestOddFilesAreErrors(t *testing.T) {
	dir := t.TempDir()
	for _, args := range [][]string{{"--config", dir, "ask", "x"}, {"ask", "--batch", dir}, {"--coverage", os.DevNull, "ask", "x"}} {
		var out bytes.Buffer
		code := run(t.Context(), args, surroundings{in: strings.NewReader(""), out: &out, err: &out, now: time.Now})
		if code == fault.Done || !strings.HasPrefix(out.String(), "pullquote: ") {
			t.Errorf("%q ends with %d: %s", args, code, out.String())
		}
	}
}
