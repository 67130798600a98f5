package people

import (
	"strings"

	"pullquote/index/text"
)

// class brings the ways to write a role together.
var class = map[string]string{"gov": "governor", "govs": "governor", "sen": "senator", "rep": "representative",
	"congressman": "representative", "congresswoman": "representative", "congressperson": "representative", "pres": "president",
	"spokesman": "spokesperson", "spokeswoman": "spokesperson", "chairman": "chair", "chairwoman": "chair",
	"chairperson": "chair", "prof": "professor", "dr": "doctor", "alderwoman": "alderman", "alder": "alderman",
	"councilwoman": "councilman", "organiser": "organizer", "adviser": "advisor", "rev": "reverend", "atty": "attorney",
	"policeman": "officer", "lawmaker": "legislator"}

// roleWords are a role's words by class, without articles, prepositions and possessives.
func roleWords(role string) []string {
	var words []string
	for _, w := range strings.FieldsFunc(text.Fold(role), func(r rune) bool {
		return !(r >= 'a' && r <= 'z' || r >= '0' && r <= '9' || r == '\'' || r == '-' || r > 0x7f)
	}) {
		w = strings.TrimSuffix(strings.TrimSuffix(w, "'s"), "'")
		if c, ok := class[w]; ok {
			w = c
		}
		if w != "" && !idle[w] {
			words = append(words, w)
		}
	}
	return words
}

var idle = set("a an the of for in at on and or to with who was is then its his her their u s us state current incumbent")

// classesOf are the words of a role that stand for the role itself: those before "of", "for", "at" and the like.
func classesOf(role string) map[string]bool {
	head := text.Fold(role)
	for _, cut := range []string{" of ", " for ", " at ", " in ", " with ", " who ", " that ", ",", "\u00a0"} {
		head, _, _ = strings.Cut(head, cut)
	}
	found := map[string]bool{}
	for _, w := range roleWords(head) {
		if len(w) > 3 && !vague[w] {
			found[w] = true
		}
	}
	return found
}

// vague words are no role by themselves.
var vague = set(`democratic republican democrat connecticut local former group rights immigrant majority leader member city
	federal national american chief senior executive young`)

// headOf is the word that names the role: of "new haven's mayor" and "mayor of New Haven", mayor.
func headOf(role string) string {
	role, _, _ = strings.Cut(text.Fold(role), " of ")
	role, _, _ = strings.Cut(role, " in ")
	words := roleWords(role)
	if len(words) == 0 {
		return ""
	}
	return words[len(words)-1]
}

// lesser words make another role of the one they stand before.
var lesser = []string{"former", "ex", "vice", "deputy", "assistant", "acting", "lieutenant", "lt"}
