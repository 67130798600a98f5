package byline

import (
	"slices"
	"strings"
	"unicode"

	"pullquote/index/intake/page/lazy"
)

// profile is the address of a writer's page.
var profile = lazy.Regexp(`(?i)/(?:authors?|autor(?:es|en|in|a|ka|zy)?|auteurs?|autor[ei]|staff|team|our-team|journalists?|journalistes?|journalisten|periodistas?|reporters?|redacteurs?|redactores|redattori|writers?|contributors?|columnists?|columnistas?|colunistas?|firmas?|bylines?|yazar(?:lar)?)/([^/?#]+)`)

// OfProfile is the name in a link to its bearer's page: the words from the first one that is in the address too, as in
// "All about Ann Lee" at "/author/ann-lee"; "" where the link leads elsewhere or its text is no name.
func OfProfile(text, address string) string {
	m := profile().FindStringSubmatch(address)
	if m == nil {
		return ""
	}
	slug := strings.FieldsFunc(strings.ToLower(m[1]), func(r rune) bool { return !unicode.IsLetter(r) })
	words := strings.Fields(text)
	at := slices.IndexFunc(words, func(word string) bool { return slices.Contains(slug, strings.ToLower(word)) })
	if numbered := !strings.ContainsFunc(m[1], unicode.IsLetter); numbered {
		at = 0
	}
	if at < 0 {
		return ""
	}
	name := strings.Join(words[at:], " ")
	if len(words) == 2 { // the address may begin with the family name
		name = text
	}
	if !LooksLikeName(name) {
		return ""
	}
	return name
}
