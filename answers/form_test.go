package answers_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"pullquote/answers"
	"pullquote/index/local"
)

// dress writes a text as pages and keyboards may write it, without changing a word.
var dresses = []struct {
	fact  string
	write func(string) string
}{
	{"as it is", func(s string) string { return s }},
	{"soft hyphens at every syllable", func(s string) string { return within(s, "\u00ad", 3) }},
	{"zero-width spaces in words", func(s string) string { return within(s, "\u200b", 2) }},
	{"word joiners in words", func(s string) string { return within(s, "\u2060", 1) }},
	{"zero-width joiners beside spaces", func(s string) string { return strings.ReplaceAll(s, " ", " \u200d") }},
	{"a BOM inside", func(s string) string { return within(s, "\ufeff", 4) }},
	{"marks of direction", func(s string) string { return "\u200e" + strings.ReplaceAll(s, ",", "\u200f,") }},
	{"no-break spaces", func(s string) string { return strings.ReplaceAll(s, " ", "\u00a0") }},
	{"thin and narrow spaces", func(s string) string { return strings.NewReplacer(" ", "\u2009", ", ", ",\u202f").Replace(s) }},
	{"ideographic spaces", func(s string) string { return strings.ReplaceAll(s, " ", "\u3000") }},
	{"ligatures", func(s string) string {
		return strings.NewReplacer("ffi", "ﬃ", "fi", "ﬁ", "fl", "ﬂ", "ff", "ﬀ").Replace(s)
	}},
	{"wide letters", func(s string) string { return strings.Map(wide, s) }},
	{"straight marks", func(s string) string { return strings.NewReplacer("’", "'", "“", `"`, "”", `"`).Replace(s) }},
	{"curly marks", func(s string) string { return strings.NewReplacer("'", "’").Replace(s) }},
	{"acute accents for apostrophes", func(s string) string { return strings.NewReplacer("’", "´").Replace(s) }},
	{"grave accents for apostrophes", func(s string) string { return strings.NewReplacer("’", "`").Replace(s) }},
	{"another dash", func(s string) string { return strings.NewReplacer(" — ", "–", "-", "\u2011").Replace(s) }},
	{"a hyphen for a dash", func(s string) string { return strings.NewReplacer("—", "--").Replace(s) }},
	{"decomposed accents", func(s string) string { return strings.NewReplacer("é", "e\u0301", "ó", "o\u0301").Replace(s) }},
	{"line ends for spaces", func(s string) string { return strings.ReplaceAll(s, " ", "\r\n") }},
}

func wide(r rune) rune {
	if r > ' ' && r < 0x7f {
		return r + 0xfee0
	}
	return r
}

// within puts a mark after every n letters of a word.
func within(s, mark string, n int) string {
	var b strings.Builder
	run := 0
	for _, r := range s {
		if r == ' ' {
			run = 0
		} else if run++; run > 1 && (run-1)%n == 0 {
			b.WriteString(mark)
		}
		b.WriteRune(r)
	}
	return b.String()
}

// A quotation stays verbatim whichever way the page and the asker write the same words; the page keeps its bytes.
func TestWhoSaidReadsWordsHoweverTheyAreWritten(t *testing.T) {
	const said = "It’s the fishermen’s first official café — the harbour’s co-op won’t raffle off Officer José’s well-known fluffy effigy"
	for _, page := range dresses {
		body := "The harbour board met on Tuesday.\n\n“" + page.write(said) + "!” Lena Ortiz said on the pier.\n\nNobody else spoke that day."
		files := fstest.MapFS{"a.md": {Data: []byte("---\ntitle: The pier\ndate: 2024-05-03\n---\n" + body)}}
		x, err := local.Open(t.Context(), files, local.Options{})
		if err != nil {
			t.Fatal(err)
		}
		d := answers.NewDesk(x, answers.Options{})
		for _, asker := range dresses {
			c, err := d.WhoSaid(t.Context(), answers.Question{Text: asker.write(said)})
			if err != nil || c.Match != answers.Exact {
				t.Errorf("page: %s; asker: %s: %s, %v, want exact", page.fact, asker.fact, c.Match, err)
				continue
			}
			f := c.Found[0]
			if f.Text != body[f.Start:f.End] || f.Text != page.write(said) && strings.TrimPrefix(page.write(said), "\u200e") != f.Text {
				t.Errorf("page: %s; asker: %s: found %q", page.fact, asker.fact, f.Text)
			}
			if f.Excerpt.Text != body[f.Excerpt.Start:f.Excerpt.End] {
				t.Errorf("page: %s: the excerpt %q is not verbatim", page.fact, f.Excerpt.Text)
			}
		}
		x.Close()
	}
}

// What parts words or makes others of them still counts.
func TestWhoSaidTellsOtherWordsApart(t *testing.T) {
	d, _ := seedDesk(t)
	for _, words := range []string{"the devil is inthe details", "the devil is not in the details", "the devils in the details"} {
		c, err := d.WhoSaid(t.Context(), answers.Question{Text: words})
		if err != nil || c.Match == answers.Exact {
			t.Errorf("%q is %s, %v", words, c.Match, err)
		}
	}
}
