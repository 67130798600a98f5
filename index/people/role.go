package people

import (
	"slices"
	"strings"

	"pullquote/index/article"
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

// Holders returns who held a role (“governor”, “mayor of New Haven”) as articles of the given dates describe it, best
// first. Zero dates are open. The role itself must be in a title or description; words that narrow it (a place, an
// organisation) put those first who have them there as well, because articles often leave them to the context. It does
// badly on roles that one person loses and another gains between two articles of the range: it returns both.
func (r *Register) Holders(role string, from, to article.Date) []Person {
	want, head := roleWords(role), headOf(role)
	if head == "" {
		return nil
	}
	type holder struct {
		*listed
		words, times int
	}
	var found []holder
	b := r.open()
	for _, p := range b.people {
		h := holder{listed: p}
		for _, d := range p.Descriptions {
			if n := matched(want, head, d, b); n > 0 && d.Date.Within(from, to) {
				h.words, h.times = max(h.words, n), h.times+1
			}
		}
		if h.times > 0 {
			found = append(found, h)
		}
	}
	slices.SortStableFunc(found, func(x, y holder) int {
		if x.words != y.words {
			return y.words - x.words
		}
		return y.times - x.times
	})
	people := make([]Person, 0, len(found))
	for _, h := range found {
		if h.words == found[0].words {
			people = append(people, h.Person)
		}
	}
	return people
}

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

// matched counts the wanted words in a description; 0 when the role itself is not there.
func matched(want []string, head string, d Description, b *book) int {
	if !b.classes()[d.Text][head] {
		return 0
	}
	words, n := roleWords(d.Text), 0
	for _, l := range lesser {
		if slices.Contains(words, l) && !slices.Contains(want, l) {
			return 0
		}
	}
	for _, w := range want {
		if slices.Contains(words, w) {
			n++
		}
	}
	return n
}
