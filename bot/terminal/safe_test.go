package terminal_test

import (
	"encoding/json"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"pullquote/bot/terminal"
)

func TestTextThatCouldActOnATerminalIsShownAsEscapes(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{"plain text, with “quotes” and Acción\n", "plain text, with “quotes” and Acción\n"},
		{"\x1b[2J\x1b]0;title\a", `\u001b[2J\u001b]0;title\u0007`},
		{"\u009b31m", `\u009b31m`},
		{"a\rb\bc\x7f", `a\u000db\u0008c\u007f`},
		{"\u202eesrever\u202c", `\u202eesrever\u202c`},
		{"\u2066isolate\u2069\u200f", `\u2066isolate\u2069\u200f`},
		{"zero\u200bwidth\ufeff", `zero\u200bwidth\ufeff`},
		{"line\u2028paragraph\u2029", `line\u2028paragraph\u2029`},
		{"tag \U000e0041", `tag \U000e0041`},
		{"bad \xff byte", `bad \xff byte`},
		{"👩‍👩‍👧 naïve नमस्ते soft\u00adhyphen", "👩‍👩‍👧 naïve नमस्ते soft\u00adhyphen"},
		{"no-break\u00a0space", "no-break\u00a0space"},
	} {
		if got := terminal.Safe(test.text); got != test.want {
			t.Errorf("%q: got %q, want %q", test.text, got, test.want)
		}
	}
	if got := terminal.Line("two\r\nlines\tand\x1b"); got != `two lines and\u001b` {
		t.Errorf("got %q", got)
	}
}

func FuzzSafeTextHoldsNothingThatActs(f *testing.F) {
	for _, seed := range []string{"", "a\x1b[0m", "\u202e", "\xff\xfe", "\u009b", "é\u200d"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		safe := terminal.Safe(text)
		if !utf8.ValidString(safe) {
			t.Fatalf("%q becomes invalid UTF-8: %q", text, safe)
		}
		for _, r := range safe {
			if unicode.Is(unicode.Cc, r) && r != '\n' && r != '\t' || unicode.Is(unicode.Bidi_Control, r) {
				t.Fatalf("%q: %q holds %U", text, safe, r)
			}
		}
		if terminal.Safe(safe) != safe {
			t.Fatalf("%q: what is safe changes again", text)
		}
	})
}

func FuzzEscapedJSONMeansTheSame(f *testing.F) {
	for _, seed := range []string{"", "\u009b31m", "\U000e0041\u202e", "a\x7f\"\\", "\xff"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		before, err := json.Marshal(text)
		if err != nil {
			t.Skip()
		}
		after := terminal.EscapeJSON(before)
		var want, got string
		if json.Unmarshal(before, &want) != nil || json.Unmarshal(after, &got) != nil || want != got {
			t.Fatalf("%s became %s", before, after)
		}
		if strings.ContainsFunc(string(after), func(r rune) bool { return unicode.Is(unicode.Cc, r) }) {
			t.Fatalf("%q holds a control character", after)
		}
	})
}
