package commands_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"pullquote/answers"
	"pullquote/bot/commands"
	"pullquote/bot/commands/cards"
	"pullquote/index/local"
)

func TestSuggestionsAreSafeToShowAndShortEnoughToSend(t *testing.T) {
	h := commands.New(newMade(3), commands.Options{})
	list := h.Suggest(t.Context(), commands.Request{Command: "ask"}, "speaker", "#1")
	if len(list) != 1 || strings.ContainsAny(list[0].Label, "@#") || len([]rune(list[0].Label)) > 100 || len([]rune(list[0].Value)) > 100 ||
		!strings.HasPrefix(list[0].Value, "#1 @here") {
		t.Errorf("suggestions %q", list)
	}
	if got := h.Suggest(t.Context(), commands.Request{Command: "ask"}, "question", "x"); got != nil {
		t.Errorf("an option that is not completed gets %q", got)
	}
}

// Whatever names there are, each suggestion is short enough, none is twice, and each leads back to its name.
func TestSuggestionsOfLongNamesAreToldApart(t *testing.T) {
	long := strings.Repeat("The harbour and its ferries ", 5)
	names := []string{
		long + "in spring", long + "in autumn", long + "in autumn again", "The harbour", // told apart by their ends
		long + "1 " + strings.TrimSpace(long), long + "2 " + strings.TrimSpace(long), long + "3 " + strings.TrimSpace(long), // by their middles
		strings.Repeat("x", 120) + "a", strings.Repeat("x", 120) + "b", strings.Repeat("é", 150) + "!", strings.Repeat("🏳", 90) + "1", strings.Repeat("🏳", 90) + "2",
	}
	coverage := fstest.MapFS{}
	for i, name := range names {
		coverage[fmt.Sprintf("%d.md", i)] = &fstest.MapFile{Data: fmt.Appendf(nil, "---\ntitle: %q\npublication: %q\n---\nA walrus slept.\n", name, name)}
	}
	x, err := local.Open(t.Context(), coverage, local.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = x.Close() })
	h := commands.New(answers.NewDesk(x, answers.Options{}), commands.Options{})
	for _, ask := range []struct{ command, option string }{{"ask", "source"}, {"articles", "search"}} {
		seen := map[string]bool{}
		for _, c := range h.Suggest(t.Context(), commands.Request{Command: ask.command}, ask.option, "") {
			if seen[c.Label] || seen[c.Value] || cards.Units(c.Label) > 100 || cards.Units(c.Value) > 100 {
				t.Errorf("%s: %q is there twice, or too long", ask.option, c)
			}
			seen[c.Label], seen[c.Value] = true, true
			if ask.option == "source" {
				if full := h.Lengthen(t.Context(), answers.SourceField, c.Value); !slices.Contains(names, full) || seen["full "+full] {
					t.Errorf("%q leads to %q", c.Value, full)
				} else {
					seen["full "+full] = true
				}
			}
		}
		if len(seen) < len(names) {
			t.Errorf("%s: %d suggested", ask.option, len(seen))
		}
	}
	if got := h.Lengthen(t.Context(), answers.SourceField, "A name … of nobody"); got != "A name … of nobody" {
		t.Errorf("a name that nobody has became %q", got)
	}
}

// newArchive is an index of many short articles with many people in them.
func newArchive(b *testing.B, n int) *local.Index {
	b.Helper()
	coverage := fstest.MapFS{}
	for i := range n {
		name := func(surname string) string {
			return fmt.Sprintf("%cnna %s%c%c", 'A'+rune(i%26), surname, 'a'+rune(i/26%26), 'a'+rune(i/676%26))
		}
		coverage[fmt.Sprintf("%d.md", i)] = &fstest.MapFile{Data: fmt.Appendf(nil, "---\ntitle: Council %d votes on the harbour and its ferries, number %d\npublication: Publication %d\ndate: %d\n---\n“No,” said %s. %s and %s met %s.\n",
			i%97, i, i%300, 1990+i%36, name("Ortiz"), name("Meyer"), name("Lindqvist"), name("Okafor"))}
	}
	x, err := local.Open(b.Context(), coverage, local.Options{})
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { _ = x.Close() })
	return x
}

// BenchmarkSuggest is one keystroke with 25,000 articles, which may take 20 ms.
func BenchmarkSuggest(b *testing.B) {
	h := commands.New(answers.NewDesk(newArchive(b, 25_000), answers.Options{}), commands.Options{})
	h.Warm(b.Context())
	for _, c := range []struct{ command, option, typed string }{
		{"ask", "speaker", ""}, {"ask", "speaker", "ort"}, {"quotes", "speaker", "anna m"}, {"ask", "source", "publ"}, {"articles", "search", ""},
		{"articles", "search", "ferries"}, {"articles", "search", "zzz"},
	} {
		b.Run(c.option+" "+c.typed, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				h.Suggest(b.Context(), commands.Request{Command: c.command}, c.option, c.typed)
			}
		})
	}
}
