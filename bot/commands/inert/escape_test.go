package inert_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"pullquote/bot/commands/inert"
)

func TestEscapeMakesTextInert(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"who said it?", "who said it?"},
		{"**bold** _and_ ~~gone~~", `\*\*bold\*\* \_and\_ \~\~gone\~\~`},
		{"@everyone <@80351110224678912> <#1> <t:1:R>", `\@everyone \<\@80351110224678912\> \<\#1\> \<t\:1\:R\>`},
		{"[a bank](https://evil.example)", `\[a bank\](https\://evil.example)`},
		{"# heading", `\# heading`},
		{"- item - not", `\- item - not`},
		{"12. item, 3.5 not", `12\. item, 3.5 not`},
		{"time: 10:30", `time: 10\:30`},
		{"||spoiler||", `\|\|spoiler\|\|`},
		{"nine\u202ereversed", "nine⟨U+202E⟩reversed"},
		{"mark\u200fed", "mark⟨U+200F⟩ed"},
		{"שלום\u200f!", "שלום\u200f!"},
		{"two\nlines", "two⟨U+000A⟩lines"},
		{"already ⟨U+202E⟩", "already ⟨U+27E8⟩U+202E⟩"},
		{"⟨angle⟩", "⟨angle⟩"},
		{"broken \xff", "broken ⟨xFF⟩"},
		{"New\u00a0Haven", "New\u00a0Haven"},
	} {
		if got := inert.Escape(c.text); got != c.want {
			t.Errorf("Escape(%q) = %q, want %q", c.text, got, c.want)
		}
	}
}

func FuzzUnescapeUndoesEscape(f *testing.F) {
	for _, text := range []string{"", "who?", `\`, `a\b`, "<@1>", "⟨U+27E8⟩U+202E⟩", "⟨x", "⟨U+0000⟩", "\x00\xff", "1. a", "`x`", "שלום\u200f", "⟨U+D800⟩"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		escaped := inert.Escape(text)
		if got := inert.Unescape(escaped); got != text {
			t.Fatalf("Unescape(%q) = %q, want %q", escaped, got, text)
		}
		if !utf8.ValidString(escaped) || strings.ContainsAny(escaped, "\n\u202e\u2066\x00") {
			t.Fatalf("Escape(%q) = %q is not inert", text, escaped)
		}
	})
}
