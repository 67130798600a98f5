package text_test

import (
	"strings"
	"testing"

	"pullquote/index/text"
)

// What is packed of a text's words comes back: their marks, their places, and how far they stand apart.
func FuzzWordsAreThoseOfTheTokens(f *testing.F) {
	for _, input := range []string{"", "The mayor’s U.S. plan 3,000.5", "a.b.c. A.B.Cd 東京x", "\xff\xfe",
		"far" + strings.Repeat(" of the", 80) + " apart", strings.Repeat("-", 255) + "a " + strings.Repeat("-", 254) + "b"} {
		f.Add(input)
	}
	f.Fuzz(func(t *testing.T, input string) {
		tokens := text.Analyse(input)
		words := text.PackWords(tokens)
		if words.Len() != len(tokens) {
			t.Fatalf("%q has %d tokens and %d words", input, len(tokens), words.Len())
		}
		for at, mark := range words.All() {
			token := tokens[at.Number]
			if at.Start != token.Span.Start || mark != text.MarkOf(token.Stem) {
				t.Fatalf("word %d of %q is at %d with mark %d, want %+v", at.Number, input, at.Start, mark, token)
			}
			if stem, word := text.WordAt(input, at.Start); stem != token.Stem || word != token.Word {
				t.Fatalf("word %d of %q at %d is %q (%q), want %+v", at.Number, input, at.Start, word, stem, token)
			}
			if at.Number == 0 {
				continue
			}
			before := tokens[at.Number-1]
			if n := text.WordsBetween(input, before.Span.Start, at.Start); n != token.Position-before.Position {
				t.Fatalf("between %q and %q of %q stand %d words, want %d", before.Word, token.Word, input, n, token.Position-before.Position)
			}
		}
	})
}

// Words that are stored damaged are read to their end.
func FuzzDamagedWords(f *testing.F) {
	f.Add("\x00\x00\xff\x01")
	f.Fuzz(func(t *testing.T, stored string) {
		n := 0
		for at := range text.Words(stored).All() {
			if at.Number != n || at.Start < 0 {
				t.Fatalf("place %+v after %d words", at, n)
			}
			n++
		}
	})
}
