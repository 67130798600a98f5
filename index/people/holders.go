package people

import (
	"slices"

	"pullquote/index/article"
	"pullquote/index/names"
)

// Holders returns who held a role (“governor”, “mayor of New Haven”) as articles of the given dates describe it, best
// first. Zero dates are open. The role itself must be in a title or description; words that narrow it (a place, an
// organisation) put those first who have them there as well, because articles often leave them to the context. It does
// badly on roles that one person loses and another gains between two articles of the range: it returns both.
func (r *Register) Holders(role string, from, to article.Date) []Person {
	want, head := names.RoleWords(role), names.RoleHead(role)
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

// matched counts the wanted words in a description; 0 when the role itself is not there.
func matched(want []string, head string, d Description, b *book) int {
	if !b.classes()[d.Text][head] {
		return 0
	}
	words, n := names.RoleWords(d.Text), 0
	for _, l := range names.Lesser() {
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
