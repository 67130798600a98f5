package people

import (
	"cmp"
	"maps"
	"runtime"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"pullquote/index/article"
	"pullquote/index/attribution"
	"pullquote/index/names"
)

// A book is the register made up: people, and the ways to find them. It does not change once made.
type book struct {
	people  []*listed          // most quoted first
	words   map[string][]int   // word of a name → people, ascending
	spelled map[int][]spelling // number of letters → the keys of words
	wholes  []whole            // every name without its spaces, sorted
	bearer  []int32            // whom an article means by a fullest name, by the name's number; -1: nobody
	apart   map[sight]int      // the same in the articles that rules single out

	// Made when they are first asked for: questions need none of them.
	starts  func() []start                    // every name from each of its words on, sorted
	classes func() map[string]map[string]bool // of every description
}

// A listed is a person with the words of all their names.
type listed struct {
	Person
	names [][]string
	seen  []sighting
}

// A spell is a description on a date; the first article that gives it there stands for all.
type spell struct {
	text string
	date article.Date
}

// A sight is a name in an article.
type sight struct {
	article article.ID
	name    string
}

// A start is a folded name from one of its words on.
type start struct {
	text   string
	person int
}

func newBook(articles map[article.ID]entry, shared *store, rules Rules) *book {
	nodes := rules.split(nodesOf(articles, shared))
	merge(rules.free(nodes))
	rules.join(nodes)
	b := &book{words: map[string][]int{}, spelled: map[int][]spelling{}, apart: map[sight]int{}}
	b.starts, b.classes = sync.OnceValue(b.makeStarts), sync.OnceValue(b.makeClasses)
	b.people = listAll(clustersOf(nodes), rules)
	slices.SortStableFunc(b.people, func(x, y *listed) int {
		return cmp.Or(y.Quotes-x.Quotes, y.Articles-x.Articles, strings.Compare(x.Name, y.Name))
	})
	var all sync.WaitGroup
	all.Go(b.enterWholes)
	all.Go(func() { b.enterBearers(len(shared.texts), rules) })
	b.enterWords()
	all.Wait()
	return b
}

// clustersOf are the nodes of each person, in the order of the roots.
func clustersOf(nodes []*node) [][]*node {
	var clusters [][]*node
	for _, n := range nodes {
		if n.root() == n {
			n.cluster = len(clusters)
			clusters = append(clusters, nil)
		}
	}
	for _, n := range nodes {
		at := n.root().cluster
		clusters[at] = append(clusters[at], n)
	}
	return clusters
}

// listAll sums up all people, on all processors.
func listAll(clusters [][]*node, rules Rules) []*listed {
	all := make([]*listed, len(clusters))
	share := len(clusters)/runtime.GOMAXPROCS(0) + 1
	var workers sync.WaitGroup
	for from := 0; from < len(all); from += share {
		workers.Go(func() {
			for i := from; i < min(from+share, len(all)); i++ {
				all[i] = newListed(clusters[i], rules)
			}
		})
	}
	workers.Wait()
	return all
}

// newListed sums up the nodes that are one person.
func newListed(members []*node, rules Rules) *listed {
	p := &listed{}
	forms := map[string]int{}
	var told map[spell]bool
	var seen []sighting
	organisations := 0
	for _, n := range members {
		seen = append(seen, n.seen...)
		if n.kind == attribution.Organisation {
			organisations += len(n.seen)
		}
	}
	p.Kind = attribution.Person
	if 2*organisations > len(seen) {
		p.Kind = attribution.Organisation
	}
	slices.SortFunc(seen, older)
	p.seen = seen
	for i, s := range seen {
		if i == 0 || s.article != seen[i-1].article { // an article has one date: its sightings are neighbours
			p.Articles++
		}
		p.Quotes += int(s.quotes)
		forms[s.fullest()] += 1 + int(s.quotes)
		for _, f := range s.further() {
			if strings.Contains(f, " ") || p.Kind == attribution.Organisation {
				forms[f]++
			}
		}
		if s.acronym != 0 {
			forms[s.short()]++
		}
		for _, role := range s.told() {
			if at := (spell{role, s.date}); !told[at] {
				if told == nil {
					told = map[spell]bool{}
				}
				told[at] = true
				p.Descriptions = append(p.Descriptions, Description{role, s.article, s.date})
			}
		}
	}
	p.Name = fullest(forms)
	rules.name(p, members, forms)
	delete(forms, p.Name)
	p.Aliases = slices.Sorted(maps.Keys(forms))
	for _, name := range append([]string{p.Name}, p.Aliases...) {
		if words := names.Words(name); len(words) > 0 {
			p.names = append(p.names, words)
		}
	}
	return p
}

