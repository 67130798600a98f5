package inert

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Escape makes text inert where Markdown is read: no emphasis, heading, list, quotation, link, mention, timestamp or
// emoji comes of it, and no invisible character changes the order or the look of what stands around it. It stays
// readable: a backslash before punctuation is not shown, and what has no look of its own is named, as in ⟨U+202E⟩.
// Unescape undoes it exactly, for any string.
func Escape(text string) string {
	var b strings.Builder
	rtl := strings.ContainsFunc(text, rightToLeft)
	for at := 0; at < len(text); {
		r, n := utf8.DecodeRuneInString(text[at:])
		switch {
		case r == utf8.RuneError && n == 1:
			fmt.Fprintf(&b, "⟨x%02X⟩", text[at])
		case written(r, rtl) || r == '⟨' && looksNamed(text[at:]):
			fmt.Fprintf(&b, "⟨U+%04X⟩", r)
		case acts(text, at):
			b.WriteByte('\\')
			b.WriteRune(r)
		default:
			b.WriteString(text[at : at+n])
		}
		at += n
	}
	return b.String()
}

// Unescape gives back what Escape was given.
func Unescape(text string) string {
	var b strings.Builder
	for at := 0; at < len(text); {
		if text[at] == '\\' && at+1 < len(text) {
			b.WriteByte(text[at+1])
			at += 2
			continue
		}
		if original, n := unname(text[at:]); n > 0 {
			b.WriteString(original)
			at += n
			continue
		}
		b.WriteByte(text[at])
		at++
	}
	return b.String()
}

// acts reports whether the ASCII character at an offset could format, link or mention.
func acts(text string, at int) bool {
	switch c := text[at]; c {
	case '\\', '*', '_', '~', '`', '|', '<', '>', '[', ']', '@', '#':
		return true
	case ':':
		// "https:" becomes a link, ":tada:" an emoji. A colon before a space does neither.
		return at+1 < len(text) && text[at+1] != ' '
	case '-', '+':
		return opensLine(text, at)
	case '.', ')':
		return at > 0 && isDigit(text[at-1]) && opensLine(text, at-digitsBefore(text, at))
	}
	return false
}

// opensLine reports whether only blanks stand between an offset and the start of the text or line. A renderer may put
// text after a marker of its own, so the start of the text counts as the start of a line.
func opensLine(text string, at int) bool {
	return strings.TrimRight(text[strings.LastIndexByte(text[:at], '\n')+1:at], " \t\u00a0") == ""
}

func digitsBefore(text string, at int) int {
	n := 0
	for n < at && isDigit(text[at-1-n]) {
		n++
	}
	return n
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// written reports whether a character is written out by its number: controls (the line feed too: a question is one
// line), bidirectional controls, and invisible joints that could hide a word from a reader. Marks of direction stay
// in text that is written from right to left, which needs them.
func written(r rune, rtl bool) bool {
	switch {
	case r == '\u200e', r == '\u200f', r == '\u061c':
		return !rtl
	case r >= '\u202a' && r <= '\u202e', r >= '\u2066' && r <= '\u2069':
		return true
	case r == '\u2028', r == '\u2029', r == '\ufeff', r == '\u200b', r == '\u2060':
		return true
	case r >= 0xE0000 && r <= 0xE007F: // tags: invisible, and not part of any word
		return true
	}
	return unicode.IsControl(r)
}

func rightToLeft(r rune) bool {
	return unicode.Is(unicode.Hebrew, r) || unicode.Is(unicode.Arabic, r) && unicode.IsLetter(r) || unicode.Is(unicode.Syriac, r) || unicode.Is(unicode.Thaana, r)
}

// looksNamed keeps text that already reads like a name of ours apart from ours.
func looksNamed(text string) bool {
	_, n := unname(text)
	return n > 0
}

// Unname gives back what Escape has named, and leaves what it has escaped.
func Unname(text string) string {
	var b strings.Builder
	for at := 0; at < len(text); {
		original, n := unname(text[at:])
		if n == 0 {
			original, n = text[at:at+1], 1
		}
		b.WriteString(original)
		at += n
	}
	return b.String()
}

// unname reads ⟨U+202E⟩ or ⟨xFF⟩ at the start of text. n is 0 when there is none.
func unname(text string) (original string, n int) {
	inner, ok := strings.CutPrefix(text, "⟨")
	if !ok {
		return "", 0
	}
	name, _, ok := strings.Cut(inner, "⟩")
	if !ok || len(name) > 8 {
		return "", 0
	}
	n = len("⟨") + len(name) + len("⟩")
	if digits, ok := strings.CutPrefix(name, "U+"); ok && len(digits) >= 4 {
		if r, err := strconv.ParseUint(digits, 16, 32); err == nil && utf8.ValidRune(rune(r)) {
			return string(rune(r)), n
		}
	}
	if digits, ok := strings.CutPrefix(name, "x"); ok && len(digits) == 2 {
		if c, err := strconv.ParseUint(digits, 16, 8); err == nil {
			return string([]byte{byte(c)}), n
		}
	}
	return "", 0
}
