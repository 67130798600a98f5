package terminal_test

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rivo/uniseg"

	"pullquote/answers"
	"pullquote/bot/terminal"
	"pullquote/index"
	"pullquote/index/article"
	"pullquote/index/attribution"
)

var update = flag.Bool("update", false, "write the golden files anew")

func ptr[T any](v T) *T { return &v }

// reply has everything that an answer can have.
func reply() answers.Answer {
	const first = "“We will not stick our necks out,” he said,\nin front of the 法院. He then left."
	necks := 100 + strings.Index(first, "necks")
	return answers.Answer{
		Question: "who said *necks*?", Verdict: answers.Answered,
		Understood: answers.Understood{Speaker: ptr("Richard Blumenthal"), From: &article.Date{Year: 2013}, To: &article.Date{Year: 2019}},
		Coverage:   answers.Coverage{Articles: 5, Passages: 40, Newest: article.Date{Year: 2019, Month: 6}, UndatedLeftOut: 1},
		Excerpts: []answers.Excerpt{
			{
				Rank: 1, Text: first, Start: 100, End: 100 + len(first),
				Highlights: []article.Span{{Start: necks, End: necks + len("necks")}},
				Article: answers.ArticleRef{ID: "a", Title: "Immigrant rights groups lambast DeLauro's commitment", Publication: "Yale Daily News",
					Date: article.Date{Year: 2013, Month: 4, Day: 3}, URL: ptr("https://example.org/a")},
				Link:     ptr("https://example.org/a#:~:text=We%20will%20not%20stick%20our%20necks%20out"),
				Archived: "https://archive.example.org/a",
				Repeats:  2,
				Quotes:   []attribution.Quote{{}},
				Speaker:  &attribution.Speaker{Name: "Richard Blumenthal", AsWritten: "he", Description: ptr("the senator")},
				Notes:    []answers.NoteRef{{Text: "He left before.\u009b31m"}},
				Why:      []index.Part{{Name: "bm25", Value: 7.25}, {Name: "date", Value: -0.5}},
			},
			{
				Rank: 2, Text: "“Unnamed,” one of them said \x1b[31min red\u202e.", Start: 0, Quotes: []attribution.Quote{{}},
				Article: answers.ArticleRef{Title: "Untitled_", Authors: []string{"Ann Author", "Bo Writer"}},
			},
			{
				Rank: 12, Text: "1. The article's own words, with <https://example.org> and @everyone.",
				Article: answers.ArticleRef{Title: "A", Publication: "B", Date: article.Date{Year: 2013}, URL: ptr("https://example.org/b?x=<y>")},
			},
		},
	}
}

func TestAnswersReadWell(t *testing.T) {
	related := reply()
	related.Verdict, related.Understood = answers.Related, answers.Understood{Source: ptr("Yale Daily News"), To: &article.Date{Year: 2013, Month: 4}}
	limited := reply()
	limited.Excerpts = limited.Excerpts[:1]
	none := answers.Answer{Question: "who?", Verdict: answers.None, Coverage: answers.Coverage{Articles: 1}}
	for name, got := range map[string]string{
		"plain":         terminal.Style{}.Answer(reply()),
		"narrow":        terminal.Style{Width: 40}.Answer(reply()),
		"bold":          terminal.Style{Width: 72, Bold: true}.Answer(reply()),
		"related":       terminal.Style{Width: 72}.Answer(related),
		"limited":       terminal.Style{Width: 72}.Answer(limited),
		"none":          terminal.Style{Width: 72}.Answer(none),
		"markdown":      terminal.Markdown(reply()),
		"markdown-none": terminal.Markdown(none),
	} {
		golden := filepath.Join("testdata", name+".golden")
		if *update {
			if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(golden)
		if err != nil {
			t.Fatal(err)
		}
		if got != string(want) {
			t.Errorf("%s: got\n%s\nwant\n%s", name, got, want)
		}
	}
}

// The only control sequences are the style's own, and only where it is bold.
func TestNoArticleWritesAControlSequence(t *testing.T) {
	for _, style := range []terminal.Style{{}, {Width: 30}, {Width: 72, Bold: true}} {
		text := style.Answer(reply())
		if style.Bold {
			text = strings.NewReplacer("\x1b[1m", "", "\x1b[2m", "", "\x1b[0m", "").Replace(text)
		}
		if at := strings.IndexAny(text, "\x1b\u202e\u009b"); at >= 0 {
			t.Errorf("%+v: %q", style, text[at:min(len(text), at+20)])
		}
	}
}

// Wrapping changes white space only, and keeps every line but links within the width.
func FuzzWrappingKeepsTheText(f *testing.F) {
	f.Add("“We will not stick our necks out,” he said.", 30)
	f.Add("法院法院法院法院法院法院法院法院法院法院法院法院法院法院法院法院", 24)
	f.Add("a\n\nb  c \td", 24)
	f.Add(strings.Repeat("x", 100), 40)
	f.Fuzz(func(t *testing.T, text string, width int) {
		width = 24 + max(width, -width)%80
		a := answers.Answer{Excerpts: []answers.Excerpt{{Rank: 1, Text: text}}, Coverage: answers.Coverage{Articles: 1}}
		wrapped := terminal.Style{Width: width}.Answer(a)
		unwrapped := terminal.Style{}.Answer(a)
		squeeze := func(s string) string { return strings.NewReplacer(" ", "", "\n", "").Replace(s) }
		if squeeze(wrapped) != squeeze(unwrapped) {
			t.Fatalf("%q at %d: got\n%q\nwant\n%q", text, width, wrapped, unwrapped)
		}
		if safe := terminal.Safe(text); !strings.ContainsAny(text, "\n\t") && !strings.Contains(unwrapped, safe) {
			t.Fatalf("%q is not in the unwrapped answer %q", safe, unwrapped)
		}
		for line := range strings.Lines(wrapped) {
			line = strings.TrimRight(line, " \n")
			if uniseg.StringWidth(line) > width+2 { // one grapheme of up to two columns more, where widths of parts do not add up
				t.Fatalf("%q at %d: the line %q has %d columns", text, width, line, uniseg.StringWidth(line))
			}
		}
	})
}

func TestOnlyATerminalGetsBoldAndWidth(t *testing.T) {
	file, err := os.Create(filepath.Join(t.TempDir(), "out"))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	if s := terminal.Detect(file, nil); s != (terminal.Style{}) {
		t.Errorf("a file gets %+v", s)
	}
	if s := terminal.Detect(&strings.Builder{}, []string{"COLUMNS=60"}); s != (terminal.Style{Width: 60}) {
		t.Errorf("COLUMNS=60 gives %+v", s)
	}
	if s := terminal.Detect(&strings.Builder{}, []string{"COLUMNS=5"}); s.Width != 24 {
		t.Errorf("COLUMNS=5 gives %+v", s)
	}
}
