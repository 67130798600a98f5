package attribution

import (
	indextext "pullquote/index/text"
	"slices"
	"strings"
)

// A name is a run of capitalised words that may name somebody: where it stands, and its title apart.
type name struct {
	stretch         // without title
	title   stretch // empty when there is none
	org     bool    // a word of the name says so
	person  bool    // a title or the given name says so
	entity  int     // whom it names; -1 while unknown
}

// capitals tells how the article writes its words: where a capital is not owed to the sentence's start it marks a name.
type capitals struct {
	inside map[uint32]bool // hashes of words written with a capital inside a sentence
	plain  map[uint32]bool // … and in lower case
	shout  []bool          // sentences in title case, where capitals say nothing
}

func (t *text) readCapitals() *capitals {
	c := &capitals{map[uint32]bool{}, map[uint32]bool{}, make([]bool, len(t.sentences))}
	for n, s := range t.sentences {
		big, all := 0, 0
		for i := s.from; i < s.to; i++ {
			if k := &t.tokens[i]; k.shape != mark && k.shape != number && len(k.word) > 3 {
				all++
				big += btoi(k.shape != lower)
			}
		}
		c.shout[n] = all > 5 && big*4 > all*3 // a short sentence may be all names
		for i := s.from; i < s.to; i++ {
			switch k := &t.tokens[i]; {
			case k.shape == lower:
				c.plain[k.hash] = true
			case k.shape == title && i > s.from && t.tokens[i-1].shape != mark && !c.shout[n]:
				c.inside[k.hash] = true
			}
		}
	}
	return c
}

// findNames walks the text once. It does badly in headlines in title case, where every word has a capital.
func (t *text) findNames() []name {
	var names []name
	for _, s := range t.sentences {
		for i := s.from; i < s.to; {
			end := t.nameEnd(i, s.to)
			if end == i {
				i++
				continue
			}
			if held := t.officeNames(s, stretch{i, end}); len(held) > 0 {
				names = append(names, held...)
			} else if n, ok := t.newName(stretch{i, end}); ok {
				names = append(names, n)
			}
			i = end
		}
	}
	return names
}

// capital: the token can be part of a name.
func (t *text) capital(i int) bool {
	k := &t.tokens[i]
	if strings.HasSuffix(k.word, "-based") || strings.HasSuffix(k.word, "-led") || strings.HasSuffix(k.word, "-born") {
		return false // "Hartford-based activist Marela Zacarias": where from, no name
	}
	switch k.shape {
	case upper, initial:
		return k.tag == nnp || len(k.word) > 1
	case title:
		if t.capitals.inside[k.hash] || has(titles, k.word) || t.foreign(k) {
			return k.tag != prp
		}
		return k.tag == nnp && !t.opening(i) && !t.capitals.shout[k.sentence]
	}
	return false
}

// opening: the word begins its sentence or a quotation, and the article writes it in lower case elsewhere.
func (t *text) opening(i int) bool {
	k := &t.tokens[i]
	return (i == 0 || t.tokens[i-1].sentence != k.sentence || t.tokens[i-1].shape == mark) && t.capitals.plain[k.hash]
}

// continues: behind a name's word any capital goes on with it, whatever the tagger takes a rare surname for.
func (t *text) continues(i int) bool {
	k := &t.tokens[i]
	return t.capital(i) || k.shape == title && !strings.Contains(k.word, "-based") && t.tokens[i-1].shape != mark && !t.capitals.shout[k.sentence] && k.tag != prp &&
		k.tag != det && k.tag != in
}

// foreign: the tagger takes a rare capitalised word for something else at times; a given name is a name all the same.
func (t *text) foreign(k *token) bool {
	_, given := givenNames[k.word]
	return given || !asciiWord(k.word)
}

func asciiWord(word string) bool {
	for i := range len(word) {
		if word[i] >= 0x80 {
			return false
		}
	}
	return true
}

// particles stand in lower case inside names.
var particles = wordSet("de la del las los van von der den bin al el da di du le y e en")

// joiners tie the parts of an organisation's name: "Center for Community Change".
var joiners = wordSet("of for on and & the a in to")

// nameEnd is where the name that starts at i ends; i when none does.
func (t *text) nameEnd(i, limit int) int {
	if !t.capital(i) {
		return t.numbered(i, limit)
	}
	end := i + 1
	for end < limit {
		k := &t.tokens[end]
		switch {
		case t.continues(end) && !weekdays[k.word] && !has(months, k.word):
			end++
		case has(particles, k.word) && t.particle(end, limit) > end:
			end = t.particle(end, limit)
		case k.shape == mark && t.nickname(end, limit) > end:
			end = t.nickname(end, limit)
		case k.tag == pos && t.officeOf(i, end, limit):
			end++
		case k.word == "jr" || k.word == "jr.":
			return end + 1
		case has(joiners, k.word) && t.orgGoesOn(i, end, limit):
			end = t.pastJoiners(end, limit) + 1
		case k.word == "," && end+1 < limit && (t.tokens[end+1].word == "jr." || t.tokens[end+1].word == "sr."):
			return end + 2
		default:
			return end
		}
	}
	return end
}

