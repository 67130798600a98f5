package main

import (
	"bytes"
	"context"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"pullquote/bot/discord/localdiscord"
	"pullquote/bot/fault"
	"pullquote/bot/logtest"
)

// A line is a command line of a page.
type line struct {
	environ []string
	words   []string
}

// wordsOf splits a line as a shell does, as far as the pages need it; a comment ends it.
func wordsOf(text string) []string {
	var words []string
	for _, found := range regexp.MustCompile(`#.*|(?:"[^"]*"|'[^']*'|[^\s"'#])(?:"[^"]*"|'[^']*'|[^\s"'])*`).FindAllString(text, -1) {
		if strings.HasPrefix(found, "#") {
			break
		}
		words = append(words, strings.NewReplacer(`"`, "", `'`, "").Replace(found))
	}
	return words
}

func lineOf(text string) line {
	l := line{words: wordsOf(strings.TrimPrefix(strings.TrimSpace(text), "$ "))}
	for len(l.words) > 0 && regexp.MustCompile(`^[A-Z_]+=`).MatchString(l.words[0]) {
		l.environ, l.words = append(l.environ, l.words[0]), l.words[1:]
	}
	return l
}

// program is what the line tells the program, and whether it is the program that it starts.
func (l line) program() ([]string, bool) {
	switch {
	case len(l.words) > 0 && l.words[0] == "pullquote":
		return l.words[1:], true
	case len(l.words) > 2 && l.words[0] == "go" && l.words[1] == "run" && l.words[2] == "./bot":
		return l.words[3:], true
	}
	return nil, false
}

// linesOf are the command lines in a page's fenced blocks. Pasted parts are the program's own words, and blocks of another language than
// the shell's have none.
func linesOf(text string) []line {
	var lines []line
	text = pastedPart.ReplaceAllString(text, "")
	for _, block := range regexp.MustCompile("(?ms)^ *```\n(.*?)^ *```$").FindAllStringSubmatch(text, -1) {
		for row := range strings.Lines(strings.ReplaceAll(block[1], "\\\n", " ")) {
			l := lineOf(row)
			if len(l.words) > 0 && regexp.MustCompile(`^(?:pullquote|go|docker|python3?|pip|\.ci/\w+)$`).MatchString(l.words[0]) {
				lines = append(lines, l)
			}
		}
	}
	return lines
}

// A reader is somebody in an empty folder who types what a page says, with a small site and a small Discord about.
type reader struct {
	discord *http.Transport
	site    string
	home    string
}

func newReader(t *testing.T, top string) *reader {
	t.Helper()
	_, transport := startDiscord(t)
	site := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch r.URL.Path {
		case "/":
			io.WriteString(w, `<html><head><title>Harbour Post</title><link rel="alternate" type="application/rss+xml" href="/feed"></head><body></body></html>`)
		case "/feed":
			io.WriteString(w, `<rss version="2.0"><channel><title>Harbour Post</title><item><title>Ferry strike called off</title><link>http://`+r.Host+
				`/ferry</link><pubDate>Fri, 03 May 2024 09:00:00 +0000</pubDate></item></channel></rss>`)
		case "/ferry":
			io.WriteString(w, `<html><head><title>Ferry strike called off</title><meta property="og:type" content="article"></head><body><article><h1>Ferry strike called off</h1>
<p>Union chair Lena Ortiz called off the ferry strike at midnight, after twelve hours of talks with the harbour board.</p>
<p>“We have a deal that nobody loves and everybody can live with,” Ortiz said outside the offices of the board.</p></article></body></html>`)
		default:
			http.NotFound(w, r)
		}
	}))
	t.Cleanup(site.Close)
	t.Chdir(t.TempDir())
	writeArticles(t, "articles", path.Join(top, "answers/testdata/harbour/2013-*.md"))
	return &reader{transport, site.URL, t.TempDir()}
}

