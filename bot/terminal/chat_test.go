package terminal_test

import (
	"bytes"
	"context"
	"io"
	"maps"
	"slices"
	"strings"
	"testing"

	"pullquote/answers"
	"pullquote/bot/commands"
	"pullquote/bot/commands/cards"
	"pullquote/bot/terminal"
	"pullquote/index/local"
	"pullquote/seeds"
)

func TestLinesAreCommands(t *testing.T) {
	type options = map[string]string
	for _, test := range []struct {
		line, command, message string
		options                options
	}{
		{"who opposed it?", "ask", "", options{"question": "who opposed it?"}},
		{"  /ask   who opposed it?  ", "ask", "", options{"question": "who opposed it?"}},
		{"/ask who opposed it? from:2013 to:2014", "ask", "", options{"question": "who opposed it?", "from": "2013", "to": "2014"}},
		{"/ask from:2013 question:who opposed it?", "ask", "", options{"from": "2013", "question": "who opposed it?"}},
		{"/quotes speaker:Rosa DeLauro about:the TRUST Act", "quotes", "", options{"speaker": "Rosa DeLauro", "about": "the TRUST Act"}},
		{"/quotes Rosa DeLauro", "quotes", "", options{"speaker": "Rosa DeLauro"}},
		{"what does 10:30 or https://example.org mean?", "ask", "", options{"question": "what does 10:30 or https://example.org mean?"}},
		{"/ask visibility: who", "ask", "", options{"visibility": "who"}},
		{"/help", "help", "", options{}},
		{"/help me", "help", "", options{}},
		{"/check “who said” from:2013", "check", "“who said” from:2013", options{}},
	} {
		r, err := terminal.ParseLine(test.line)
		if err != nil || r.Command != test.command || strings.Join(r.Message, "\n") != test.message || !maps.Equal(r.Options, test.options) {
			t.Errorf("%q: got %q %q %q, %v", test.line, r.Command, r.Message, r.Options, err)
		}
	}
	for _, line := range []string{"/", "/nope x", "/setup", "/ASK x"} {
		if r, err := terminal.ParseLine(line); err == nil {
			t.Errorf("%q: got %+v, want an error", line, r)
		}
	}
}

func TestTabCompletesCommandsOptionsAndValues(t *testing.T) {
	suggest := func(r commands.Request, option, typed string) []cards.Choice {
		var found []cards.Choice
		for _, name := range []string{"Rosa DeLauro", "Richard Blumenthal"} {
			if option == "speaker" && strings.HasPrefix(name, typed) {
				found = append(found, cards.Choice{Label: name, Value: name})
			}
		}
		return found
	}
	for _, test := range []struct {
		line  string
		start int
		want  []string
	}{
		//012345678901234567890123456789
		{"/a", 0, []string{"/ask ", "/articles ", "/about ", "/ask_this "}},
		{"/quo", 0, []string{"/quotes "}},
		{"/setup", 0, nil},
		{"/ask who f", 9, []string{"from:"}},
		{"/ask who from:2013 ", 19, []string{"question:", "speaker:", "source:", "to:", "visibility:"}},
		{"who s", 4, []string{"speaker:", "source:"}},
		{"/ask who speaker:Ro", 17, []string{"Rosa DeLauro "}},
		{"/ask who speaker:R", 17, []string{"Rosa DeLauro ", "Richard Blumenthal "}},
		{"/quotes Ro", 8, []string{"Rosa DeLauro "}},
		{"/ask who visibility:p", 20, []string{"private ", "public "}},
		{"/check who f", 12, nil},
		{"/nope x", 7, nil},
	} {
		start, got := terminal.Complete(test.line, suggest)
		if test.line == "/ask who from:2013 " {
			got = slices.DeleteFunc(got, func(c string) bool { return c == "question:" })
			test.want = test.want[1:]
		}
		if start != test.start || !slices.Equal(got, test.want) {
			t.Errorf("%q: got %d %q, want %d %q", test.line, start, got, test.start, test.want)
		}
	}
}

