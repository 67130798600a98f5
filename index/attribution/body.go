package attribution

import (
	"strings"

	"pullquote/index/attribution/claim"
	"pullquote/index/names"
	"pullquote/index/nlp"
	"pullquote/index/text"
)

// What a body said goes on under words that name nobody: “the agency said”, “it said”, “police said”, “the report said”.

// bodyBack is how many statements, and apartBack how many paragraphs, before “the company” the one may stand whose speaker it means.
const (
	bodyBack  = 4
	apartBack = 2
)

// sameBody is the organisation that made the statement before, where “the agency” or “the paper” goes on with it and no other is named
// between; -1 where it is not so.
func (s *speakers) sameBody(i int, p *nlp.Phrase) int {
	kind, ok := goesOnWith[s.Word(p.Head)]
	if s.Word(p.From) != "the" || !ok || p.Len() > 3 || otherBodies.Has(s.Word(p.From+1)) {
		return -1
	}
	for j := i - 1; j >= max(0, i-bodyBack); j-- {
		e, c := s.resolved[j], &s.claims[j]
		if e < 0 || s.Entities[e].Human {
			continue
		}
		apart := s.BlockOf[s.Tokens[p.From].Sentence] - s.BlockOf[s.Tokens[c.Cue].Sentence]
		if another := s.anotherBody(nlp.Stretch{From: c.Source.From, To: p.From}, e); apart <= apartBack && !another && s.mayGoOn(kind, e, c) {
			return e
		} else if another && kind == publicBody {
			return -1
		}
		break
	}
	return s.bodyNamed(p, kind)
}

// sentencesToCompany is how many sentences before that of “the company” may name it.
const sentencesToCompany = 2

// bodyNamed is the company, agency or paper that was named last: “Velmo Motors will cut jobs, the company said”. A name that tells of no
// company may be one where its sentence begins with it. Another body in between makes it nobody.
func (s *speakers) bodyNamed(p *nlp.Phrase, kind bodyKind) int {
	from := int(s.Tokens[p.From].Sentence) - sentencesToCompany
	last := s.NamesBefore(p.From)
	s.Steps += min(last, namesBack)
	for i := last - 1; i >= max(0, last-namesBack); i-- {
		n := &s.Names[i]
		if int(s.Tokens[n.From].Sentence) < from {
			return -1
		}
		if n.Entity < 0 || s.mayBePerson(n.Entity) || s.Tokens[n.From].Quoted || s.behindPreposition(n) {
			continue
		}
		switch e := &s.Entities[n.Entity]; {
		case s.Word(p.Head) == "agency" && e.HasBodyWord():
			return n.Entity
		case kind == business && (e.HasCompanyWord() || !e.HasBodyWord() && s.opensOwn(n)):
			return n.Entity
		case e.Kind == names.Organisation:
			return -1
		}
	}
	return -1
}

// behindPreposition reports whether a name only tells of something else whose or where it is: “an analyst of Velmo Bank”.
func (s *speakers) behindPreposition(n *names.Name) bool {
	at := s.Opens(n) - 1
	return at >= 0 && s.Tokens[at].Tag == nlp.IN
}

// opensOwn reports whether a name opens its sentence, an article before it or not, and stands nowhere as a place does.
func (s *speakers) opensOwn(n *names.Name) bool {
	st := s.Sentences[s.Tokens[n.From].Sentence]
	return s.Opens(n) == s.FirstWord(st.From, st.To) && s.Entities[n.Entity].Places == 0
}

// mayGoOn reports whether a noun of a kind may mean whoever made a statement: a public body or a paper is no company, and whoever only
// reports on one is none.
func (s *speakers) mayGoOn(kind bodyKind, e int, c *claim.Claim) bool {
	entity := &s.Entities[e]
	if kind == business {
		return s.isBody(e) && !entity.HasBodyWord() && s.Word(c.Cue) != "according" && !strings.HasPrefix(s.Word(c.Cue), "report")
	}
	return s.isBody(e)
}

// anotherBody reports whether another organisation than the one given is named in a stretch.
func (s *speakers) anotherBody(x nlp.Stretch, e int) bool {
	for n := s.NameFrom(x.From); n < len(s.Names) && s.Names[n].From < x.To; n++ {
		if other := s.Names[n].Entity; other >= 0 && other != e && s.isBody(other) {
			return true
		}
	}
	return false
}

