package surface

import (
	"iter"
	"time"

	"pullquote/index/article"
)

// A Surface is what one sentence shows, packed: its evidence as bits, and then, as far as there are any, the words of its names,
// its numbers, its figures, its dates and its day, each with how many they are. The zero Surface shows nothing.
type Surface string

// A Figure is a word of a sentence that counts something, and which words could be what it counts: those behind it, up to Until.
// Words are numbered as text.Analyse finds them.
type Figure struct{ At, Until int }

// Has reports whether some of the evidence is there.
func (s Surface) Has(some Evidence) bool { return s.Evidence()&some != 0 }

// Evidence is all that the sentence shows.
func (s Surface) Evidence() Evidence {
	c := cursor(s)
	return Evidence(c.int())
}

// Names are the folded words of proper names, in order.
func (s Surface) Names() iter.Seq[string] {
	return func(yield func(string) bool) {
		c := cursor(s)
		c.int()
		c.words(yield)
	}
}

// Numbers are the numbers as they are written, folded: “44%”, “eleven”, “10.7”, in order.
func (s Surface) Numbers() iter.Seq[string] {
	return func(yield func(string) bool) {
		c := cursor(s)
		c.int()
		c.words(nil)
		c.words(yield)
	}
}

// AnyNumber reports whether something holds for one of the numbers.
func (s Surface) AnyNumber(holds func(number string) bool) bool {
	for n := range s.Numbers() {
		if holds(n) {
			return true
		}
	}
	return false
}

// Years are those among the numbers.
func (s Surface) Years() iter.Seq[int] {
	return func(yield func(int) bool) {
		for n := range s.Numbers() {
			if year := Year(n); year > 0 && !yield(year) {
				return
			}
		}
	}
}

// IsName reports whether a folded word is one of a name.
func (s Surface) IsName(word string) bool {
	for name := range s.Names() {
		if name == word {
			return true
		}
	}
	return false
}

// Figures are those that are no year and no day of a month, in order.
func (s Surface) Figures() iter.Seq[Figure] {
	return func(yield func(Figure) bool) {
		c := cursor(s)
		c.int()
		c.words(nil)
		c.words(nil)
		c.figures(yield)
	}
}

// IsFigure reports whether a word is one.
func (s Surface) IsFigure(n int) bool {
	for f := range s.Figures() {
		if f.At == n {
			return true
		}
	}
	return false
}

// IsDate reports whether a word tells a date by itself.
func (s Surface) IsDate(n int) bool {
	c := s.behindFigures()
	at := 0
	for range c.int() {
		if at += c.int(); at >= n || c == "" {
			return at == n
		}
	}
	return false
}

// Day is the first day that the sentence names without its year, “on May 22”: a date of year 0. It is zero where there is none.
func (s Surface) Day() article.Date {
	c := s.behindFigures()
	for range c.int() {
		if c.int(); c == "" {
			return article.Date{}
		}
	}
	day := c.int()
	if day == 0 {
		return article.Date{}
	}
	return article.Date{Month: time.Month(day / dayStride), Day: day % dayStride}
}

func (s Surface) behindFigures() cursor {
	c := cursor(s)
	c.int()
	c.words(nil)
	c.words(nil)
	c.figures(nil)
	return c
}
