package names

import (
	"strings"

	"pullquote/index/text"
)

// roleForms brings the ways to write a role together.
var roleForms = func() map[string]string {
	all := map[string]string{}
	for form, others := range text.ReadGroups(lists, "lists/roles.txt") {
		for _, other := range others {
			all[other] = form
		}
	}
	return all
}()

// RoleWords are a role's words by class, without articles, prepositions and possessives.
func RoleWords(role string) []string {
	var words []string
	for _, w := range strings.FieldsFunc(text.Fold(role), func(r rune) bool {
		return !(r >= 'a' && r <= 'z' || r >= '0' && r <= '9' || r == '\'' || r == '-' || r > 0x7f)
	}) {
		w = strings.TrimSuffix(strings.TrimSuffix(w, "'s"), "'")
		if c, ok := roleForms[w]; ok {
			w = c
		}
		if w != "" && !idle.Has(w) {
			words = append(words, w)
		}
	}
	return words
}

// RoleClasses are the words of a role that stand for the role itself: those before "of", "for", "at" and the like.
func RoleClasses(role string) map[string]bool {
	head := text.Fold(role)
	for _, cut := range []string{" of ", " for ", " at ", " in ", " with ", " who ", " that ", ",", "\u00a0"} {
		head, _, _ = strings.Cut(head, cut)
	}
	found := map[string]bool{}
	for _, w := range RoleWords(head) {
		if len(w) > 3 && !vague.Has(w) {
			found[w] = true
		}
	}
	return found
}

// RoleHead is the word that names the role: of "new haven's mayor" and "mayor of New Haven", mayor.
func RoleHead(role string) string {
	role, _, _ = strings.Cut(text.Fold(role), " of ")
	role, _, _ = strings.Cut(role, " in ")
	words := RoleWords(role)
	if len(words) == 0 {
		return ""
	}
	return words[len(words)-1]
}

// Lesser are the words that make another role of the one they stand before.
func Lesser() []string { return lesser }

var lesser = []string{"former", "ex", "vice", "deputy", "assistant", "acting", "lieutenant", "lt"}