var months = wordSet("january february march april june july august september october november december jan. feb. aug. sept. oct. nov. dec.")

// numbered: a local of a union, "32BJ SEIU".
func (t *text) numbered(i, limit int) int {
	if t.tokens[i].shape == number && i+1 < limit && t.tokens[i+1].shape == upper && strings.ContainsAny(t.tokens[i].word, "abcdefghijklmnopqrstuvwxyz") {
		return i + 2
	}
	return i
}

// particle is where a name goes on behind particles; at when it does not.
func (t *text) particle(at, limit int) int {
	j := at
	for j < limit && has(particles, t.tokens[j].word) && t.tokens[j].shape == lower {
		j++
	}
	if j < limit && t.tokens[j].shape == title && t.capital(j) {
		return j + 1
	}
	return at
}

func (t *text) pastJoiners(at, limit int) int {
	for at < limit && has(joiners, t.tokens[at].word) {
		at++
	}
	return at
}

// orgGoesOn: the name so far is an organisation's, and a capital follows the joiner.
func (t *text) orgGoesOn(from, at, limit int) bool {
	next := t.pastJoiners(at, limit)
	if next >= limit || next-at > 2 || !t.capital(next) || has(months, t.tokens[next].word) || weekdays[t.tokens[next].word] || has(titles, t.tokens[next].word) && !has(weakTitles, t.tokens[next].word) {
		return false
	}
	switch word, last := t.tokens[at].word, t.tokens[at-1].word; word {
	case "of", "for", "on":
		return (has(orgWords, last) || has(orgWords, unplural(last))) && last != "president" || last == "secretary" || last == "bureau"
	case "&":
		return true // stands within names only
	case "and":
		if t.spelledBehind(from, next, limit) {
			return true
		}
		return slices.ContainsFunc(t.tokens[next:min(next+3, limit)], func(k token) bool { return has(orgWords, k.word) }) &&
			!has(orgWords, last) && at-from <= 3 && !t.givenAt(from)
	}
	return false
}

// nickname is where a name goes on behind a nickname in marks, “William “Buck” Tansley”; at when it does not.
func (t *text) nickname(at, limit int) int {
	if k := &t.tokens[at]; k.hash != openingHash && k.word != "(" && k.word != "‘" && k.word != "'" {
		return at
	}
	end := at + 1
	for end < limit && end < at+3 && t.tokens[end].shape == title {
		end++
	}
	if end == at+1 || end+1 >= limit || t.tokens[end].shape != mark || t.tokens[end].word == "," || t.tokens[end+1].shape != title || t.tokens[end+1].tag != nnp {
		return at
	}
	return end + 2
}

// officeOf: a body that is named after who is in it or for it, “Yarrow County Sheriff’s Office”, “Women’s League”; not
// “Trump’s Justice Department”.
func (t *text) officeOf(from, at, limit int) bool {
	owner := t.tokens[at-1].word
	if at == from || !has(titles, owner) && !has(peoples, owner) {
		return false
	}
	end := at + 1
	for end < limit && t.capital(end) {
		end++
	}
	return end > at+1 && end <= at+3 && has(orgWords, t.tokens[end-1].word)
}

// peoples are whom bodies are named for.
var peoples = wordSet("women men children people workers teachers veterans farmers girls boys")

// spelledBehind: the name goes on at next and is spelled out by an acronym in brackets behind it, “Union of Communications
// and Allied Trades (UCAT)”.
func (t *text) spelledBehind(from, next, limit int) bool {
	end := next
	for end < limit && t.tokens[end].shape == title {
		end++
	}
	if end+1 >= limit || t.tokens[end].word != "(" || t.tokens[end+1].shape != upper {
		return false
	}
	return spells(t.tokens[end+1].word, t.nameWords(stretch{from, end}))
}

func (t *text) givenAt(i int) bool {
	_, ok := givenNames[t.tokens[i].word]
	return ok
}

