package names

import (
	"slices"
	"strings"

	"pullquote/index/nlp"
	"pullquote/index/text"
)

// enter finds the entity that a name means, or makes one.
func (c *Cast) enter(i int) {
	n := &c.Names[i]
	words := c.nameWords(n.Stretch)
	if len(words) == 0 {
		return
	}
	family := c.shared[i]
	if family.Len() > 0 {
		words = append(words, c.nameWords(family)...)
	}
	if c.headed(n) {
		if last := words[len(words)-1:]; c.bears(i, last) {
			words = last
		}
	}
	if n.Entity = c.lookUp(i, words); n.Entity < 0 {
		n.Entity = len(c.Entities)
		c.Entities = append(c.Entities, Entity{words: words, full: n.Stretch, family: family, Kind: kindOfName(n), Sure: n.Org || family.Len() > 0, Human: family.Len() > 0})
		c.namesakes.add(n.Entity, words)
		c.learnGeneration(i)
	}
	if e := &c.Entities[n.Entity]; c.relative(n) {
		e.kin, e.Sure, e.Human = true, true, true // “her husband Frank” is somebody
	}
	c.join(i, words)
}

func kindOfName(n *Name) EntityKind {
	if n.Org {
		return Organisation
	}
	return Person
}

// join lets the entity learn from one more name.
func (c *Cast) join(i int, words []string) {
	n := &c.Names[i]
	e := &c.Entities[n.Entity]
	e.Names = append(e.Names, i)
	e.longer += btoi(n.Len() > 1)
	if c.outgrown(e.full, e.words, words) || len(words) > len(e.words) && !c.outgrown(n.Stretch, words, e.words) {
		e.words, e.full = words, n.Stretch
		c.namesakes.add(n.Entity, words)
	}
	if e.generation == anyGeneration && n.Len() > 1 {
		e.generation = c.generationOf(n)
	}
	if len(words) == len(e.words) && c.loud(e.full) > c.loud(n.Stretch) {
		e.full = n.Stretch // “AMY RHODES:” of a transcript is written Amy Rhodes elsewhere
	}
	e.Human = e.Human || n.person
	if e.Human && c.Word(e.full.From) == "the" {
		e.full.From++ // the article of “The Tollund administration” is not Tollund's
	}
	e.Places += btoi(n.From > 0 && IsWhereabouts(c.Word(n.From-1)) && c.Word(n.From-1) != "to" && !(c.Word(n.From-1) == "from" && n.Len() > 1))
	if n.person && !e.Sure {
		e.Kind, e.Sure = Person, true
	}
	if e.title.Len() == 0 || isMister(c.Word(e.title.To-1)) {
		e.title = n.Title
	}
	for j := n.Title.From; j < n.Title.To; j++ {
		word := c.Word(j)
		e.learnNoun(word)
		for _, noun := range calledAfter(word) {
			e.learnNoun(noun)
		}
		if g := GenderOfTitle(word); g != Unknown {
			e.Gender, e.told = g, true
		}
	}
	if e.Gender == Unknown && e.Kind == Person && !familyFirst(e.words) {
		e.Gender = GenderOfGiven(words[0])
	}
}

// lookUp finds an entity by a name: all its words are among the entity's, in order, and the last agrees (a person's
// surname) or the first (an organisation's short form). A name of one word may mean several; then the title's gender,
// then nearness decides.
func (c *Cast) lookUp(i int, words []string) int {
	n := &c.Names[i]
	best, bestScore, doubtful, couple := -1, 0, 0, false
	alike := c.namesakes.of(words)
	c.Steps += len(alike)
	for _, j := range alike {
		e := &c.Entities[j]
		score := c.fits(n, words, e)
		if score == 0 {
			continue
		}
		doubtful, couple = doubtful+btoi(e.Gender == Unknown), couple || e.family.Len() > 0
		if score = score*1000 + c.nearness(e, i); score > bestScore {
			best, bestScore = j, score
		}
	}
	if couple && doubtful > 1 && c.genderOf(n) != Unknown && c.Entities[best].Gender == Unknown {
		return -1 // “Mr. Roe” may be either of two
	}
	return best
}

