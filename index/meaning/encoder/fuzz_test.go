package encoder

import (
	"strings"
	"testing"
	"unicode/utf8"
)

// Whatever the text, its pieces exist, stand between the two that mark the ends, and are not too many.
func FuzzTokens(f *testing.F) {
	for _, text := range []string{
		"", " ", "who called off the ferry strike?", "¿Dimitirá la ministra? «Ni hablar».", "ﬁn １２ ㎏ e\u0301", "a\u0000b\u200b\u200d",
		"\xff\xfe half a char \xe2\x96", "▁▁▁", "<s></s><unk>", strings.Repeat("a", 300), strings.Repeat("日本", 50), strings.Repeat("Kkkk ", 40),
	} {
		f.Add(text)
	}
	e, r := Default(), new(room)
	f.Fuzz(func(t *testing.T, text string) {
		got := e.tokens(text, r)
		if len(got) < 2 || len(got) > positions || got[0] != begin || got[len(got)-1] != end {
			t.Fatalf("%q is cut into %v", text, got)
		}
		for _, piece := range got[1 : len(got)-1] {
			if piece < unknown || int(piece) >= special+len(e.pieces.texts) {
				t.Fatalf("%q has the piece %d, which is none", text, piece)
			}
		}
		if !utf8.Valid(r.text) {
			t.Fatalf("%q folds to %q, which is no text", text, r.text)
		}
	})
}

// TestNoPieceIsLong keeps cutting linear: at each character of a text, as many steps as the longest piece has bytes.
func TestNoPieceIsLong(t *testing.T) {
	for _, piece := range Default().pieces.texts {
		if len(piece) > 48 {
			t.Errorf("the piece %q has %d bytes: cutting a text takes up to that many steps a character", piece, len(piece))
		}
	}
}