// sameIt is the body that made the statement before, in this sentence or the one before, which “it” goes on with: “The council said …
// It argues …”; -1 where it is not so.
func (s *speakers) sameIt(i int, p *nlp.Phrase) int {
	if !s.Tokens[s.claims[i].Cue].Says() {
		return -1
	}
	now, other := int(s.Tokens[p.From].Sentence), -1
	for j := i - 1; j >= max(0, i-claimsOfIt); j-- {
		e, c := s.resolved[j], &s.claims[j]
		if c.Source.From < 0 {
			continue
		}
		then := int(s.Tokens[c.Source.From].Sentence)
		if s.told[now]-s.told[then] > 1 || now-then > sentencesOfIt {
			if s.BlockOf[then] == s.BlockOf[now] {
				other = e
			}
			break
		}
		if e < 0 {
			return -1
		}
		if s.mayBePerson(e) || s.anotherBody(nlp.Stretch{From: c.Source.From, To: p.From}, e) {
			return -1
		}
		return e
	}
	return s.subjectBefore(p, other)
}

// subjectBefore is the body that is the subject of the sentence before a pronoun's, where both open their sentences and that one names no
// other body: “The Bank of Norland cut its rate. It said …”; -1 where it is not so, or another spoke in the paragraph.
func (s *speakers) subjectBefore(p *nlp.Phrase, spoke int) int {
	now := int(s.Tokens[p.From].Sentence)
	before := s.PreviousSentence(now)
	if !s.IsFirst(p.From) || before < 0 || s.BlockOf[before] != s.BlockOf[now] {
		return -1
	}
	st := s.Sentences[before]
	for i := s.NameFrom(st.From); i < len(s.Names) && s.Names[i].From < st.To; i++ {
		n := &s.Names[i]
		if n.Entity < 0 || !s.isBody(n.Entity) || !s.isSubject(n, st) {
			continue
		}
		if spoke >= 0 && spoke != n.Entity || s.anotherBody(nlp.Stretch{From: n.To, To: p.From}, n.Entity) {
			return -1
		}
		return n.Entity
	}
	return -1
}

// isSubject reports whether a name opens its sentence, or its story behind a dateline's dash, and a verb follows it.
func (s *speakers) isSubject(n *names.Name, st nlp.Stretch) bool {
	opens := s.opensOwn(n) || s.At(st, s.Opens(n)-1).Hash == nlp.DashHash
	return opens && s.At(st, n.To).Tag.Finite()
}

// sentencesOfIt is how many sentences may lie between “it” and the statement before, and claimsOfIt how many claims without a source are
// passed over on the way to it: more than three sentences have, so that a long article takes no longer than its length.
const sentencesOfIt, claimsOfIt = 3, 20

// mayBePerson reports whether an article shows an entity to be a person, whom “it” does not mean.
func (s *speakers) mayBePerson(e int) bool {
	entity := &s.Entities[e]
	return entity.Human || entity.Gender != names.Unknown
}

// onlyPolice is the one police that an article names before a place; -1 where it names none or several.
func (s *speakers) onlyPolice(p *nlp.Phrase) int {
	only := -1
	last := s.NamesBefore(p.From)
	s.Steps += min(last, namesBack)
	for i := last - 1; i >= max(0, last-namesBack); i-- {
		e := s.Names[i].Entity
		if e < 0 || e == only || !s.Entities[e].Called([]string{"police"}) {
			continue
		}
		if only >= 0 {
			return -1
		}
		only = e
	}
	return only
}

// documentBack is how many phrases before “the report” may lie that name whose it is.
const documentBack = 120

// documentOf is the body whose document was named before under the same noun, “a report by the Norland Institute … the report said”, or
// which made its statement in one; -1 where it is nobody's or another stands between.
func (s *speakers) documentOf(i int, p *nlp.Phrase) int {
	noun := s.Word(p.Head)
	if s.Word(p.From) != "the" {
		return -1
	}
	last, _ := s.reader.PhraseNumber(p.From)
	s.Steps += min(last, documentBack)
	for j := last - 1; j >= max(0, last-documentBack); j-- {
		q := s.reader.Phrases[j]
		if s.Word(q.Head) != noun || s.Tokens[q.From].Quoted {
			continue
		}
		if e := s.makerOf(&q); e >= 0 {
			return e
		}
		if s.Word(q.From) != "the" || q.Len() > 2 {
			return s.madeIn(i, &q)
		}
	}
	return -1
}

