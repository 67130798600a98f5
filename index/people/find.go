package people

import (
	"cmp"
	"maps"
	"math/bits"
	"slices"
	"sort"
	"strings"
	"unicode/utf8"

	"pullquote/index/article"
	"pullquote/index/names"
	"pullquote/index/text"
)

// Find returns the people that a name in any usual form may mean, best first: full name, surname, acronym, nickname,
// without accents or case, one or two letters wrong. It is empty for an unknown name. A slip is only looked for when
// nobody bears the name as written, so that "Lugo" never finds "Lugar" besides.
func (r *Register) Find(name string) []Person {
	words := names.Words(name)
	b := r.open()
	if len(names.OrganisationWords(words)) == 0 {
		return nil // nothing, or only words like "of"
	}
	found := b.bearers(words, func(w string) []string { return []string{w} })
	if len(found) == 0 {
		found = b.bearers(words, once(b.near))
	}
	if len(found) == 0 {
		found = b.joined(words)
	}
	people := make([]Person, len(found))
	for i, p := range found {
		people[i] = b.people[p].Person
	}
	return people
}

// bearers are the people with a name that holds all words, in order, as spelled by some of their spellings. A name that
// has no other words comes first.
func (b *book) bearers(words []string, spellings func(string) []string) []int {
	grades := map[int]int{}
	var rest []string
	for _, first := range spellings(words[0]) {
		for _, i := range b.words[first] {
			rest = append(rest[:0], first)
			if grade := b.people[i].grade(rest, words, spellings); grade > 0 {
				grades[i] = max(grades[i], grade)
			}
		}
	}
	found := slices.Sorted(maps.Keys(grades))
	slices.SortStableFunc(found, func(x, y int) int { return cmp.Compare(grades[y], grades[x]) })
	return found
}

// grade is 3 for the name itself, 2 for its end (a surname), 1 for words within it and 0 for none.
func (p *listed) grade(first, words []string, spellings func(string) []string) int {
	best := 0
	for _, name := range p.names {
		at := slices.Index(name, first[0])
		if at < 0 {
			continue
		}
		end := follow(name, at, words[1:], spellings)
		switch {
		case end < 0:
		case len(name) == len(words):
			best = max(best, 3)
		case end == len(name)-1:
			best = max(best, 2)
		default:
			best = max(best, 1)
		}
	}
	return best
}

// follow finds the rest of the words in a name behind a place, in order, and returns where the last stands; -1 if they
// do not.
func follow(name []string, at int, words []string, spellings func(string) []string) int {
	for _, w := range words {
		next := -1
		for i := at + 1; i < len(name) && next < 0; i++ {
			if slices.Contains(spellings(w), name[i]) {
				next = i
			}
		}
		if next < 0 {
			return -1
		}
		at = next
	}
	return at
}

// near are the known words that a word may be a slip for.
func (b *book) near(word string) []string {
	if _, ok := b.words[word]; ok {
		return []string{word}
	}
	most := slips(word)
	if most == 0 {
		return nil
	}
	var found []string
	least := most + 1
	length, wanted := utf8.RuneCountInString(word), letters(word)
	for n := length - most; n <= length+most; n++ {
		for _, s := range b.spelled[n] {
			if bits.OnesCount32(s.letters^wanted) > 2*most {
				continue
			}
			switch d := distance(word, s.word, most); {
			case d > most:
			case d < least:
				least, found = d, append(found[:0], s.word)
			case d == least:
				found = append(found, s.word)
			}
		}
	}
	slices.Sort(found)
	return found
}

// once remembers what a function said.
func once(spellings func(string) []string) func(string) []string {
	known := map[string][]string{}
	return func(word string) []string {
		found, ok := known[word]
		if !ok {
			found = spellings(word)
			known[word] = found
		}
		return found
	}
}

// joined finds "Josemaria Islas" for "Jose Maria Islas" and the other way round.
func (b *book) joined(words []string) []int {
	run, sum := strings.Join(words, ""), sumOf(words)
	at := sort.Search(len(b.wholes), func(i int) bool { return b.wholes[i].sum >= sum })
	var found []int
	for ; at < len(b.wholes) && b.wholes[at].sum == sum; at++ {
		i := int(b.wholes[at].person)
		if slices.ContainsFunc(b.people[i].names, func(name []string) bool { return strings.Join(name, "") == run }) {
			found = append(found, i)
		}
	}
	return found
}

// Suggest completes a prefix of any part of a name, most quoted first.
func (r *Register) Suggest(prefix string, limit int) []Person {
	b := r.open()
	wanted := strings.TrimLeft(text.Fold(prefix), " ")
	starts := b.starts()
	from := sort.Search(len(starts), func(i int) bool { return starts[i].text >= wanted })
	var found []int
	for i := from; i < len(starts) && strings.HasPrefix(starts[i].text, wanted); i++ {
		found = append(found, starts[i].person)
	}
	slices.Sort(found)
	found = slices.Compact(found)
	people := make([]Person, 0, min(limit, len(found)))
	for _, i := range found[:min(limit, len(found))] {
		people = append(people, b.people[i].Person)
	}
	return people
}

// Articles are those in which somebody of the names given, which are the people's Person.Name, is mentioned.
func (r *Register) Articles(names map[string]bool) []article.ID {
	b := r.open()
	fullest := map[uint32]bool{}
	for number, i := range b.bearer {
		if i >= 0 && names[b.people[i].Name] {
			fullest[uint32(number)] = true
		}
	}
	var found []article.ID
	for id, e := range r.articles {
		if slices.ContainsFunc(e.locals, func(l local) bool {
			if len(b.apart) > 0 {
				if i, ok := b.apart[sight{id, r.store.texts[l.name]}]; ok {
					return names[b.people[i].Name]
				}
			}
			return fullest[l.name]
		}) {
			found = append(found, id)
		}
	}
	slices.Sort(found)
	return found
}

// Bearer is the person whom an article means by a name that it gives as somebody's fullest.
func (r *Register) Bearer(id article.ID, name string) (Person, bool) {
	b := r.open()
	i, ok := b.apart[sight{id, name}]
	if number, known := r.store.textAt[name]; known && !ok {
		i = int(b.bearer[number])
		ok = i >= 0
	}
	if !ok {
		return Person{}, false
	}
	return b.people[i].Person, true
}
