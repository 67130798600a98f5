package surface

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"pullquote/index/text"
)

// Read reads a sentence word by word. words are what text.Analyse finds in it; without them no figures and dates are found.
func Read(sentence string, words []text.Token) Surface {
	r := reader{sentence: sentence}
	if strings.Contains(sentence, "“") || strings.Contains(sentence, "”") || strings.Contains(sentence, `"`) {
		r.has |= HasQuote
	}
	for raw := range strings.FieldsSeq(sentence) {
		if word := strings.TrimFunc(raw, beside); word != "" {
			r.read(raw, word)
		}
		r.raw = raw
		r.fields++
	}
	r.readFigures(words)
	if r.mayHaveDay {
		r.day = dayIn(sentence)
	}
	return r.pack()
}

// A reader reads the words of a sentence from left to right.
type reader struct {
	finding
	sentence   string
	fields     int    // how many are read
	raw        string // the field before
	previous   string // the word before, folded
	wasName    bool   // … is a name
	counts     bool   // … counts something
	counted    bool   // the one before that does
	mayHaveDay bool   // a number follows a month
}

// beside reports whether a character stands beside a word and is no part of it.
func beside(r rune) bool {
	if r < utf8.RuneSelf {
		return !('a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9' || r == '%' || r == '$')
	}
	return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '€' && r != '£'
}

// read reads one word; raw is it with what stands beside it.
func (r *reader) read(raw, word string) {
	folded := strings.TrimSuffix(fold(word), "'s")
	name := r.readName(word, folded, r.fields == 0 || strings.HasPrefix(raw, "“"))
	r.readNumber(word, folded)
	if isAge(word) && (r.previous == "turned" || r.wasName && strings.HasSuffix(r.raw, ",") && strings.HasSuffix(raw, ",")) {
		r.has |= HasAge
	}
	r.has |= wordEvidence[folded] | pairs[r.previous][folded]
	if leaning.Has(folded) && (r.fields == 0 || r.fields == 1 && r.has&HasQuote != 0) {
		r.has |= LeansBack
	}
	r.previous, r.wasName, r.counts, r.counted = folded, name, IsNumber(folded), r.counts
}

// fold is text.Fold of a word without white space.
func fold(word string) string {
	for i := range len(word) {
		if word[i] >= utf8.RuneSelf {
			return text.Fold(word)
		}
	}
	return strings.ToLower(word)
}

// readName reports whether a capitalised word is a name, and notes it; at the start of a sentence it tells nothing but before
// another.
func (r *reader) readName(word, folded string, first bool) bool {
	initial, _ := utf8.DecodeRuneInString(word)
	if !unicode.IsUpper(initial) || len(folded) < 2 || nameless.Has(folded) {
		return false
	}
	r.names = append(r.names, folded)
	if !first {
		r.has |= HasName
		if placing.Has(r.previous) {
			r.has |= HasPlace
		}
	}
	if r.wasName {
		r.has |= HasName
	}
	return true
}

func (r *reader) readNumber(word, folded string) {
	switch {
	case hasDigit(word):
		r.mayHaveDay = r.mayHaveDay || begins(word) <= 2 && endsInMonth(r.previous)
		r.readDigits(word, folded)
	case digits[folded] != "":
		if folded == "one" {
			break // “one of the”, “one another”: seldom a count
		}
		r.has |= HasNumber
		r.numbers = append(r.numbers, folded)
	case r.counts, r.counted && magnitudes.Has(r.previous):
		r.has |= unitEvidence[folded]
	}
}

func (r *reader) readDigits(word, folded string) {
	r.numbers = append(r.numbers, folded)
	if strings.HasSuffix(word, "%") {
		r.has |= HasPercent
	}
	if strings.ContainsAny(word, "$€£") {
		r.has |= HasMoney
	}
	if Year(folded) > 0 {
		r.has |= HasDate
		return
	}
	r.has |= HasNumber
	if strings.HasSuffix(folded, "-year-old") || strings.HasSuffix(folded, "-year-olds") {
		r.has |= HasAge
	}
	if _, unit, ok := strings.Cut(folded, "-"); ok {
		r.has |= unitEvidence[unit]
	}
}
