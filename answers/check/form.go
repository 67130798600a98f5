package check

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"pullquote/index/sentence"
)

// wordForm is a word as quotations are compared by it: what a page or a keyboard may write in several ways is one. Case,
// accents, apostrophes, soft hyphens, zero-width characters, ligatures and the widths of letters don't count; "" when
// nothing is left. The article keeps its bytes: forms are compared, never shown.
func wordForm(word string) string {
	if !strings.ContainsFunc(word, func(r rune) bool { return r >= utf8.RuneSelf }) {
		return strings.ToLower(asciiMarks.Replace(word))
	}
	var b strings.Builder
	for _, r := range norm.NFKD.String(strings.Map(seen, word)) {
		if !unicode.Is(unicode.Mn, r) {
			b.WriteRune(unicode.ToLower(r))
		}
	}
	return b.String()
}

// seen drops the characters of a word that don't count; it comes first, since an acute accent decomposes into others.
func seen(r rune) rune {
	if r == '_' || sentence.Apostrophe(r) || sentence.Invisible(r) {
		return -1
	}
	return r
}

// asciiMarks are the marks that words are cut with: apostrophes, and the line that some set for italics.
var asciiMarks = strings.NewReplacer("'", "", "`", "", "_", "")

// ellipsisIn reports whether the text between two words says that others were left out.
func ellipsisIn(between string) bool {
	if strings.ContainsAny(between, "…⋯") {
		return true
	}
	dots := 0
	for _, r := range between {
		switch {
		case r == '.':
			dots++
		case !unicode.IsSpace(r) && !sentence.Invisible(r):
			dots = 0
		}
		if dots == 2 {
			return true
		}
	}
	return false
}

// stepBack is the offset that n bytes which a reader sees lie before at; stepAhead the one behind it. Pages that let
// words be broken anywhere have more bytes that nobody sees than others.
func stepBack(body string, at, n int) int {
	for at > 0 && n > 0 {
		r, size := utf8.DecodeLastRuneInString(body[:at])
		if at -= size; !sentence.Invisible(r) {
			n -= size
		}
	}
	return at
}

func stepAhead(body string, at, n int) int {
	for at < len(body) && n > 0 {
		r, size := utf8.DecodeRuneInString(body[at:])
		if at += size; !sentence.Invisible(r) {
			n -= size
		}
	}
	return at
}