// makerOf is the body that a document's phrase, or “by” behind it, names; -1 for none.
func (s *speakers) makerOf(q *nlp.Phrase) int {
	for i := s.NameFrom(q.From); i < len(s.Names) && s.Names[i].From <= q.To+4; i++ {
		n := &s.Names[i]
		if n.Entity < 0 || s.mayBePerson(n.Entity) {
			continue
		}
		if n.To <= q.Head || s.madeBy(q, n) {
			return n.Entity
		}
	}
	return -1
}

// madeIn is the body that made a statement of the sentence of “in a statement”; -1 for none.
func (s *speakers) madeIn(i int, q *nlp.Phrase) int {
	if q.From == 0 || s.Word(q.From-1) != "in" {
		return -1
	}
	for j := i - 1; j >= max(0, i-bodyBack); j-- {
		if s.Tokens[s.claims[j].Cue].Sentence == s.Tokens[q.From].Sentence {
			return s.resolved[j]
		}
	}
	return -1
}

// sameThey is who “they” goes on with: whoever the article says uses they/them, where nobody else was named since, or the body that made the
// statement before in the same paragraph, where no other people were spoken of since; -1 where it is not so.
func (s *speakers) sameThey(i int, p *nlp.Phrase) int {
	if !s.Tokens[s.claims[i].Cue].Says() {
		return -1
	}
	if n := s.lastNamed(p.From); n != nil && s.usesThey(n.Entity) {
		return n.Entity
	}
	for j := i - 1; j >= max(0, i-bodyBack); j-- {
		e, c := s.resolved[j], &s.claims[j]
		if c.Source.From < 0 {
			continue
		}
		now, then := s.Tokens[p.From].Sentence, s.Tokens[c.Source.From].Sentence
		source := s.reader.SourcePhrase(c)
		if e < 0 || s.BlockOf[now] != s.BlockOf[then] || !s.isBody(e) || names.IsDocument(s.Word(source.Head)) || s.Word(max(0, source.From-1)) == "and" {
			return -1
		}
		between := nlp.Stretch{From: c.Source.To, To: p.From}
		if s.anotherBody(between, e) || s.speaksOfMany(between) {
			return -1
		}
		return e
	}
	return -1
}

// lastNamed is the last person's name before a place outside quotations and prepositional phrases, in its paragraph or the one before; nil for none.
func (s *speakers) lastNamed(at int) *names.Name {
	block := s.BlockOf[s.Tokens[at].Sentence]
	last := s.NamesBefore(at)
	s.Steps += min(last, namesBack)
	for i := last - 1; i >= max(0, last-namesBack) && block-s.BlockOf[s.Tokens[s.Names[i].From].Sentence] <= apartBack; i-- {
		if n := &s.Names[i]; n.Entity >= 0 && s.isPerson(n.Entity) && s.MayBeMeant(&s.Entities[n.Entity]) && !s.Tokens[n.From].Quoted && !s.behindPreposition(n) {
			return n
		}
	}
	return nil
}

// usesThey reports whether “they/them” stands close behind a name of somebody.
func (s *speakers) usesThey(e int) bool {
	for _, i := range s.Entities[e].Names {
		n := &s.Names[i]
		st := s.Sentences[s.Tokens[n.From].Sentence]
		for at := n.To; at < min(st.To, n.To+wordsToThey); at++ {
			if s.Word(at) == "they" && s.At(st, at+2).Word == "them" {
				return true
			}
		}
	}
	return false
}

// wordsToThey is how many words may stand between a name and what tells its bearer's pronouns.
const wordsToThey = 9

// speaksOfMany reports whether a stretch speaks of several people, whom “they” may mean.
func (s *speakers) speaksOfMany(x nlp.Stretch) bool {
	for at := x.From; at < x.To; at++ {
		k := &s.Tokens[at]
		one := nlp.Unplural(k.Word)
		if k.Word == "people" || k.Tag == nlp.NNS && (text.IsTrade(one) || names.IsDoer(one) || names.IsGroup(one) || names.GenderOfTitle(one) != names.Unknown) {
			return true
		}
	}
	return false
}
