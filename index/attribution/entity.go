package attribution

import (
	"slices"
	"strings"
)

// An entity is a person or an organisation of one article, with all names that mean it.
type entity struct {
	words       []string // of the fullest name, folded
	full        stretch  // the fullest name
	kind        EntityKind
	sure        bool // the kind is told by title, given name or word, not only by the name's look
	gender      gender
	told        bool  // the gender is told by a title or a noun, not guessed from the given name
	names       []int // indices into cast.names, in order; until all are entered, those of several words come first
	longer      int   // how many of names have several words
	title       stretch
	description stretch // the most telling one, the first of equals
	described   int     // how telling it is
	acronym     string
	places      int      // how often it stands behind “in” or “at”
	kin         bool     // it is introduced as somebody's relative, “her father, C.J. Frankell”
	nouns       []string // what the article calls it: nouns of titles and descriptions, folded
}

// A cast is everybody whom an article names.
type cast struct {
	*text
	names    []name
	entities []entity
	namesakes
}

func newCast(t *text) *cast {
	c := &cast{text: t, names: t.findNames(), namesakes: newNamesakes()}
	for pass := range 2 {
		for i := range c.names {
			if c.over() {
				break
			}
			if n := &c.names[i]; n.entity < 0 && (n.len() > 1 && !c.headed(n)) == (pass == 0) {
				c.enter(i)
			}
		}
	}
	for i := range c.entities {
		slices.Sort(c.entities[i].names)
	}
	c.describe()
	c.linkAcronyms()
	return c
}

// enter finds the entity that a name means, or makes one.
func (c *cast) enter(i int) {
	n := &c.names[i]
	words := c.nameWords(n.stretch)
	if len(words) == 0 {
		return
	}
	if n.len() > 1 && c.headed(n) {
		if last := words[len(words)-1:]; c.bears(i, last) {
			words = last
		}
	}
	if n.entity = c.lookUp(i, words); n.entity < 0 {
		n.entity = len(c.entities)
		c.entities = append(c.entities, entity{words: words, full: n.stretch, kind: kindOfName(n), sure: n.person || n.org})
		c.namesakes.add(n.entity, words)
	}
	c.entities[n.entity].kin = c.entities[n.entity].kin || c.relative(n)
	c.join(i, words)
}

// headed: a headline's capitals make a name of whatever stands before one, “Derelict Osborn”.
func (c *cast) headed(n *name) bool {
	return n.title.len() == 0 && !n.org && !c.givenAt(n.from) && c.heading(int(c.tokens[n.from].sentence))
}

// heading: the sentence ends in no mark, and every longer word has a capital.
func (t *text) heading(sentence int) bool {
	s := t.sentences[sentence]
	return s.len() > 2 && t.tokens[s.to-1].shape != mark &&
		!slices.ContainsFunc(t.tokens[s.from:s.to], func(k token) bool { return k.shape == lower && len(k.word) > 4 })
}

// bears: the article has a person with the surname.
func (c *cast) bears(i int, surname []string) bool {
	e := c.lookUp(i, surname)
	return e >= 0 && c.entities[e].kind == Person && len(c.entities[e].words) > 1
}

// relative: “her father, C.J. Frankell”, “his sister Ellen Dunmore”.
func (c *cast) relative(n *name) bool {
	at := c.opens(n)
	if at > 0 && c.word(at-1) == "," {
		at--
	} else if p, ok := c.phraseAt(n.from); ok {
		at = min(n.from, n.title.from)
		if n.title.len() == 0 {
			at = n.from
		}
		at = max(at, p.from)
	}
	if at < 2 || !has(kinsfolk, c.word(at-1)) {
		return false
	}
	p, ok := c.phraseAt(at - 1)
	return ok && c.tokens[p.from].tag == prps
}

func kindOfName(n *name) EntityKind {
	if n.org {
		return Organisation
	}
	return Person
}

