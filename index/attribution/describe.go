package attribution

import (
	"slices"
	"strings"
)

// describe reads what the article says its people are, where it names them: before the name ("ULA organizer Megan
// Fountain"), behind it ("Kica Matos, executive director of Junta", "Megan Fountain of Unidad Latina en Acción").
func (c *cast) describe() {
	for i := range c.names {
		n := &c.names[i]
		if n.entity < 0 {
			continue
		}
		e := &c.entities[n.entity]
		behind, before, ahead := c.behind(n), c.before(n), c.ahead(n)
		for _, d := range []stretch{before, behind, ahead} {
			c.learnNouns(e, d)
		}
		if e.kind == Person && n.len() > 1 && before.len()+behind.len()+ahead.len() > 0 {
			e.sure = true // whom an article describes is somebody
		}
		if n.len() == 1 && e.full != n.stretch {
			before = stretch{} // "activist Lugo" says less of him than what stands at the full name
		}
		for _, d := range []stretch{behind, before, ahead} {
			if worth := c.worth(d); worth > e.described {
				e.description, e.described = d, worth
			}
		}
	}
}

// learnNouns notes what the entity may be called later: "the organizer", "his spokesman".
func (c *cast) learnNouns(e *entity, d stretch) {
	for i := d.from; i < d.to; i++ {
		k := &c.tokens[i]
		if k.word == "of" || k.word == "for" || k.word == "who" || k.word == "that" || k.word == "in" {
			break
		}
		if k.tag == nn || k.tag == nns || has(titles, k.word) {
			e.learnNoun(k.word)
			for _, noun := range calledAfter[k.word] {
				e.learnNoun(noun)
			}
			if g := titleGender[k.word]; g != unknown && !e.told && e.kind == Person {
				e.gender, e.told = g, true
			}
		}
	}
}

// before is the rest of the noun phrase that a person's name ends, without article and title.
func (c *cast) before(n *name) stretch {
	start := min(n.title.from, n.from)
	if n.title.len() == 0 {
		start = n.from
	}
	p, ok := c.phraseAt(n.from)
	if !ok || n.org || p.from >= start || p.to != n.to && n.len() > 1 {
		return stretch{}
	}
	from := p.from
	if c.tokens[from].tag == det || c.tokens[from].tag == prps {
		from++
	}
	if from >= start || !slices.ContainsFunc(c.tokens[from:start], func(k token) bool { return k.tag == nn || k.tag == nns || doer(k.word) }) {
		return stretch{}
	}
	if n.title.len() > 0 {
		return stretch{from, n.title.to}
	}
	if k := &c.tokens[start-1]; k.tag != nn && k.tag != nns && !(k.tag == adj && k.shape == lower && doer(k.word)) {
		return stretch{}
	}
	return stretch{from, start}
}

// ahead is what stands before a person's name and a comma, “the director of the water board, Ingmar Tollund,”, without its
// article. Of a list of people it is nothing.
func (c *cast) ahead(n *name) stretch {
	comma := c.opens(n) - 1
	if comma < 1 || c.word(comma) != "," || n.org || n.len() == 1 && n.title.len() == 0 || c.lists(n) {
		return stretch{}
	}
	p, ok := c.phraseAt(comma - 1)
	for ok && p.from > 1 && c.word(p.from-1) == "of" {
		p, ok = c.phraseAt(p.from - 2)
	}
	if !ok || c.tokens[p.head].tag != nn || has(groups, c.word(p.head)) || !c.definite(&p) || c.tokens[p.from].sentence != c.tokens[n.from].sentence {
		return stretch{}
	}
	if c.tokens[p.from].tag == det || c.tokens[p.from].tag == prps {
		p.from++
	}
	return stretch{p.from, comma}
}

// lists: another one follows the name, “the mayor, Ana Ruiz and Jim Day”.
func (c *cast) lists(n *name) bool { return n.to < len(c.tokens) && c.tokens[n.to].tag == cc }

// opens is where a name begins together with its title and with what stands before it in its phrase: “former mayor Anselm
// Pruett”.
func (c *cast) opens(n *name) int {
	from := n.from
	if n.title.len() > 0 {
		from = n.title.from
	}
	if p, ok := c.phraseAt(n.from); ok {
		from = min(from, p.from)
	}
	return from
}

