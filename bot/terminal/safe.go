package terminal

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Safe is text with everything that could act on a terminal, or reorder what is around it, written as an escape:
// controls (C0 but line feed and tab, DEL, C1), invisible format characters such as bidirectional overrides, line
// and paragraph separators, and bytes that are not UTF-8. Joiners and soft hyphens, which scripts and emoji need, stay.
func Safe(text string) string {
	if strings.IndexFunc(text, acts) < 0 {
		return text
	}
	var b strings.Builder
	for at := 0; at < len(text); {
		r, size := utf8.DecodeRuneInString(text[at:])
		switch {
		case r == utf8.RuneError && size == 1:
			fmt.Fprintf(&b, `\x%02x`, text[at])
		case acts(r):
			b.WriteString(escape(r))
		default:
			b.WriteString(text[at : at+size])
		}
		at += size
	}
	return b.String()
}

// Line is Safe on one line: line feeds and tabs become spaces.
func Line(text string) string {
	return Safe(strings.NewReplacer("\r\n", " ", "\n", " ", "\t", " ").Replace(text))
}

// EscapeJSON writes such characters of a JSON text as \u escapes, which mean the same to whoever reads the JSON.
func EscapeJSON(text []byte) []byte {
	if strings.IndexFunc(string(text), acts) < 0 {
		return text
	}
	out := make([]byte, 0, len(text)+32)
	for _, r := range string(text) {
		switch {
		case r == utf8.RuneError || !acts(r):
			out = utf8.AppendRune(out, r)
		case r > 0xFFFF:
			high, low := surrogates(r)
			out = fmt.Appendf(out, `\u%04x\u%04x`, high, low)
		default:
			out = fmt.Appendf(out, `\u%04x`, r)
		}
	}
	return out
}

func surrogates(r rune) (high, low rune) {
	r -= 0x10000
	return 0xD800 + r>>10, 0xDC00 + r&0x3FF
}

func escape(r rune) string {
	if r > 0xFFFF {
		return fmt.Sprintf(`\U%08x`, r)
	}
	return fmt.Sprintf(`\u%04x`, r)
}

// acts reports whether a terminal may do something else with r than show it.
func acts(r rune) bool {
	switch r {
	case '\n', '\t', '\u00ad', '\u200c', '\u200d':
		return false
	case '\u2028', '\u2029', utf8.RuneError:
		return true
	}
	return unicode.In(r, unicode.Cc, unicode.Cf)
}
