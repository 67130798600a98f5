package attribution

import (
	"pullquote/index/attribution/claim"
	"pullquote/index/names"
	"pullquote/index/nlp"
)

// newSpeakers resolves the sources of an article's claims.
func newSpeakers(r *claim.Reader, claims []claim.Claim) *speakers {
	s := speakersOf(r, claims)
	s.resolveAll((*speakers).weighed)
	return s
}

// A weigher is whom an anaphor that is the source of claim i means; -1 for nobody.
type weigher func(s *speakers, i int, p *nlp.Phrase) int

// resolveAll resolves all sources in order, so that each sees who spoke before.
func (s *speakers) resolveAll(weigh weigher) {
	for i := range s.claims {
		s.resolved[i] = -1
		if s.Over() {
			break
		}
		if p := s.claims[i].Phrase; p >= 0 {
			if _, done := s.byPhrase[p]; !done {
				s.byPhrase[p] = s.resolve(i, weigh)
				s.learnGender(s.byPhrase[p], p)
				s.learnSpeaker(s.byPhrase[p], s.claims[i].Cue)
			}
			s.resolved[i] = s.byPhrase[p]
		}
	}
}

// resolve finds whom the source of claim i means: a name that stands in it or by it, else whom a pronoun or a description means.
func (s *speakers) resolve(i int, weigh weigher) int {
	source := s.reader.SourcePhrase(&s.claims[i])
	p := &source
	for _, by := range []func(*nlp.Phrase) int{s.held, s.spokenOf, s.named} {
		if e := by(p); e >= 0 {
			return e
		}
	}
	if e := s.toldOf(p, s.claims[i].Cue); e >= 0 {
		return e
	}
	if e, ok := s.byRule(i, p); ok {
		return e
	}
	return weigh(s, i, p)
}

// spokeAlone is whom he or she means whose quotation opens a paragraph behind one that begins with a quotation told before it: whoever made
// that; -1 where it is not so.
func (s *speakers) spokeAlone(i int, p *nlp.Phrase) int {
	a, ok := s.anaphorAt(i, p)
	if !ok || a.kind != aPerson || !s.opensQuoted(s.claims[i].Content[0].From) {
		return -1
	}
	block := s.blockOf(s.claims[i].Content[0].From)
	for j := i - 1; j >= max(0, i-spokeBack); j-- {
		c := &s.claims[j]
		from := c.Content[len(c.Content)-1].From
		if s.blockOf(from) == block-1 && s.blockOf(c.Cue) < block-1 && s.opensQuoted(from) && s.resolved[j] >= 0 && s.suits(&a, s.resolved[j]) {
			return s.resolved[j]
		}
	}
	return -1
}

// opensQuoted reports whether a quotation opens a paragraph at a place.
func (s *speakers) opensQuoted(at int) bool {
	n := int(s.Tokens[at].Sentence)
	return s.Tokens[at].Quoted && at == s.FirstWord(s.Sentences[n].From, at+1) && (n == 0 || s.BlockOf[n-1] != s.BlockOf[n])
}

// byRule is whom what rules alone resolve means: a relative, a description by age or nation, “they”, a document whose maker is named; not
// ok for what is weighed.
func (s *speakers) byRule(i int, p *nlp.Phrase) (who int, ok bool) {
	head := &s.Tokens[p.Head]
	if t, ok := (portraits{s.Cast}).traitOf(p); ok {
		return portraits{s.Cast}.characterised(p, t, func(entity int) bool { return s.quoted(i, entity) }), true
	}
	if e, ok := (portraits{s.Cast}).sided(p); ok {
		return e, true
	}
	if e := s.spokeAlone(i, p); e >= 0 {
		return e, true
	}
	switch {
	case head.Tag == nlp.WP || head.Tag == nlp.WDT || head.Word == "that":
		return s.antecedent(p), true
	case head.Word == "they":
		return s.sameThey(i, p), true
	case s.Word(p.From) == "the" && names.IsDocument(head.Word):
		e := s.makerOf(p)
		return e, e >= 0
	}
	return -1, false
}
