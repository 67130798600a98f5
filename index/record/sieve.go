package record

import (
	"pullquote/index"
	"pullquote/index/article"
	"pullquote/index/text"
)

// A Sieve is an index.Filter made ready to be asked often.
type Sieve struct {
	sources  map[string]bool
	articles map[article.ID]bool
	from, to article.Date
}

// NewSieve is nil for a filter that lets everything pass.
func NewSieve(f index.Filter) *Sieve {
	if len(f.Sources) == 0 && len(f.Articles) == 0 && f.From.IsZero() && f.To.IsZero() {
		return nil
	}
	s := &Sieve{from: f.From, to: f.To}
	if len(f.Sources) > 0 {
		s.sources = make(map[string]bool)
		for _, name := range f.Sources {
			s.sources[text.FoldName(name)] = true
		}
	}
	if len(f.Articles) > 0 {
		s.articles = make(map[article.ID]bool)
		for _, id := range f.Articles {
			s.articles[id] = true
		}
	}
	return s
}

// dated reports whether the filter is about dates.
func (s *Sieve) dated() bool { return s != nil && !(s.from.IsZero() && s.to.IsZero()) }

// Passes tells whether an article passes; undated, that only its unknown date keeps it out.
func (s *Sieve) Passes(c *Card) (ok, undated bool) {
	switch {
	case c.Withdrawn != "":
		return false, false
	case s == nil:
		return true, false
	case s.sources != nil && !s.sources[c.Source], s.articles != nil && !s.articles[c.ID]:
		return false, false
	case s.dated() && c.Date.IsZero():
		return false, true
	}
	return c.Date.Within(s.from, s.to), false
}

// Mask tells for each card whether its passages may be found, and counts those kept out for want of a date.
func (s *Sieve) Mask(cards []*Card) (allowed []bool, undated int) {
	if s == nil {
		return nil, 0
	}
	allowed = make([]bool, len(cards))
	for i, c := range cards {
		ok, noDate := s.Passes(c)
		allowed[i] = ok
		if noDate {
			undated++
		}
	}
	return allowed, undated
}
