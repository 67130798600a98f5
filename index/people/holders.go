package people

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"pullquote/index/article"
	"pullquote/index/names"
	"pullquote/index/text"
)

// Holders returns who held a role (“governor”, “mayor of New Haven”) as articles of the given dates describe it, most often
// first. Zero dates are open. The role itself must be in a title or description of those dates; every word that narrows it (a
// place, an organisation) must be in one of the holder's, of whatever date: the mayor of another town answers nothing. Where
// nobody has them, and one person alone is ever called by the role without a place, it is that person: local news leaves its town
// unsaid. It does badly on roles that one person loses and another gains between two articles of the range: it returns both.
func (r *Register) Holders(role string, from, to article.Date) []Person {
	want, head := names.RoleWords(role), names.RoleHead(role)
	if head == "" {
		return nil
	}
	type holder struct {
		*listed
		times int
	}
	var found, bare []holder
	b := r.open()
	for _, p := range b.people {
		h := holder{listed: p}
		for _, d := range p.Descriptions {
			if d.Date.Within(from, to) && holds(want, head, d, b) {
				h.times++
			}
		}
		switch told := toldOf(head, p, b); {
		case h.times == 0:
		case !slices.ContainsFunc(want, func(w string) bool { return !told[w] }):
			found = append(found, h)
		case unplaced(head, want, p, b):
			bare = append(bare, h)
		}
	}
	if len(found) == 0 && len(bare) == 1 {
		found = bare
	}
	slices.SortStableFunc(found, func(x, y holder) int { return y.times - x.times })
	people := make([]Person, 0, len(found))
	for _, h := range found {
		people = append(people, h.Person)
	}
	return people
}

// holds reports whether a description gives the role itself, and no lesser one: a deputy mayor is no mayor.
func holds(want []string, head string, d Description, b *book) bool {
	if !b.classes()[d.Text][head] {
		return false
	}
	words := names.RoleWords(d.Text)
	return !slices.ContainsFunc(names.Lesser(), func(l string) bool { return slices.Contains(words, l) && !slices.Contains(want, l) })
}

// toldOf are the words of all descriptions that give somebody a role.
func toldOf(head string, p *listed, b *book) map[string]bool {
	told := map[string]bool{}
	for _, d := range p.Descriptions {
		if !b.classes()[d.Text][head] {
			continue
		}
		for _, w := range names.RoleWords(d.Text) {
			told[w] = true
		}
	}
	return told
}

// unplaced reports whether no description that gives somebody a role has a name beside those that are wanted: “popular Republican
// incumbent Gov.” has none, “Houston Mayor” has.
func unplaced(head string, want []string, p *listed, b *book) bool {
	for _, d := range p.Descriptions {
		if !b.classes()[d.Text][head] {
			continue
		}
		for word := range strings.FieldsSeq(d.Text) {
			first, _ := utf8.DecodeRuneInString(word)
			for _, w := range names.RoleWords(word) {
				if unicode.IsUpper(first) && w != head && !slices.Contains(want, w) && !names.IsVague(w) && !text.IsTitle(w) {
					return false
				}
			}
		}
	}
	return true
}
