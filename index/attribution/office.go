package attribution

import "strings"

// A title before a name may go on with what it is over, “Minister of Education Stefana Giurini”, where no mark parts the
// two: the person begins behind the department, the body or the place.

// officeNoun: the word is what a person holds or does, in the singular.
func (t *text) officeNoun(i int) bool {
	k := &t.tokens[i]
	return k.tag != pos && k.shape != mark && (has(titles, k.word) && !has(weakTitles, k.word) || has(roles, k.word) || k.tag == nn && doer(k.word))
}

// bareOffice is where a title without an article begins that reaches to “of” or “for” just before a name; -1 where none does.
func (t *text) bareOffice(s stretch, name int) int {
	at := name - 1
	if at >= s.from && t.tokens[at].word == "the" {
		at--
	}
	if at-1 < s.from || t.tokens[at].word != "of" && t.tokens[at].word != "for" || !t.officeNoun(at-1) {
		return -1
	}
	return at - 1
}

// parted is where the person begins in a run of capitals behind a bare title; from where all of it is one name. A run that is
// a person's name or begins with a title is whom the office serves: “spokesman for Mayor Ann Day”.
func (t *text) parted(run stretch) int {
	if t.givenAt(run.from) || has(titles, t.tokens[run.from].word) || has(orgWords, t.tokens[run.to-1].word) {
		return run.from
	}
	for i := run.to - 2; i > run.from; i-- {
		before := t.tokens[i-1].word
		switch {
		case has(things, t.tokens[i].word) || has(orgWords, t.tokens[i].word):
			return run.from
		case t.givenAt(i) && !has(joiners, before), has(departments, before) && before != "and", has(orgWords, before):
			return i
		}
	}
	return run.from
}

// officeNames are the names in a run of capitals: the body that a bare title is over apart from the person who holds it.
func (t *text) officeNames(s, run stretch) []name {
	office := t.bareOffice(s, run.from)
	if office < 0 {
		return nil
	}
	at := t.parted(run)
	if at == run.from {
		return nil
	}
	var names []name
	if n, ok := t.newName(stretch{run.from, at}); ok && n.org {
		names = append(names, n)
	}
	return append(names, name{stretch: stretch{at, run.to}, title: stretch{office, at}, person: true, entity: -1})
}

// held is the person whose name ends what a bare title opens: “Head of Cooperation at the power plant Teodor Chirila”,
// “academic and professor Marlon Hill”; -1 where none does.
func (s *speakers) held(p *phrase) int {
	first := &s.tokens[p.from]
	if first.tag == det || first.tag == prps || s.tokens[p.head].tag == nns || s.tokens[p.head].tag == prp {
		return -1
	}
	at := p.to
	for range 4 {
		if at+1 >= len(s.tokens) {
			return -1
		}
		link := &s.tokens[at]
		q, ok := s.phraseAt(at + 1)
		if !ok || q.from != at+1 || link.tag != in && link.tag != cc {
			return -1
		}
		if e := s.endsWithHolder(p, &q, link.tag == cc); e >= 0 {
			return e
		}
		if link.tag == cc || !s.officeNoun(p.head) {
			return -1
		}
		at = q.to
	}
	return -1
}

// spokenOf is the person whose office stands between a body's name and the person's own: “White House press secretary Karoline
// Leavitt”, read as the White House alone; -1 where none is.
func (s *speakers) spokenOf(p *phrase) int {
	at := p.to
	for at < min(len(s.tokens), p.to+4) && s.tokens[at].shape == lower && s.tokens[at].tag != in && s.tokens[at].tag != pos {
		at++
	}
	if at == p.to || at >= len(s.tokens) || !has(titles, s.word(at-1)) && !has(roles, s.word(at-1)) || s.tokens[p.head].tag != nnp {
		return -1
	}
	for i := s.nameFrom(at); i < len(s.names) && s.names[i].from <= at+2; i++ {
		if n := &s.names[i]; n.entity >= 0 && n.len() > 1 && s.isPerson(n.entity) && (n.from == at || n.title.len() > 0 && n.title.from == at) {
			return n.entity
		}
	}
	return -1
}

// endsWithHolder: the phrase ends with a person's name, and something else stands before it, which both share as a title.
func (s *speakers) endsWithHolder(p, q *phrase, joined bool) int {
	for i := s.nameFrom(q.from); i < len(s.names) && s.names[i].from < q.to; i++ {
		n := &s.names[i]
		if n.entity < 0 || n.to != q.to || n.from == q.from || !s.isPerson(n.entity) {
			continue
		}
		before := &s.tokens[n.from-1]
		if before.tag != nn && !s.officeNoun(n.from-1) || !joined && has(titles, s.word(q.from)) {
			return -1
		}
		if joined && !(s.tokens[p.head].tag == nn && (s.officeNoun(p.head) || s.officeNoun(n.from-1))) {
			return -1
		}
		if !joined && !s.officeNoun(p.head) {
			return -1
		}
		return n.entity
	}
	return -1
}

// mendTrades takes back a verb between two names that is a trade before a person's: “MSNBC host Chris Mathers said”.
func (t *text) mendTrades(s stretch) {
	for i := s.from + 1; i+2 < s.to; i++ {
		k := &t.tokens[i]
		if !k.tag.verb() || k.shape != lower || !has(titles, k.word) && !has(roles, k.word) || t.tokens[i-1].tag != nnp || t.tokens[i+1].tag != nnp {
			continue
		}
		end := i + 1
		for end < s.to && t.tokens[end].tag == nnp {
			end++
		}
		if end < s.to && end > i+2 && (t.tokens[end].tag.finite() || t.tokens[end].word == ",") {
			k.tag = nn
		}
	}
}

// arabic: a surname that an article in lower case begins, “al-Ameri”.
func arabic(word string) bool {
	before, after, ok := strings.Cut(word, "-")
	return ok && after != "" && 'A' <= after[0] && after[0] <= 'Z' && has(articles, before)
}

var articles = wordSet("al el ul as ash ar an at ad abu ben bin")