// fits grades how well words name the entity; 0: not at all.
func (c *Cast) fits(n *Name, words []string, e *Entity) int {
	if c.apart(n, e) || e.Kind == Person && c.clash(n, e) {
		return 0
	}
	if slices.Equal(words, e.words) {
		return 5
	}
	last := e.words[len(e.words)-1]
	if n.Len() == 1 && e.Kind == Person && c.Tokens[n.From].Shape == nlp.Upper && words[0] == last && len(last) > 3 {
		return 3 // "WALLACE:" in a transcript is Chris Wallace, no acronym
	}
	if e.Kind == Organisation {
		acronym := len(words) == 1 && c.Tokens[n.From].Shape == nlp.Upper // FIFA is not its Human Rights Board
		if (len(e.words) > 2 && !acronym || companies.Has(last) && !publications.Has(words[0])) && !n.person && isPrefix(words, e.words) {
			return 2
		}
		if len(words) == 1 && words[0] == last && c.publishes(n) {
			return 1 // “the Times”
		}
		return 0
	}
	if n.Org {
		return 0
	}
	switch {
	case len(words) == 1 && placeHeads.Has(e.words[0]) && !e.Human:
		return 0 // “Marlow” is not West Marlow
	case len(words) == 1 && words[0] == last && c.ladyOf(n, e):
		return 0
	case len(words) == 1 && words[0] == last:
		return 3 + btoi(c.titledAlike(n, e)) - btoi(e.kin) // the surname alone is the main person's, relatives go by their given names
	case c.firstSurname(n, words, e):
		return 1 + 2*btoi(len(e.words) > 3) - btoi(e.kin && len(e.words) > 3)
	case len(words) == 1 && n.Title.Len() == 0 && text.IsGiven(words[0]) && !familyFirst(e.words):
		return 1
	case len(words) == 1 && (c.firstAlone(n, words[0], e) || c.knighted(n, words[0], e)):
		return 1
	case sameBearer(words, e.words):
		return 4
	}
	return 0
}

// titledAlike reports whether an entity of a full name has the office before a surname: “President Roe” is President Jim Roe, and not Ann Roe.
func (c *Cast) titledAlike(n *Name, e *Entity) bool {
	return n.Title.Len() > 0 && e.title.Len() > 0 && !isMister(c.Word(n.Title.To-1)) && c.Word(n.Title.To-1) == c.Word(e.title.To-1)
}

// ladyOf reports whether an entity is the first lady, and a name her husband's with his office.
func (c *Cast) ladyOf(n *Name, e *Entity) bool {
	if n.Title.Len() == 0 || !slices.ContainsFunc(e.Names, func(i int) bool { return c.Names[i].From > 0 && c.Word(c.Names[i].From-1) == "lady" }) {
		return false
	}
	switch c.Word(n.Title.To - 1) {
	case "president", "president-elect", "governor", "gov.":
		return true
	}
	return false
}

// firstAlone reports whether a name of one word may be the first of a person's two, as where family names come first (“Liu”
// for “Liu Yanfei”) or a given name is rare: it does not tell where, and a title goes with it only where it is no given name (“Mr Liu”).
func (c *Cast) firstAlone(n *Name, word string, e *Entity) bool {
	switch {
	case e.words[0] != word:
		return false
	case familyFirst(e.words):
		return c.standsForSomebody(e)
	case n.Title.Len() > 0 && (text.IsGiven(word) || c.beforeGiven(n.Title.To-1)):
		return false
	}
	return len(e.words) == 2 && c.partAlone(n, e)
}

// knighted reports whether a name is the given name behind a knight's title of somebody who is called by both: “Sir John” for “Sir John
// Tollund”.
func (c *Cast) knighted(n *Name, word string, e *Entity) bool {
	if n.Title.Len() == 0 || e.title.Len() == 0 || e.words[0] != word {
		return false
	}
	title := c.Word(n.Title.To - 1)
	return (title == "sir" || title == "dame") && c.Word(e.title.To-1) == title
}

