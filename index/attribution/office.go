package attribution

import (
	"pullquote/index/attribution/claim"
	"pullquote/index/nlp"
	"pullquote/index/text"
)

// held is the person whose name ends what a bare title opens: “Head of Cooperation at the power plant Teodor Chirila”,
// “academic and professor Marlon Hill”; -1 where none does.
func (s *speakers) held(p *nlp.Phrase) int {
	first := &s.Tokens[p.From]
	if first.Tag == nlp.Det || first.Tag == nlp.PRPS {
		return -1
	}
	at := p.To
	for range 4 {
		if at+1 >= len(s.Tokens) {
			return -1
		}
		link := &s.Tokens[at]
		q, ok := s.PhraseAt(at + 1)
		if !ok || link.Tag != nlp.IN && link.Tag != nlp.CC {
			return -1
		}
		if e := s.endsWithHolder(p, &q, link.Tag == nlp.CC); e >= 0 {
			return e
		}
		at = q.To
	}
	return -1
}

// extend takes the holder's name into the source of a title that the claim's phrase only begins: “White House press secretary
// Karoline Leavitt”.
func (s *speakers) extend(c *claim.Claim, q *Quote) {
	if len(q.Source) == 0 {
		return
	}
	if n, ok := s.holders[s.reader.Phrases[c.Phrase].From]; ok && (c.Cue < c.Source.From || c.Cue >= n.To) {
		q.Source[0].End = max(q.Source[0].End, s.Tokens[n.To-1].End)
		q.Speaker.AsWritten = s.TextOf(n.Stretch)
	}
}

// endsWithHolder is the person with whose name a phrase ends where something else stands before it, which both share as a
// title; -1 where none does.
func (s *speakers) endsWithHolder(p, q *nlp.Phrase, joined bool) int {
	n := s.personEnding(q.To)
	if n == nil || s.Tokens[n.From-1].Tag != nlp.NN && !s.OfficeNoun(n.From-1) || !joined && text.IsTitle(s.Word(q.From)) {
		return -1
	}
	if joined && !(s.Tokens[p.Head].Tag == nlp.NN && (s.OfficeNoun(p.Head) || s.OfficeNoun(n.From-1))) || !joined && !s.OfficeNoun(p.Head) {
		return -1
	}
	s.holders[p.From] = n
	return n.Entity
}

// spokenOf is the person whose office stands between a body's name and the person's own: “White House press secretary Karoline
// Leavitt”, read as the White House alone; -1 where none is.
func (s *speakers) spokenOf(p *nlp.Phrase) int {
	from := p.To
	if s.inName(p.Head) {
		from = max(from, s.Names[s.NameFrom(p.Head)].To) // “Department of Wildlife biologist Kurt Olsen”
	}
	return s.officerBehind(p, from)
}

// officerBehind is the person whose office in lower case begins at a place, and whose name follows it; -1 for none.
func (s *speakers) officerBehind(p *nlp.Phrase, from int) int {
	at := from
	if at+2 < len(s.Tokens) && s.Word(at) == "for" {
		at += 2 // “Hollis for Governor spokesman Duncan Tait”
		from = at
	}
	for at < min(len(s.Tokens), from+4) && s.Tokens[at].Shape == nlp.Lower && !joinsOrTells(s.Tokens[at].Tag) {
		at++
	}
	if !s.OfficeNoun(at-1) || s.Tokens[p.Head].Tag != nlp.NNP && !s.inName(p.Head) {
		return -1
	}
	if i := s.NameFrom(at); i < len(s.Names) {
		if n := &s.Names[i]; n.Entity >= 0 && n.Title.From == at {
			s.holders[p.From] = n
			return n.Entity
		}
	}
	return -1
}

// inName reports whether a word is part of a name, whatever the tagger takes it for: “Bank” of “Bank of Norland”.
func (s *speakers) inName(at int) bool {
	i := s.NameFrom(at)
	return i < len(s.Names) && s.Names[i].From <= at
}

// joinsOrTells reports whether a word of its kind stands between two people, and not within one's office: “Fiona Roe and
// chairman Duncan Tait”, “Fiona Roe told chairman Duncan Tait”.
func joinsOrTells(t nlp.Tag) bool {
	return t == nlp.IN || t == nlp.CC || t == nlp.VBD || t == nlp.VBZ
}