// writeArticles copies some articles into a new folder: few, for each page has them read for what they mean.
func writeArticles(t *testing.T, folder, pattern string) {
	t.Helper()
	names, err := filepath.Glob(pattern)
	if err != nil || len(names) == 0 {
		t.Fatalf("no articles like %s: %v", pattern, err)
	}
	if err := os.Mkdir(folder, 0o755); err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(folder, filepath.Base(name)), text, 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// types runs the program as a line says. What runs until it is stopped is stopped once it is ready.
func (r *reader) types(t *testing.T, l line, args []string) {
	t.Helper()
	for i := range args {
		args[i] = strings.ReplaceAll(args[i], "https://harbourpost.example", r.site)
	}
	environ := []string{"COLUMNS=100", "PULLQUOTE_STATE=" + r.home + "/state.db", "PULLQUOTE_INTAKE_ALLOW_PRIVATE=127.0.0.0/8", "PULLQUOTE_INTAKE_DELAY=100ms"}
	for _, pair := range l.environ {
		environ = append(environ, strings.Replace(pair, "DISCORD_TOKEN=…", "DISCORD_TOKEN="+localdiscord.Token, 1))
	}
	var out bytes.Buffer
	var errs logtest.Log
	ctx, stop := context.WithCancel(t.Context())
	defer stop()
	if len(args) > 0 && args[0] == "serve" {
		go func() { errs.After(t, "gateway is open"); stop() }()
	}
	code := run(ctx, args, surroundings{in: strings.NewReader(""), out: &out, err: &errs, now: time.Now, environ: environ,
		configDir: r.home, cacheDir: r.home, discord: r.discord})
	if code != fault.Done {
		t.Errorf("%q %q ends with %d: %s%s", l.environ, l.words, code, out.String(), errs.String())
	}
}

// Every command line of a page does what it says: those of the program are run, of others the files that they name are there.
func TestTheCommandsOfThePagesRun(t *testing.T) {
	if testing.Short() {
		t.Skip("SKIPPED: they read whole coverages")
	}
	wd, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	top, ran := strings.TrimSuffix(wd, "bot"), 0
	for name, text := range documents(t) {
		t.Run(name, func(t *testing.T) {
			t.Chdir(wd)
			var r *reader
			for _, l := range linesOf(text) {
				args, ours := l.program()
				if !ours {
					namesWhatThereIs(t, top, path.Dir(name), l)
					continue
				}
				if r == nil {
					r = newReader(t, top)
				}
				r.types(t, l, args)
				ran++
			}
		})
	}
	if ran < 15 {
		t.Errorf("the pages have %d command lines of the program", ran)
	}
}

// namesWhatThereIs checks the packages and scripts that a line names.
func namesWhatThereIs(t *testing.T, top, folder string, l line) {
	t.Helper()
	for i, word := range l.words {
		file := strings.TrimSuffix(word, "/...")
		isScript := i == 0 && strings.HasPrefix(word, ".ci/") || strings.HasSuffix(word, ".py")
		if !isScript && (l.words[0] != "go" || !strings.HasPrefix(file, ".") || word == "./...") {
			continue
		}
		_, here := os.Stat(path.Join(top, folder, file))
		_, above := os.Stat(path.Join(top, file))
		if here != nil && above != nil {
			t.Errorf("%q names %s: %v", l.words, word, above)
		}
	}
}

// The commands that pages mention in passing are there, with their flags.
func TestTheCommandsThatPagesMentionExist(t *testing.T) {
	mentioned := regexp.MustCompile("`((?:pullquote|go run ./bot) [^`]+)`")
	for name, text := range documents(t) {
		for _, found := range mentioned.FindAllStringSubmatch(regexp.MustCompile("(?s)```.*?```").ReplaceAllString(text, ""), -1) {
			args, ours := lineOf(strings.ReplaceAll(found[1], "\n", " ")).program()
			if !ours {
				t.Errorf("%s: %q is no command line", name, found[1])
				continue
			}
			c, rest, err := root(&program{}).Find(args)
			if err == nil && !c.HasParent() {
				t.Errorf("%s: %q is no command of the program", name, found[1])
				continue
			}
			if err == nil {
				err = c.ParseFlags(rest)
			}
			if err != nil {
				t.Errorf("%s: %q: %v", name, found[1], err)
			}
		}
	}
}
