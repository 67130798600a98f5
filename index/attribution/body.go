package attribution

import (
	"pullquote/index/names"
	"pullquote/index/nlp"
	"pullquote/index/text"
)

// Whose a document is that goes on, “the report said”, and who goes on as “they”; whom else bodies' words mean is weighed.

// bodyBack is how many statements, and apartBack how many paragraphs, before “they” the one may stand whose speaker it means.
const (
	bodyBack  = 4
	apartBack = 2
)

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

// anotherBody reports whether another organisation than the one given is named in a stretch.
func (s *speakers) anotherBody(x nlp.Stretch, e int) bool {
	for n := s.NameFrom(x.From); n < len(s.Names) && s.Names[n].From < x.To; n++ {
		if other := s.Names[n].Entity; other >= 0 && other != e && s.isBody(other) {
			return true
		}
	}
	return false
}

// mayBePerson reports whether an article shows an entity to be a person, whom “it” does not mean.
func (s *speakers) mayBePerson(e int) bool {
	entity := &s.Entities[e]
	return entity.Human || entity.Gender != names.Unknown
}

// documentBack is how many phrases before “the report” may lie that name whose it is.
const documentBack = 120

// makerOf is the body whose document was named before under the same noun as a description has: “a report by the Norland Institute … the
// report said”; -1 for none.
func (s *speakers) makerOf(p *nlp.Phrase) int {
	last, _ := s.reader.PhraseNumber(p.From)
	s.Steps += min(last, documentBack)
	for j := last - 1; j >= max(0, last-documentBack); j-- {
		q := s.reader.Phrases[j]
		if s.Word(q.Head) != s.Word(p.Head) || s.Tokens[q.From].Quoted {
			continue
		}
		if e := s.namedMaker(&q); e >= 0 {
			return e
		}
		if s.Word(q.From) != "the" || q.Len() > 2 {
			return -1 // another document
		}
	}
	return -1
}

// namedMaker is the body that a document's phrase, or “by” behind it, names; -1 for none.
func (s *speakers) namedMaker(q *nlp.Phrase) int {
	for i := s.NameFrom(q.From); i < len(s.Names) && s.Names[i].From <= q.To+4; i++ {
		n := &s.Names[i]
		if n.Entity >= 0 && !s.mayBePerson(n.Entity) && (n.To <= q.Head || s.madeBy(q, n)) {
			return n.Entity
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
