package text_test

import (
	"strings"
	"testing"

	"pullquote/index/text"
)

func TestAnalyse(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Deportations were deported", "deport deport"},
		{"the mayor’s mayor's mayors' MAYOR", "mayor mayor mayor mayor"},
		{"U.S. US u.s", "us us us"},
		{"D.C.-based", "dc base"},
		{"Acción Accion ACCIÓN", "accion accion accion"},
		{"O’Brien O'Brien", "obrien obrien"},
		{"cross-border 3,000 3000 2.5 2013", "cross border 3000 3000 2.5 2013"},
		{"end of line.Next", "end line next"},
		{"don't can’t", ""},
		{"who is it", ""},
		{"inﬂuenza Straße Łódź", "influenza strass lodz"},
		{"soft\u00adhyphen zero\u200bwidth \u202eword", "softhyphen zerowidth word"},
		{"東京 tower", "東 京 tower"},
		{strings.Repeat("x", 100), ""},
		{"+plus -minus \"quoted\" field:value", "plus minus quot field valu"},
	} {
		var stems []string
		for _, token := range text.Analyse(c.text) {
			stems = append(stems, token.Stem)
		}
		if got := strings.Join(stems, " "); got != c.want {
			t.Errorf("%q: %q, want %q", c.text, got, c.want)
		}
	}
}

func TestAnalyseTellsWhereWordsStand(t *testing.T) {
	input := "The mayor’s plan, he said, failed."
	//       0123456789        20
	for i, want := range []struct {
		word     string
		position int
	}{{"mayor’s", 1}, {"plan", 2}, {"said", 4}, {"failed", 5}} {
		got := text.Analyse(input)[i]
		if got.Span.Of(input) != want.word || got.Position != want.position {
			t.Errorf("%q at %d, want %q at %d", got.Span.Of(input), got.Position, want.word, want.position)
		}
	}
}

func FuzzAnalyse(f *testing.F) {
	for _, input := range []string{"The mayor’s U.S. plan 3,000.5", "a.b.c.", "'''", "\xff\xfe", "é’s", "1.1.1", "A.", "A.B"} {
		f.Add(input)
	}
	f.Fuzz(func(t *testing.T, input string) {
		at, position := 0, -1
		for _, token := range text.Analyse(input) {
			if token.Span.Start < at || token.Span.End <= token.Span.Start || token.Span.End > len(input) || token.Position <= position {
				t.Fatalf("token %+v of %q is out of order", token, input)
			}
			if token.Stem == "" || strings.ContainsAny(token.Stem, " \x00") {
				t.Fatalf("token %+v of %q is no word", token, input)
			}
			if !strings.Contains(input, "\u0345") && len(text.Analyse(token.Span.Of(input))) == 0 {
				t.Fatalf("token %+v of %q is no word by itself", token, input)
			}
			at, position = token.Span.End, token.Position
		}
	})
}

func BenchmarkAnalyse(b *testing.B) {
	input := strings.Repeat("Secure Communities, a federal program, shares the fingerprints of those arrested with ICE. ", 10)
	b.SetBytes(int64(len(input)))
	b.ReportAllocs()
	for b.Loop() {
		text.Analyse(input)
	}
}
