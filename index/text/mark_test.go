package text_test

import (
	"slices"
	"testing"

	"pullquote/index/text"
)

// One mark for each token, the mark of its stem, however often and in which order words come.
func FuzzMarksAreThoseOfTheTokens(f *testing.F) {
	for _, input := range []string{"The mayor’s U.S. plan 3,000.5", "a.b.c. Mayors' 'tis", "\xff\xfe", "é’s", "1.1.1 A. A.B", "soft\u00adhyphen 東京 x,y 1,y"} {
		f.Add(input)
	}
	f.Fuzz(func(t *testing.T, input string) {
		tokens := text.Analyse(input)
		for range 2 { // met for the first time, and again
			marks := text.AppendMarks(nil, input)
			placed, starts := text.AppendPlacedMarks(nil, nil, input)
			if !slices.Equal(placed, marks) || len(starts) != len(marks) {
				t.Fatalf("%q: marks %d, placed %d at %d", input, marks, placed, starts)
			}
			if len(marks) != len(tokens) {
				t.Fatalf("%q has %d tokens and %d marks", input, len(tokens), len(marks))
			}
			for i, m := range marks {
				if stem, word := text.WordAt(input, int(starts[i])); int(starts[i]) != tokens[i].Span.Start || stem != tokens[i].Stem || word != tokens[i].Word {
					t.Fatalf("word %d of %q at %d is %q (%q), want %+v", i, input, starts[i], word, stem, tokens[i])
				}
				if m != text.MarkOf(tokens[i].Stem) {
					t.Fatalf("mark %d of %q is %d, that of %q is %d", i, input, m, tokens[i].Stem, text.MarkOf(tokens[i].Stem))
				}
			}
		}
	})
}

// What is remembered of a word is what was made of it.
func TestAnalysingTwiceGivesTheSame(t *testing.T) {
	for _, input := range []string{"Mayor’s mayors MAYOR mayor", "U.S. US", "running ran runs", "Acción accion"} {
		first := text.Analyse(input)
		for i, again := range text.Analyse(input) {
			if again != first[i] {
				t.Errorf("%q: %+v, then %+v", input, first[i], again)
			}
		}
	}
}