// doer: the word ends like one for somebody who does something, whatever the tagger takes it for.
func doer(word string) bool {
	for _, ending := range []string{"er", "or", "ist", "ian", "ant", "man", "woman", "person"} {
		if len(word) > 5 && strings.HasSuffix(word, ending) {
			return true
		}
	}
	return false
}

// phraseAt is the phrase that holds a token.
func (t *text) phraseAt(i int) (phrase, bool) {
	at, found := t.phraseNumber(i)
	if !found {
		return phrase{}, false
	}
	return t.phrases[at], true
}

func (t *text) phraseNumber(i int) (at int, found bool) {
	return slices.BinarySearchFunc(t.phrases, i, func(p phrase, i int) int {
		switch {
		case p.to <= i:
			return -1
		case p.from > i:
			return 1
		}
		return 0
	})
}

// behind is the appositive, relative clause or "of …" after a name; past a class year (’08) and a party in brackets
// (D-Bridgeport).
func (c *cast) behind(n *name) stretch {
	s := c.sentences[c.tokens[n.from].sentence]
	at := n.to
	year := at
	if at+1 < s.to && (c.word(at) == "'" || c.word(at) == "’") && c.tokens[at+1].shape == number {
		at += 2
	}
	classYear := stretch{year, at}
	if at < s.to && c.word(at) == "(" {
		for j := at; j < min(at+6, s.to); j++ {
			if c.word(j) == ")" {
				at = j + 1
				break
			}
		}
	}
	if at >= s.to {
		return classYear
	}
	if c.word(at) == "of" && !n.org && at+1 < s.to && c.capital(at+1) {
		return stretch{at, c.nameEnd(at+1, s.to)}
	}
	if c.word(at) != "," || at+1 >= s.to || !c.opensAppositive(at+1) || n.org && c.tokens[at+1].tag != det {
		return classYear
	}
	end := c.appositiveEnd(at+1, s)
	if end <= at+1 {
		return classYear
	}
	if classYear.len() > 0 {
		return stretch{classYear.from, end}
	}
	return stretch{at + 1, end}
}

// opensAppositive: an article, a noun or adjective in lower case, "who", a possessor, or a title.
func (c *cast) opensAppositive(i int) bool {
	k := &c.tokens[i]
	p, ok := c.phraseAt(i)
	switch {
	case k.word == "who", k.tag == det && (k.word == "a" || k.word == "an" || k.word == "the" || k.word == "another"):
		return true
	case k.tag == prps:
		return true
	case k.shape == lower && k.tag == adj && c.tokens[min(i+1, len(c.tokens)-1)].tag == cc:
		p, ok = c.phraseAt(min(i+2, len(c.tokens)-1)) // "legal and policy analyst"
		return ok && c.tokens[p.head].tag == nn
	case k.shape == lower && (k.tag == nn || k.tag == adj):
		return ok && c.tokens[p.head].tag == nn
	case k.shape == title || k.shape == upper:
		return ok && p.from == i && (c.tokens[p.head].tag == nn || has(titles, c.word(p.head)))
	}
	return false
}

// longestAppositive is in tokens. Longer ones are clauses that the comma does not end.
const longestAppositive = 28

// appositiveEnd is the comma that closes it. A second appositive may hang on a name at its end: "moderator for MEChA, a
// Mexican-American Yale student association,".
func (c *cast) appositiveEnd(i int, s stretch) int {
	relative := c.word(i) == "who"
	for j := i; j < s.to && j-i <= longestAppositive; j++ {
		k := &c.tokens[j]
		switch {
		case k.word == "," && j+1 < s.to && (c.word(j+1) == "a" || c.word(j+1) == "an" || c.word(j+1) == "another") && c.tokens[j-1].tag == nnp:
		case k.word == ",", k.word == ";", k.word == "—", k.word == "--":
			return j
		case k.quoted, k.word == "“", k.word == "\"":
			return 0 // the rest is in what is quoted
		case k.shape == mark && (k.word == "." || k.word == ":"):
			return j
		case !relative && k.tag.finite() && !c.inRelative(i, j):
			return 0
		}
	}
	return 0
}

// inRelative: a finite verb after that, who or which belongs to a clause within the appositive.
func (c *cast) inRelative(from, at int) bool {
	for j := from; j < at; j++ {
		if k := &c.tokens[j]; k.tag == wdt || k.tag == wp || k.word == "that" {
			return true
		}
	}
	return false
}