// join lets the entity learn from one more name.
func (c *cast) join(i int, words []string) {
	n := &c.names[i]
	e := &c.entities[n.entity]
	e.names = append(e.names, i)
	e.longer += btoi(n.len() > 1)
	if overlong(e.words, words) && (e.kind == Person || n.org) {
		e.words, e.full = words, n.stretch
		c.namesakes.add(n.entity, words)
	}
	if len(words) > len(e.words) && (e.kind == Person || n.org) && !overlong(words, e.words) {
		e.words, e.full = words, n.stretch
		c.namesakes.add(n.entity, words)
	}
	if len(words) == len(e.words) && c.shouted(e.full) && !c.shouted(n.stretch) {
		e.full = n.stretch // “AMY RHODES:” of a transcript is written Amy Rhodes elsewhere
	}
	e.places += btoi(n.title.len() == 0 && n.from > 0 && has(whereabouts, c.word(n.from-1)) && c.word(n.from-1) != "to")
	if n.person && !e.sure {
		e.kind, e.sure = Person, true
	}
	if n.title.len() > 0 {
		if e.title.len() == 0 || isMister(c.word(e.title.to-1)) {
			e.title = n.title
		}
		for j := n.title.from; j < n.title.to; j++ {
			word := c.word(j)
			e.learnNoun(word)
			for _, noun := range calledAfter[word] {
				e.learnNoun(noun)
			}
			if g := titleGender[word]; g != unknown {
				e.gender, e.told = g, true
			}
		}
	}
	if e.gender == unknown && e.kind == Person {
		e.gender = givenNames[words[0]]
	}
}

// shouted: every word is in capitals.
func (c *cast) shouted(s stretch) bool {
	return !slices.ContainsFunc(c.tokens[s.from:s.to], func(k token) bool { return k.shape != upper && k.shape != initial })
}

func isMister(word string) bool {
	return strings.HasPrefix(word, "mr") || strings.HasPrefix(word, "ms") || word == "miss"
}

func (c *cast) word(i int) string { return c.tokens[i].word }

// lookUp finds an entity by a name: all its words are among the entity's, in order, and the last agrees (a person's
// surname) or the first (an organisation's short form). A name of one word may mean several; then the title's gender,
// then nearness decides.
func (c *cast) lookUp(i int, words []string) int {
	n := &c.names[i]
	best, bestScore := -1, 0
	alike := c.namesakes.of(words)
	c.steps += len(alike)
	for _, j := range alike {
		e := &c.entities[j]
		if score := c.fits(n, words, e); score > 0 {
			if score = score*1000 + c.nearness(e, i); score > bestScore {
				best, bestScore = j, score
			}
		}
	}
	return best
}

// fits grades how well words name the entity; 0: not at all.
func (c *cast) fits(n *name, words []string, e *entity) int {
	if slices.Equal(words, e.words) {
		return 5
	}
	last := e.words[len(e.words)-1]
	if n.len() == 1 && e.kind == Person && len(e.words) > 1 && c.tokens[n.from].shape == upper && words[0] == last && len(last) > 3 {
		return 3 // "WALLACE:" in a transcript is Chris Wallace, no acronym
	}
	if n.org && e.kind == Person && e.sure || n.person && e.kind == Organisation {
		return 0
	}
	if e.kind == Organisation {
		short := len(words) < len(e.words) && words[0] == e.words[0] && (len(words) > 1 || len(e.words) > 2) && !n.person
		if short && isPrefix(words, e.words) {
			return 2
		}
		return 0
	}
	if c.clash(n, e) || n.org {
		return 0
	}
	switch {
	case len(words) == 1 && words[0] == last:
		return 3 - btoi(e.kin) // the surname alone is the main person's, relatives go by their given names
	case len(words) == 1 && words[0] == e.words[0] && n.title.len() == 0 && givenLike(words[0]):
		return 1
	case len(words) > 1 && sameBearer(words, e.words):
		return 4
	}
	return 0
}

// overlong: words of a headline or a caption stand before a name that the article has without them, “Courtesy Derek Abbott”.
func overlong(long, name []string) bool {
	return len(name) > 1 && len(long) > len(name) && givenLike(name[0]) && !givenLike(long[0]) && slices.Equal(name, long[len(long)-len(name):])
}

func givenLike(word string) bool { _, ok := givenNames[word]; return ok }

// clash: Mrs. Clinton is not Bill Clinton.
func (c *cast) clash(n *name, e *entity) bool {
	for j := n.title.from; j < n.title.to; j++ {
		if g := titleGender[c.word(j)]; g != unknown && e.gender != unknown && g != e.gender {
			return true
		}
	}
	return false
}

// sameBearer: two names of a person agree in the first and the last word, initials and middle names aside; or one is the
// end of the other ("Hamilton Henry", "Joyce Hamilton Henry").
func sameBearer(a, b []string) bool {
	if a[len(a)-1] != b[len(b)-1] {
		return false
	}
	if a[0] == b[0] {
		return true
	}
	if len(a) > len(b) {
		a, b = b, a
	}
	return len(a) > 1 && slices.Equal(a, b[len(b)-len(a):])
}

func isPrefix(a, b []string) bool { return len(a) < len(b) && slices.Equal(a, b[:len(a)]) }

