package attribution

import (
	"strings"
	"unicode"

	"golang.org/x/text/runes"
	"golang.org/x/text/transform"
	"golang.org/x/text/unicode/norm"
)

// Fold makes spellings of a name comparable: lower case, without accents, straight apostrophes, plain spaces.
func Fold(name string) string {
	name = fold(name)
	if asciiWord(name) {
		return name
	}
	plain, _, err := transform.String(transform.Chain(norm.NFD, runes.Remove(runes.In(unicode.Mn)), norm.NFC), name)
	if err != nil {
		plain = name // what cannot be taken apart is compared as it is
	}
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return ' '
		}
		return r
	}, plain)
}
