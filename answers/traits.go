package answers

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"pullquote/index/text"
)

// traits say what a sentence could answer, by its surface alone: that it holds a number, a date, a name, a cause.
type traits struct {
	has     trait
	words   int
	names   []string // folded words of proper names
	numbers []string // numbers as written, folded: “44%”, “eleven”, “10.7”
	years   []int
}

// A trait is one kind of evidence, as a bit.
type trait uint32

const (
	hasNumber trait = 1 << iota
	hasPercent
	hasMoney
	hasDate
	hasDuration
	hasMeasure
	hasName
	hasFullName // two capitalised words in a row
	hasPlace    // “in Danbury”
	hasCause
	hasMeaning // “is a”, “known as”, “stands for”
	hasQuote
	hasSpeech // a verb of saying
	hasNegation
	hasChange
	leansBack  // begins with a pronoun or the like: its antecedent stands before
	hasAge     // “34 years old”, “aged 34”, “the 34-year-old”, “Brandish, 34, came on”, “turned 34”
	hasTiming  // “after”, “while”, “that evening”
	hasOutcome // who won
)

func (t trait) any(of trait) bool { return t&of != 0 }

// traitsOf reads a sentence word by word.
func traitsOf(sentence string) traits {
	words := strings.Fields(sentence)
	t := traits{words: len(words)}
	if strings.Contains(sentence, "“") || strings.Contains(sentence, "”") || strings.Contains(sentence, `"`) {
		t.has |= hasQuote
	}
	previous, before := "", ""
	wasName := false
	for i, raw := range words {
		word := strings.TrimFunc(raw, beside)
		if word == "" {
			continue
		}
		folded := strings.TrimSuffix(text.Fold(word), "'s")
		name := t.readName(word, folded, i == 0 || strings.HasPrefix(raw, "“"), previous, wasName)
		t.readNumber(word, folded, previous, before)
		if isAge(word) && (previous == "turned" || wasName && i > 0 && strings.HasSuffix(words[i-1], ",") && strings.HasSuffix(raw, ",")) {
			t.has |= hasAge
		}
		t.has |= wordTraits[folded]
		if pairStarts[previous] {
			t.has |= pairTraits[previous+" "+folded]
		}
		if i == 0 || i == 1 && t.has.any(hasQuote) {
			t.readOpening(folded)
		}
		before, previous, wasName = previous, folded, name
	}
	return t
}

// beside: a character that stands beside a word and is no part of it.
func beside(r rune) bool {
	if r < utf8.RuneSelf {
		return !('a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9' || r == '%' || r == '$')
	}
	return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '€' && r != '£'
}

func (t *traits) readOpening(folded string) {
	if openers[folded] {
		t.has |= leansBack
	}
}

// readName takes a capitalised word for a name, but at the start of a sentence only before another.
func (t *traits) readName(word, folded string, first bool, previous string, wasName bool) bool {
	r, _ := utf8.DecodeRuneInString(word)
	if !unicode.IsUpper(r) || len(folded) < 2 || nameless[folded] {
		return false
	}
	t.names = append(t.names, folded)
	if !first {
		t.has |= hasName
		if placeWords[previous] {
			t.has |= hasPlace
		}
	}
	if wasName {
		t.has |= hasName | hasFullName
	}
	return true
}

func (t *traits) readNumber(word, folded, previous, before string) {
	switch {
	case hasDigit(word):
		t.readDigits(word, folded)
	case numberWords[folded] != "":
		if folded == "one" {
			break // “one of the”, “one another”: seldom a count
		}
		t.has |= hasNumber
		t.numbers = append(t.numbers, folded)
	case isNumber(previous):
		t.has |= unitTraits[folded]
	case isNumber(before) && magnitudes[previous]:
		t.has |= unitTraits[folded]
	}
}

func (t *traits) readDigits(word, folded string) {
	t.numbers = append(t.numbers, folded)
	if strings.HasSuffix(word, "%") {
		t.has |= hasPercent
	}
	if strings.ContainsAny(word, "$€£") {
		t.has |= hasMoney
	}
	if year := yearOf(folded); year > 0 {
		t.has |= hasDate
		t.years = append(t.years, year)
		return
	}
	t.has |= hasNumber
	if strings.HasSuffix(folded, "-year-old") || strings.HasSuffix(folded, "-year-olds") {
		t.has |= hasAge
	}
	if _, unit, ok := strings.Cut(folded, "-"); ok {
		t.has |= unitTraits[unit]
	}
}

// isAge: somebody can be so many years old.
func isAge(word string) bool {
	n, err := strconv.Atoi(word)
	return err == nil && n > 0 && n < 120
}

func hasDigit(word string) bool {
	for i := range len(word) {
		if '0' <= word[i] && word[i] <= '9' {
			return true
		}
	}
	return false
}

// yearOf reads “2013” and “1990s”; 0 for other words.
func yearOf(folded string) int {
	folded = strings.TrimSuffix(strings.TrimSuffix(folded, "s"), "'")
	if len(folded) != 4 {
		return 0
	}
	year := 0
	for _, c := range folded {
		if c < '0' || c > '9' {
			return 0
		}
		year = year*10 + int(c-'0')
	}
	if year < 1000 || year > 2099 {
		return 0
	}
	return year
}

func isNumber(folded string) bool {
	return folded != "" && (folded[0] >= '0' && folded[0] <= '9' || numberWords[folded] != "" || folded == "several" || folded == "few")
}