// beforeGiven reports whether a title stands before given names: “Pope Francis”, “Sir Ian”.
func (c *Cast) beforeGiven(title int) bool {
	switch c.Word(title) {
	case "pope", "prince", "princess", "queen", "sir", "dame", "lord", "lady", "sister", "brother", "father", "sultan", "sheikh":
		return true
	}
	return false
}

// familyFirst reports whether a name surely begins with the family's: a given name of two syllables follows, “Kim Dae Sung”, “Lee Tae-ho”.
func familyFirst(words []string) bool {
	return familyNames.Has(words[0]) && (len(words) == 3 && len(words[1]) < 6 && len(words[2]) < 6 || len(words) == 2 && strings.Contains(words[1], "-"))
}

// firstSurname reports whether a name goes as far as the first of a person's two surnames, by which Spanish calls people: “Ibarra”, “Luis
// Ibarra” for “Luis Fernando Ibarra Solís”.
func (c *Cast) firstSurname(n *Name, words []string, e *Entity) bool {
	last := words[len(words)-1]
	if len(e.words) < 3 || len(words) > 1 && (len(e.words) < 4 || words[0] != e.words[0]) || last != e.words[len(e.words)-2] || text.IsGiven(last) {
		return false
	}
	return c.looksHuman(e.full) && !c.hasMarks(e.full) && c.partAlone(n, e)
}

func (c *Cast) hasMarks(s nlp.Stretch) bool {
	return slices.ContainsFunc(c.Tokens[s.From:s.To], func(k nlp.Token) bool { return k.Shape == nlp.Mark })
}

// partAlone reports whether a name of one word may be part of an entity's as those of people are.
func (c *Cast) partAlone(n *Name, e *Entity) bool {
	return (c.standsForSomebody(e) || c.relativeBefore(n)) && c.Tokens[n.From].Shape == nlp.Title && !text.IsTrade(c.Word(n.From)) && (n.From == 0 || !IsWhereabouts(c.Word(n.From-1)))
}

// publishes reports whether a name is a publication's last word behind an article, “the Times”.
func (c *Cast) publishes(n *Name) bool {
	return publications.Has(c.Word(n.From)) && n.From > 0 && c.Word(n.From-1) == "the"
}

// clash reports whether a name’s title tells another gender than the entity’s: Mrs. Clinton is not Bill Clinton.
func (c *Cast) clash(n *Name, e *Entity) bool {
	g := c.genderOf(n)
	return g != Unknown && e.Gender != Unknown && g != e.Gender
}

// genderOf is the gender that a name's title tells.
func (c *Cast) genderOf(n *Name) Gender {
	for j := n.Title.From; j < n.Title.To; j++ {
		if g := GenderOfTitle(c.Word(j)); g != Unknown {
			return g
		}
	}
	return Unknown
}

// sameBearer reports whether two names of a person agree in the first and the last word, initials and middle names aside;
// or one is the end of the other ("Hamilton Henry", "Joyce Hamilton Henry").
func sameBearer(a, b []string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if a[len(a)-1] != b[len(b)-1] {
		return false
	}
	if a[0] == b[0] {
		return true
	}
	return len(a) > 1 && slices.Equal(a, b[len(b)-len(a):])
}

func isPrefix(a, b []string) bool { return len(a) < len(b) && slices.Equal(a, b[:len(a)]) }

// nearness prefers the entity named last before name i; of those named after it alone, lookUp takes the one met first.
func (c *Cast) nearness(e *Entity, i int) int {
	near := 0
	for _, run := range [][]int{e.Names[:e.longer], e.Names[e.longer:]} {
		at, _ := slices.BinarySearch(run, i)
		if at > 0 {
			near = max(near, 900-min(i-run[at-1], 400))
		}
	}
	return near
}