// nearness prefers the entity named last before name i, then the one named soonest after it.
func (c *cast) nearness(e *entity, i int) int {
	near := 0
	for _, run := range [][]int{e.names[:e.longer], e.names[e.longer:]} {
		at, _ := slices.BinarySearch(run, i)
		if at > 0 {
			near = max(near, 900-min(i-run[at-1], 400))
		}
		if at < len(run) {
			near = max(near, 400-min(run[at]-i, 399))
		}
	}
	return near
}

// linkAcronyms joins "ULA" with "Unidad Latina en Acción": the ones an article introduces in brackets or after "or", then
// those whose letters are the first ones of a name's words.
func (c *cast) linkAcronyms() {
	organisations := c.longOrganisations()
	spelled := map[string][]int{} // what an acronym spells, once it was looked for
	for i := range c.names {
		n := &c.names[i]
		if n.len() != 1 || n.entity < 0 || !c.isAcronym(n.from) {
			continue
		}
		if full := c.introduced(i); full >= 0 {
			c.merge(full, n.entity, c.textOf(n.stretch))
			if at, listed := slices.BinarySearch(organisations, full); !listed && len(organisations) < organisationsAtMost {
				organisations = slices.Insert(organisations, at, full)
				clear(spelled)
			}
			continue
		}
		all, known := spelled[c.word(n.from)]
		if !known {
			all = c.spelledBy(c.word(n.from), organisations)
			spelled[c.word(n.from)] = all
		}
		for _, j := range all {
			if j != n.entity {
				c.merge(j, n.entity, c.textOf(n.stretch))
				break
			}
		}
	}
}

// longOrganisations are those with a name of several words, the first organisationsAtMost.
func (c *cast) longOrganisations() []int {
	var all []int
	for j := range c.entities {
		if e := &c.entities[j]; e.kind == Organisation && len(e.words) > 1 && len(all) < organisationsAtMost {
			all = append(all, j)
		}
	}
	return all
}

func (c *cast) spelledBy(acronym string, organisations []int) []int {
	var all []int
	c.steps += len(organisations)
	for _, j := range organisations {
		if spells(acronym, c.entities[j].words) {
			all = append(all, j)
		}
	}
	return all
}

func (c *cast) isAcronym(i int) bool {
	k := &c.tokens[i]
	return k.shape == upper && k.Len() >= 2 && k.Len() <= 8
}

func (c *cast) textOf(s stretch) string { return c.span(s).Of(c.body) }

// introduced is the entity that the acronym is introduced for: "Connecticut Immigrant Rights Alliance (CIRA)", "…, or
// CIRA", "Immigration and Customs Enforcement, ICE,". -1 when it is not.
func (c *cast) introduced(i int) int {
	n := &c.names[i]
	if i == 0 || n.from < 2 {
		return -1
	}
	before := c.names[i-1]
	gap := n.from - before.to
	if before.entity < 0 || before.entity == n.entity || before.len() < 2 || gap < 1 || gap > 2 {
		return -1
	}
	open := c.word(n.from - 1)
	switch {
	case open == "(", open == "or", open == ",":
		if spells(c.word(n.from), c.entities[before.entity].words) || open == "(" && c.names[i-1].org {
			return before.entity
		}
	}
	return -1
}

// spells reports whether an acronym's letters begin words of the name, in order, the last word's among them.
func spells(acronym string, words []string) bool {
	var initials strings.Builder
	for _, w := range words {
		if w != "" && !has(joiners, w) && w != "u.s." {
			initials.WriteByte(w[0])
		}
	}
	letters := strings.ReplaceAll(acronym, ".", "")
	return len(letters) >= 2 && (initials.String() == letters || strings.HasSuffix(initials.String(), letters) && len(letters) > 2 ||
		len(letters) > 2 && skips(letters, words))
}

// skips: "ULA" leaves out the "en" of Unidad Latina en Acción.
func skips(letters string, words []string) bool {
	i := 0
	for _, w := range words {
		if i < len(letters) && w != "" && w[0] == letters[i] {
			i++
		} else if len(w) > 3 {
			return false
		}
	}
	return i == len(letters)
}

// merge makes the acronym's entity part of the full name's.
func (c *cast) merge(full, short int, acronym string) {
	e, s := &c.entities[full], &c.entities[short]
	if s.acronym != "" && full == short {
		return
	}
	e.acronym = acronym
	e.kind, e.sure = Organisation, true
	for _, i := range s.names {
		c.names[i].entity = full
	}
	e.names = append(e.names, s.names...)
	slices.Sort(e.names)
	s.names = nil
}