func FuzzLinesAreReadAndCompletedWithoutFault(f *testing.F) {
	for _, seed := range []string{"", "/", "/ask from:", "/ask a speaker:b speaker:c", "/quotes  \xff", "a:b from:", "/ask\tx"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, line string) {
		_, _ = terminal.ParseLine(line)
		if start, _ := terminal.Complete(line, nil); start < 0 || start > len(line) {
			t.Fatalf("%q: completion starts at %d", line, start)
		}
	})
}

// newChat is a chat over the sample articles.
func newChat(t *testing.T) *terminal.Chat {
	t.Helper()
	ix, err := local.Open(t.Context(), seeds.FS, local.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { ix.Close() })
	return &terminal.Chat{Handler: commands.New(answers.NewDesk(ix, answers.Options{}), commands.Options{})}
}

// say types lines one after the other and returns the last reply.
func say(t *testing.T, c *terminal.Chat, lines ...string) (reply string) {
	t.Helper()
	for _, line := range lines {
		reply, _ = c.Reply(context.Background(), line)
	}
	return reply
}

// numberOf finds the control whose label begins so.
func numberOf(t *testing.T, card, label string) string {
	t.Helper()
	before, _, found := strings.Cut(card, "\u00a0"+label)
	if !found {
		t.Fatalf("no control %q in\n%s", label, card)
	}
	return before[strings.LastIndexAny(before, " \n")+1:]
}

// choiceOf finds a choice of an open menu by how its label begins.
func choiceOf(t *testing.T, menu, label string) string {
	t.Helper()
	for line := range strings.Lines(menu) {
		if n, rest, found := strings.Cut(strings.TrimSpace(line), " "); found && strings.HasPrefix(rest, label) {
			return n
		}
	}
	t.Fatalf("no choice %q in\n%s", label, menu)
	return ""
}

func TestControlsArePressedByNumber(t *testing.T) {
	c := newChat(t)
	first := say(t, c, "/quotes Blumenthal")
	if !strings.HasPrefix(first, "Richard Blumenthal\n") {
		t.Fatalf("got\n%s", first)
	}
	menu := say(t, c, numberOf(t, first, "Context,"))
	newest := say(t, c, choiceOf(t, menu, "Newest"))
	if !strings.HasPrefix(newest, "Richard Blumenthal\n") || newest == first {
		t.Errorf("sorting gives\n%s", newest)
	}
	choices := say(t, c, numberOf(t, newest, "Context,"))
	if cited := say(t, c, choiceOf(t, choices, "Cite")); !strings.Contains(cited, "](") || !strings.Contains(cited, "BibTeX") {
		t.Errorf("the first citation is\n%s", cited)
	}
	if again := say(t, c, numberOf(t, newest, "Context,"), "1"); !strings.Contains(again, "Blumenthal") {
		t.Errorf("after a citation, the card's controls give\n%s", again)
	}
	if odd := say(t, c, "77"); !strings.Contains(odd, "no control 77") {
		t.Errorf("got %q", odd)
	}
	if odd := say(t, c, numberOf(t, newest, "Context,"), "77"); !strings.Contains(odd, "no choice 77") {
		t.Errorf("got %q", odd)
	}
}

func TestLinesFromAPipeEndWithQuit(t *testing.T) {
	var out bytes.Buffer
	in := strings.NewReader("/whosaid un-American\n\nquit\n/ask never reached\n")
	if err := newChat(t).Lines(t.Context(), in, &out); err != nil {
		t.Fatal(err)
	}
	if text := out.String(); !strings.Contains(text, "Blumenthal") || strings.Contains(text, "never reached") {
		t.Errorf("got\n%s", text)
	}
}

// keyboard types keys and records the screen.
type keyboard struct {
	io.Reader
	screen bytes.Buffer
}

func (k *keyboard) Write(b []byte) (int, error) { return k.screen.Write(b) }

func TestATerminalCompletesWithTab(t *testing.T) {
	k := &keyboard{Reader: strings.NewReader("/q\tBlum\t about:immigration\r" + "/a\t\x15quit\r")}
	if err := newChat(t).Talk(t.Context(), k, nil); err != nil {
		t.Fatal(err)
	}
	screen := k.screen.String()
	for _, want := range []string{"/quotes ", "Richard Blumenthal", "/ask  /articles  /about", "5 articles until June 2019"} {
		if !strings.Contains(screen, want) {
			t.Errorf("the screen never shows %q:\n%q", want, screen)
		}
	}
}
