package text

import (
	"strings"
	"unicode"

	"golang.org/x/text/runes"
	"golang.org/x/text/transform"
	"golang.org/x/text/unicode/norm"
)

// Fold is text for comparing: lower case, without accents, quotation marks straight, any white space a space. Words are
// compared by Analyse, which folds further.
func Fold(text string) string {
	text = strings.ToLower(text)
	if isASCII(text) {
		return spaces.Replace(text)
	}
	text = strings.Map(straight, text)
	if isASCII(text) {
		return text
	}
	bare, _, err := transform.String(transform.Chain(norm.NFD, runes.Remove(runes.In(unicode.Mn)), norm.NFC), text)
	if err != nil {
		return text // not valid UTF-8: compared as it is
	}
	return bare
}

// FoldName is Fold for whole names: white space at the ends and twice means nothing.
func FoldName(name string) string { return strings.Join(strings.Fields(Fold(name)), " ") }

// FoldCase makes spellings comparable that differ in case and apostrophes alone; accents stay. It is what the learned
// models of attribution read.
func FoldCase(word string) string {
	word = strings.ToLower(word)
	if strings.Contains(word, "’") {
		word = strings.ReplaceAll(word, "’", "'")
	}
	return word
}

var spaces = strings.NewReplacer("\n", " ", "\t", " ", "\r", " ", "\v", " ", "\f", " ")

func straight(r rune) rune {
	switch r {
	case '’', '‘':
		return '\''
	case '“', '”':
		return '"'
	}
	if unicode.IsSpace(r) {
		return ' '
	}
	return r
}

func isASCII(text string) bool {
	for i := range len(text) {
		if text[i] >= 0x80 {
			return false
		}
	}
	return true
}

// Likeness is Dice's coefficient over the pairs of neighbouring bytes of two folded names: 1 for the same, some 0.5 and
// more where one is a slip for the other.
func Likeness(a, b string) float64 {
	pairs := map[string]int{}
	for i := 0; i+1 < len(a); i++ {
		pairs[a[i:i+2]]++
	}
	shared := 0
	for i := 0; i+1 < len(b); i++ {
		if pairs[b[i:i+2]] > 0 {
			pairs[b[i:i+2]]--
			shared++
		}
	}
	if len(a)+len(b) < 4 {
		return 0
	}
	return 2 * float64(shared) / float64(len(a)+len(b)-2)
}
