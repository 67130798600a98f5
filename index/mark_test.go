package index_test

import (
	"slices"
	"testing"

	"pullquote/index"
)

// One mark for each token, the mark of its stem, however often and in which order words come.
func FuzzMarksAreThoseOfTheTokens(f *testing.F) {
	for _, text := range []string{"The mayor’s U.S. plan 3,000.5", "a.b.c. Mayors' 'tis", "\xff\xfe", "é’s", "1.1.1 A. A.B", "soft\u00adhyphen 東京 x,y 1,y"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		tokens := index.Analyse(text)
		for range 2 { // met for the first time, and again
			marks := index.AppendMarks(nil, text)
			placed, starts := index.AppendPlacedMarks(nil, nil, text)
			if !slices.Equal(placed, marks) || len(starts) != len(marks) {
				t.Fatalf("%q: marks %d, placed %d at %d", text, marks, placed, starts)
			}
			if len(marks) != len(tokens) {
				t.Fatalf("%q has %d tokens and %d marks", text, len(tokens), len(marks))
			}
			for i, m := range marks {
				if stem, word := index.WordAt(text, int(starts[i])); int(starts[i]) != tokens[i].Span.Start || stem != tokens[i].Stem || word != tokens[i].Word {
					t.Fatalf("word %d of %q at %d is %q (%q), want %+v", i, text, starts[i], word, stem, tokens[i])
				}
				if m != index.MarkOf(tokens[i].Stem) {
					t.Fatalf("mark %d of %q is %d, that of %q is %d", i, text, m, tokens[i].Stem, index.MarkOf(tokens[i].Stem))
				}
			}
		}
	})
}

// What is remembered of a word is what was made of it.
func TestAnalysingTwiceGivesTheSame(t *testing.T) {
	for _, text := range []string{"Mayor’s mayors MAYOR mayor", "U.S. US", "running ran runs", "Acción accion"} {
		first := index.Analyse(text)
		for i, again := range index.Analyse(text) {
			if again != first[i] {
				t.Errorf("%q: %+v, then %+v", text, first[i], again)
			}
		}
	}
}