// fullest is the form with the most words; of equals the one with accents, the more frequent, the first by alphabet.
func fullest(forms map[string]int) string {
	if len(forms) == 1 { // most
		for form := range forms {
			return form
		}
	}
	return slices.MinFunc(slices.Sorted(maps.Keys(forms)), func(a, b string) int {
		return cmp.Or(len(strings.Fields(b))-len(strings.Fields(a)), accents(b)-accents(a), forms[b]-forms[a], strings.Compare(a, b))
	})
}

func accents(name string) int { return len(name) - utf8.RuneCountInString(name) }

// enterWords makes people findable by the words of their names.
func (b *book) enterWords() {
	for i, p := range b.people {
		for _, words := range p.names {
			for _, w := range words {
				if people := b.words[w]; len(people) == 0 || people[len(people)-1] != i {
					b.words[w] = append(people, i)
				}
			}
		}
	}
	for w := range b.words {
		n := utf8.RuneCountInString(w)
		b.spelled[n] = append(b.spelled[n], spelling{w, letters(w)})
	}
}

// makeStarts makes them findable by how a part of a name begins.
func (b *book) makeStarts() (starts []start) {
	for i, p := range b.people {
		for _, words := range p.names {
			rest := key(words)
			for _, w := range words {
				starts = append(starts, start{rest, i})
				rest = strings.TrimPrefix(rest[len(w):], " ")
			}
		}
	}
	slices.SortFunc(starts, func(x, y start) int { return cmp.Or(strings.Compare(x.text, y.text), x.person-y.person) })
	return starts
}

// enterBearers notes whom articles mean by the names that they give, of which there are so many.
func (b *book) enterBearers(names int, rules Rules) {
	b.bearer = slices.Repeat([]int32{-1}, names)
	for i, p := range b.people {
		for _, s := range p.seen {
			if rules.single(s.article) {
				b.apart[sight{s.article, s.fullest()}] = i
			} else {
				b.bearer[s.name] = int32(i)
			}
		}
		p.seen = nil
	}
}

func (b *book) makeClasses() map[string]map[string]bool {
	classes := map[string]map[string]bool{}
	for _, p := range b.people {
		for _, d := range p.Descriptions {
			if _, done := classes[d.Text]; !done {
				classes[d.Text] = names.RoleClasses(d.Text)
			}
		}
	}
	return classes
}

// A spelling is a known word with its letters as bits.
type spelling struct {
	word    string
	letters uint32
}

// A whole is a name without its spaces: a hash of it, because the names themselves would take much memory.
type whole struct {
	sum    uint32
	person int32
}

// enterWholes makes them findable by names whose words are run together or parted.
func (b *book) enterWholes() {
	for i, p := range b.people {
		for _, name := range p.names {
			b.wholes = append(b.wholes, whole{sumOf(name), int32(i)})
		}
	}
	slices.SortFunc(b.wholes, compareWholes)
	b.wholes = slices.Compact(b.wholes)
}

func compareWholes(x, y whole) int {
	return cmp.Or(cmp.Compare(x.sum, y.sum), cmp.Compare(x.person, y.person))
}

// letters has a bit for each letter of a word; several letters share one. A wrong letter changes two bits at the most.
func letters(word string) uint32 {
	var all uint32
	for _, r := range word {
		all |= 1 << (r % 32)
	}
	return all
}

// sumOf is a hash of words run together (FNV-1a by Fowler, Noll and Vo, 32 bits).
func sumOf(words []string) uint32 {
	sum := uint32(2166136261)
	for _, w := range words {
		for i := range len(w) {
			sum = (sum ^ uint32(w[i])) * 16777619
		}
	}
	return sum
}