// newName parts title and name and looks at the words.
func (t *text) newName(s stretch) (name, bool) {
	if s.len() > 1 && has(months, t.tokens[s.from].word) {
		s.from++ // "a March Pew Research Center poll"
	}
	if s.len() > 2 && t.tokens[s.from].word == "the" && (s.from == 0 || t.tokens[s.from-1].sentence != t.tokens[s.from].sentence) {
		s.from++ // the sentence's capital, not the name's
	}
	n := name{stretch: s, title: stretch{s.from, s.from}, entity: -1}
	for i := s.to - 1; i >= s.from; i-- {
		if !has(titles, t.tokens[i].word) || i == s.to-1 && s.len() > 1 && !has(weakTitles, t.tokens[i].word) && t.tokens[i-1].shape != mark {
			continue
		}
		n.title, n.from = stretch{s.from, i + 1}, i+1
		break
	}
	if n.title.len() == 0 && t.tradeBefore(s) {
		n.title, n.from = stretch{s.from, s.from + 1}, s.from+1
	}
	t.extendTitle(&n)
	if t.titleOfOrg(n) {
		for n.from = n.title.from; t.tokens[n.from].word == "former"; n.from++ {
		}
		n.title = stretch{n.from, n.from}
	}
	if n.len() == 0 {
		return n, false
	}
	first, last := &t.tokens[n.from], &t.tokens[n.to-1]
	if has(things, last.word) && !t.surnamed(n) || t.placed(n.to) {
		return n, false
	}
	n.org = t.hasOrgWord(n.stretch) || n.len() == 1 && first.shape == upper && len(first.word) > 1 || first.shape == number || t.hasMark(n.stretch, "&")
	if n.len() == 1 && (has(notSpeakers, first.word) || weekdays[first.word]) || has(notSpeakers, last.word) && !n.org && n.title.len() == 0 {
		return n, false
	}
	_, given := givenNames[first.word]
	strong := n.title.len() > 0 && !has(weakTitles, t.tokens[n.title.to-1].word)
	n.person = (strong || given && n.len() > 1 || first.shape == initial && n.len() > 1) && !(n.org && !strong && !given)
	if n.person {
		n.org = false
	}
	return n, true
}

func (t *text) hasMark(s stretch, word string) bool {
	return slices.ContainsFunc(t.tokens[s.from:s.to], func(k token) bool { return k.word == word })
}

// surnamed: what could be a thing's name is a person's, “Mayor Ann Day”, “Helen Bridge” (but “the James River”).
func (t *text) surnamed(n name) bool {
	if n.title.len() > 0 && !has(weakTitles, t.tokens[n.title.to-1].word) {
		return true
	}
	return n.len() == 2 && t.givenAt(n.from) && (n.from == 0 || t.tokens[n.from-1].word != "the")
}

// tradeBefore: the capital of what somebody does is the sentence's, “Economist Yannick Sorbel expects”. A trade alone before
// a surname is left: it may be a given name (“Dean Smith”).
func (t *text) tradeBefore(s stretch) bool {
	opens := s.from == 0 || t.tokens[s.from-1].sentence != t.tokens[s.from].sentence
	return s.len() > 2 && (opens || t.givenAt(s.from+1)) && t.tokens[s.from].shape == title && has(roles, t.tokens[s.from].word) && !t.givenAt(s.from)
}

// departments are what secretaries and ministers are over.
var departments = wordSet(`state defense defence war labor labour education energy agriculture commerce trade interior
	transportation transport housing urban development treasury finance veterans affairs homeland security health human services
	justice environment public foreign staff culture sport sports tourism police fire communications operations research
	economy science technology immigration migration works and the`)

// extendTitle takes what a title is over along with it: "Secretary of State Antony Blinken".
func (t *text) extendTitle(n *name) {
	if n.title.len() == 0 || n.len() == 0 || t.tokens[n.from].word != "of" {
		return
	}
	for i := n.from + 1; i < n.to; i++ {
		if !has(departments, t.tokens[i].word) {
			n.title.to, n.from = i, i
			return
		}
	}
}

// namesOrgs are titles that organisations' names begin with.
var namesOrgs = wordSet("republican democratic libertarian justice general attorney judicial officer")

// titleOfOrg: what looks like a title belongs to an organisation's name, "Justice Department", "Republican National
// Committee"; not in "Mayor Church".
func (t *text) titleOfOrg(n name) bool {
	if n.title.len() == 0 || n.len() == 0 || t.givenAt(n.from) || !has(orgWords, t.tokens[n.to-1].word) {
		return false
	}
	title := t.tokens[n.title.to-1].word
	return has(namesOrgs, title) || n.len() > 1 && !strings.HasSuffix(title, ".")
}

// placed: "Winchester, Conn." is a place.
func (t *text) placed(to int) bool {
	if to+1 >= len(t.tokens) || t.tokens[to].word != "," {
		return false
	}
	_, state := shortened[strings.TrimSuffix(t.tokens[to+1].Of(t.body), ".")]
	return state && t.tokens[to+1].word != "jr." && t.tokens[to+1].word != "sr." || has(states, t.tokens[to+1].word)
}

func (t *text) hasOrgWord(s stretch) bool {
	for i := s.from; i < s.to; i++ {
		if has(orgWords, t.tokens[i].word) && (i > s.from || s.len() == 1 || !t.givenAt(i)) {
			return true
		}
	}
	return false
}

// nameWords are the name's words, folded, without initials, Jr. and marks: what names are compared by.
func (t *text) nameWords(s stretch) []string {
	var words []string
	for i := s.from; i < s.to; i++ {
		k := &t.tokens[i]
		if k.shape == mark || k.word == "jr." || k.word == "jr" || k.word == "sr." || k.word == "the" {
			continue
		}
		words = append(words, indextext.Fold(k.word))
	}
	return words
}
