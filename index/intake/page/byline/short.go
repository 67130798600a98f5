package byline

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"pullquote/index/intake/page/lazy"
)

// wire is what news agencies are called in bylines.
var wire = lazy.Regexp(`^(?i:ap|afp|dpa|apa|sda|epd|kna|sid|efe|ansa|lusa|belga|anp|pap|reuters|bloomberg|associated press|the associated press|xinhua|tass)$`)

// Signs reports whether a name may stand alone in a byline without a word that says so: a person's, or an agency's.
func Signs(name string) bool { return LooksLikeName(name) || wire().MatchString(name) }

// IsShort reports whether all that is known is one word: a first name, or what somebody logs in with.
func IsShort(names []string) bool {
	return len(names) == 1 && !strings.Contains(names[0], " ") && !eastern().MatchString(names[0]) && !wire().MatchString(names[0])
}

// IsLogin reports whether a name is what somebody logs in with, and no name that people are called by.
func IsLogin(name string) bool {
	return strings.IndexFunc(name, unicode.IsLower) == 0 || strings.ContainsAny(name, "._")
}

// IsNewsroom reports whether names are a newsroom's alone: a person whom the page names as well wrote the story.
func IsNewsroom(names []string) bool { return len(names) == 1 && newsroom().MatchString(names[0]) }

var newsroom = lazy.Regexp(`(?i)(?:^|[\s-])(?:redaktion|redacción|redaccion|redação|rédaction|redazione|redactie|redakcja|newsroom|news desk|newsdesk|editorial (?:team|staff|board)|staff)(?:$|\s)`)

// Completes reports whether names are the whole name of one who is known by a word: their first or family name, several of them
// with dots or dashes, all of them written together, or the family name behind an initial.
func Completes(names []string, word string) bool {
	if len(names) != 1 || !LooksLikeName(names[0]) {
		return false
	}
	parts := strings.Fields(bare(names[0]))
	if len(parts) == 0 || !IsLogin(word) && bare(word) != parts[0] {
		return false
	}
	last := parts[len(parts)-1]
	together := []string{strings.Join(parts, ""), last + strings.Join(parts[:len(parts)-1], ""), parts[0][:1] + last}
	if slices.Contains(together, strings.ReplaceAll(bare(word), " ", "")) {
		return true
	}
	return !slices.ContainsFunc(strings.Fields(bare(word)), func(part string) bool { return !slices.Contains(parts, part) })
}

// bare is a name in lower case without accents, its words set apart by spaces.
func bare(name string) string {
	return strings.Join(strings.FieldsFunc(strings.ToLower(strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return r
	}, norm.NFD.String(name))), func(r rune) bool { return !unicode.IsLetter(r) }), " ")
}
