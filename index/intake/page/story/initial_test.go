package story

import "testing"

func TestAnInitialSetApartBelongsToItsWord(t *testing.T) {
	for _, c := range []struct{ fact, text, want string }{
		{"in a paragraph of its own", "T\n\nhe council met.\n\nIt rained.", "The council met.\n\nIt rained."},
		{"a letter with an accent", "É\n\nmile Roux met the council.", "Émile Roux met the council."},
		{"a letter that is a word as well", "A\n\nfter the council met, it rained.", "After the council met, it rained."},
		{"behind others", "It rained.\n\nT\n\nhe council met.", "It rained.\n\nThe council met."},
		{"a letter in the same paragraph", "M wie Mond.", "M wie Mond."},
		{"a letter before a new sentence", "T\n\nThe council met.", "T\n\nThe council met."},
		{"a word before the rest of a sentence", "To\n\nhe council met.", "To\n\nhe council met."},
		{"a letter at the end", "The council met.\n\nT", "The council met.\n\nT"},
		{"a name of one letter", "T Ruiz met the council.", "T Ruiz met the council."},
	} {
		if got := initialsJoined(c.text); got != c.want {
			t.Errorf("%s: got %q, want %q", c.fact, got, c.want)
		}
	}
}
