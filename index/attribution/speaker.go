package attribution

import (
	"slices"

	"pullquote/index/attribution/claim"
	"pullquote/index/names"
	"pullquote/index/nlp"
)

// speakers resolves the sources of an article's claims. prior remembers who spoke last.
type speakers struct {
	*names.Cast
	reader   *claim.Reader
	claims   []claim.Claim // by cue
	resolved []int         // the entity of each claim; -1 for none
	byPhrase map[int]int
	holders  map[int]*names.Name // of a source that opens a title, by its first token: the holder’s name
	told     []int               // of a sentence: how many up to it are not all quotation
	standing []float64           // scratch: by entity
	standers []int               // scratch: the entities that have one
}

// speakersOf are the sources of claims, none of them resolved.
func speakersOf(r *claim.Reader, claims []claim.Claim) *speakers {
	s := &speakers{Cast: r.People(), reader: r, claims: slices.Clone(claims), byPhrase: map[int]int{}, holders: map[int]*names.Name{}}
	slices.SortStableFunc(s.claims, func(a, b claim.Claim) int { return a.Cue - b.Cue })
	s.resolved = make([]int, len(s.claims))
	s.told = countTold(s.Text)
	s.standing = make([]float64, len(s.Entities))
	return s
}

// learnGender notes the gender that a pronoun tells: whom the article once means by “he” it does not mean by “she” later.
func (s *speakers) learnGender(e, phrase int) {
	if e >= 0 && s.Entities[e].Gender == names.Unknown {
		s.Entities[e].Gender = pronounGender[s.Word(s.reader.Phrases[phrase].Head)]
	}
}

// learnSpeaker notes that somebody said something by a verb of saying, whom a pronoun may mean then.
func (s *speakers) learnSpeaker(e, cue int) {
	if e >= 0 && s.Tokens[cue].Says() {
		s.Entities[e].Speak()
	}
}

// of is the speaker of a claim; nil where the text names none.
func (s *speakers) of(c claim.Claim) *Speaker {
	i, ok := s.byPhrase[c.Phrase]
	if !ok || i < 0 {
		return nil
	}
	e := &s.Entities[i]
	p := s.reader.SourcePhrase(&c)
	speaker := &Speaker{Name: s.NameOf(e), AsWritten: s.TextOf(c.Source)}
	if n := s.nameWithin(nlp.Stretch{From: p.From, To: p.Long}, i); n != nil {
		speaker.AsWritten = s.TextOf(n.Stretch)
	}
	if d := s.DescriptionOf(e); d != "" {
		speaker.Description = &d
	}
	return speaker
}

func (s *speakers) nameWithin(p nlp.Stretch, e int) *names.Name {
	for i := s.NameFrom(p.From); i < len(s.Names) && s.Names[i].From < p.To; i++ {
		if n := &s.Names[i]; n.Entity == e {
			return n
		}
	}
	return nil
}
