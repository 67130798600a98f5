package byline

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Upright is a name with the given names first, of an entry that has the family name first as libraries write it: "Boer, Jan
// de". Any other text stays.
func Upright(entry string) string {
	family, given, found := strings.Cut(strings.TrimSpace(entry), ", ")
	fields := strings.Fields(given)
	initial, _ := utf8.DecodeRuneInString(given)
	switch {
	case !found, strings.ContainsAny(family, " .;/"), strings.ContainsAny(given, ",;/@"):
		return entry
	case len(fields) == 0, len(fields) > 3, !unicode.IsUpper(initial), postName().MatchString(given), role().MatchString(given):
		return entry
	}
	return given + " " + family
}
