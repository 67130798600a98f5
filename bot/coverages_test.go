package main

import (
	"bytes"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"pullquote/bot/discord/localdiscord"
	"pullquote/seeds"
)

// twoFolders hold the sample articles: those about DeLauro and the TRUST Act, and the others.
func twoFolders(t *testing.T) (harbour, valley string) {
	t.Helper()
	dir := t.TempDir()
	harbour, valley = filepath.Join(dir, "harbour"), filepath.Join(dir, "valley")
	entries, err := seeds.FS.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	for _, folder := range []string{harbour, valley} {
		if err := os.Mkdir(folder, 0o755); err != nil {
			t.Fatal(err)
		}
	}
	for _, e := range entries {
		data, err := seeds.FS.ReadFile(e.Name())
		if err != nil {
			t.Fatal(err)
		}
		folder := valley
		if strings.HasPrefix(e.Name(), "2013") {
			folder = harbour
		}
		if err := os.WriteFile(filepath.Join(folder, e.Name()), data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return harbour, valley
}

// The commands work on all coverages together, and on one by its name.
func TestTheCommandLineHasSeveralCoverages(t *testing.T) {
	harbour, valley := twoFolders(t)
	for _, c := range []struct {
		args   string
		says   []string
		silent string
		code   int
	}{
		{"articles", []string{"harbour/2013", "valley/2019"}, "", 0},
		{"articles --coverage valley", []string{"    2019"}, "2013", 0},
		{"articles --coverage " + harbour, []string{"    2013"}, "2019", 0},
		{"index", []string{"coverage  " + harbour, "coverage  " + valley}, "", 0},
		{"index --coverage harbour", []string{"articles  2,"}, valley, 0},
		{"quotes --speaker Blumenthal --format jsonl", []string{`"id":"valley/2019`}, "", 0},
		{"ask --format json who called family separation un-American?", []string{`"titles": [`, `"id": "valley/2019`}, "", 0},
		{"ask who called family separation un-American?", []string{"Searched harbour, valley: 5 articles"}, "", 0},
		{"doctor", []string{"harbour: " + harbour, "valley: " + valley}, "", 0},
		{"import --dry-run " + harbour, []string{"name it with --coverage: harbour, valley"}, "", 2},
		{"links --dry-run", []string{"name it with --coverage: harbour, valley"}, "", 2},
		{"ask --coverage nowhere x", []string{"there is no coverage folder"}, "", 2},
	} {
		var out bytes.Buffer
		code := run(t.Context(), strings.Fields(c.args), surroundings{in: strings.NewReader(""), out: &out, err: &out, now: time.Now,
			environ: []string{"PULLQUOTE_COVERAGES=harbour=" + harbour + ",valley=" + valley, "PULLQUOTE_INDEX=:memory:", "PULLQUOTE_STATE=" + t.TempDir() + "/state.db"}})
		for _, says := range c.says {
			if !strings.Contains(out.String(), says) {
				t.Errorf("%s does not say %q:\n%s", c.args, says, out.String())
			}
		}
		if code != c.code || c.silent != "" && strings.Contains(out.String(), c.silent) {
			t.Errorf("%s ends with %d, and says\n%s", c.args, code, out.String())
		}
	}
}

// A bot of two coverages: a server chooses one, a channel both; a new article of either is found; the metrics and the page have both.
func TestServeHasSeveralCoverages(t *testing.T) {
	harbour, valley := twoFolders(t)
	s := serve(t, "PULLQUOTE_COVERAGES=harbour="+harbour+",valley="+valley, "PULLQUOTE_HTTP_LISTEN=127.0.0.1:0")
	address, _, _ := strings.Cut(s.log.After(t, "address="), "\n")
	s.log.After(t, "gateway is open")
	who := localdiscord.Who{User: s.NewID(), Guild: s.NewID(), Channel: s.NewID(), Permissions: 1 << 5}
	use := func(who localdiscord.Who, command string, options map[string]string) string {
		t.Helper()
		i, err := s.Use(who, command, options)
		if err == nil {
			err = i.Wait(t.Context())
		}
		if err != nil {
			t.Fatal(err)
		}
		return string(i.Reply().Components)
	}
	both := who
	both.Channel = s.NewID()
	use(who, "setup", map[string]string{"coverages": "harbour"})
	use(who, "setup", map[string]string{"coverages": "valley; harbour", "coverages_in": both.Channel})
	for _, c := range []struct {
		in                 localdiscord.Who
		question, says, no string
	}{
		{who, "Who is Josemaria Islas?", "harbour: 2 articles", "valley"},
		{both, "Who called family separation un-American?", "harbour, valley: 5 articles", "none"},
	} {
		if card := use(c.in, "ask", map[string]string{"question": c.question}); !strings.Contains(card, c.says) || strings.Contains(card, c.no) {
			t.Errorf("%s: the card does not say %q, or says %q: %s", c.question, c.says, c.no, card)
		}
	}
	walrus := []byte("---\ntitle: Harbour\n---\nA walrus was seen in the harbour, the harbour master Ann Lee said.\n")
	if err := os.WriteFile(filepath.Join(harbour, "walrus.md"), walrus, 0o644); err != nil {
		t.Fatal(err)
	}
	s.log.After(t, "coverage=harbour added=1")
	if card := use(both, "whosaid", map[string]string{"words": "A walrus was seen in the harbour"}); !strings.Contains(card, "walrus") {
		t.Errorf("the new article is not found: %s", card)
	}
	for path, says := range map[string][]string{
		"/metrics": {`pullquote_index_articles{coverage="harbour"} 3`, `pullquote_index_articles{coverage="valley"} 3`, `pullquote_index_refreshes_total{coverage="harbour",result="changed"}`,
			`pullquote_coverage_questions_total{coverage="harbour",op="whosaid",outcome=`, `pullquote_coverage_questions_total{coverage="valley",op="whosaid",outcome=`},
		"/coverage": {">harbour</h2>", ">valley</h2>"},
	} {
		response, err := http.Get("http://" + address + path)
		if err != nil {
			t.Fatal(err)
		}
		text, _ := io.ReadAll(response.Body)
		response.Body.Close()
		for _, line := range says {
			if !bytes.Contains(text, []byte(line)) {
				t.Errorf("%s lacks %s:\n%s", path, line, text)
			}
		}
	}
}
