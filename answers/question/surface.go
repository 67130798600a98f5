package question

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"pullquote/index/text"
)

// A Surface tells what a sentence could answer, by its words alone: that it holds a number, a date, a name, a cause.
type Surface struct {
	Has     Evidence
	Names   []string // folded words of proper names
	Numbers []string // numbers as written, folded: “44%”, “eleven”, “10.7”
	Years   []int
}

// SurfaceOf reads a sentence word by word.
func SurfaceOf(sentence string) Surface {
	words := strings.Fields(sentence)
	var s Surface
	if strings.Contains(sentence, "“") || strings.Contains(sentence, "”") || strings.Contains(sentence, `"`) {
		s.Has |= HasQuote
	}
	previous, before := "", ""
	wasName := false
	for i, raw := range words {
		word := strings.TrimFunc(raw, beside)
		if word == "" {
			continue
		}
		folded := strings.TrimSuffix(text.Fold(word), "'s")
		name := s.readName(word, folded, i == 0 || strings.HasPrefix(raw, "“"), previous, wasName)
		s.readNumber(word, folded, previous, before)
		if isAge(word) && (previous == "turned" || wasName && i > 0 && strings.HasSuffix(words[i-1], ",") && strings.HasSuffix(raw, ",")) {
			s.Has |= HasAge
		}
		s.Has |= wordEvidence[folded] | pairEvidence(previous, folded)
		if leaning[folded] && (i == 0 || i == 1 && s.Has.Any(HasQuote)) {
			s.Has |= LeansBack
		}
		before, previous, wasName = previous, folded, name
	}
	return s
}

// beside reports whether a character stands beside a word and is no part of it.
func beside(r rune) bool {
	if r < utf8.RuneSelf {
		return !('a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9' || r == '%' || r == '$')
	}
	return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '€' && r != '£'
}

// readName reports whether a capitalised word is a name, and notes it; at the start of a sentence it tells nothing but before
// another.
func (s *Surface) readName(word, folded string, first bool, previous string, wasName bool) bool {
	r, _ := utf8.DecodeRuneInString(word)
	if !unicode.IsUpper(r) || len(folded) < 2 || nameless[folded] {
		return false
	}
	s.Names = append(s.Names, folded)
	if !first {
		s.Has |= HasName
		if placing[previous] {
			s.Has |= HasPlace
		}
	}
	if wasName {
		s.Has |= HasName
	}
	return true
}

func (s *Surface) readNumber(word, folded, previous, before string) {
	switch {
	case hasDigit(word):
		s.readDigits(word, folded)
	case digits[folded] != "":
		if folded == "one" {
			break // “one of the”, “one another”: seldom a count
		}
		s.Has |= HasNumber
		s.Numbers = append(s.Numbers, folded)
	case IsNumber(previous), IsNumber(before) && magnitudes[previous]:
		s.Has |= unitEvidence[folded]
	}
}

func (s *Surface) readDigits(word, folded string) {
	s.Numbers = append(s.Numbers, folded)
	if strings.HasSuffix(word, "%") {
		s.Has |= HasPercent
	}
	if strings.ContainsAny(word, "$€£") {
		s.Has |= HasMoney
	}
	if year := Year(folded); year > 0 {
		s.Has |= HasDate
		s.Years = append(s.Years, year)
		return
	}
	s.Has |= HasNumber
	if strings.HasSuffix(folded, "-year-old") || strings.HasSuffix(folded, "-year-olds") {
		s.Has |= HasAge
	}
	if _, unit, ok := strings.Cut(folded, "-"); ok {
		s.Has |= unitEvidence[unit]
	}
}

// namesIn are the capitalised words of a question after the first. Of a question in capitals throughout, none.
func namesIn(question string) []string {
	words := strings.Fields(question)
	var names []string
	for i, raw := range words {
		word := strings.Trim(raw, `.,;:!?"'“”‘’()[]`)
		word = strings.TrimSuffix(strings.TrimSuffix(word, "'s"), "’s")
		if i == 0 || word == "" || word[0] < 'A' || word[0] > 'Z' || nameless[text.Fold(word)] {
			continue
		}
		names = append(names, word)
	}
	if len(names)*2 > len(words) && len(words) > 4 {
		return nil
	}
	return names
}
