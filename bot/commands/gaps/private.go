package gaps

import (
	"embed"
	"strings"
	"unicode"
	"unicode/utf8"

	"pullquote/answers/question"
	"pullquote/index/meaning"
	"pullquote/index/names"
	"pullquote/index/text"
)

//go:embed lists/*.txt
var lists embed.FS

var (
	streets = text.ReadSet(lists, "lists/streets.txt")
	forms   = text.ReadSet(lists, "lists/forms.txt")
	openers = text.ReadSet(lists, "lists/openers.txt")
)

// Private are the words of a question that may be about one person alone: names, numbers and addresses, folded, each once.
func Private(asked string) []string {
	r := read(asked)
	var found []string
	seen := map[string]bool{}
	for i, w := range r.words {
		if r.private(i) && !seen[w.folded] {
			seen[w.folded] = true
			found = append(found, w.folded)
		}
	}
	return found
}

// Without is a question without some of its words, in plain words; "" when none is left.
func Without(asked string, private []string) string {
	var kept []string
	for _, w := range read(asked).words {
		if !has(private, w.folded) {
			kept = append(kept, w.written)
		}
	}
	return strings.Join(kept, " ")
}

func has(list []string, word string) bool {
	for _, each := range list {
		if each == word {
			return true
		}
	}
	return false
}

// A word of a question, without the marks around it.
type word struct {
	written, folded string
	opens           bool // a sentence
}

// A reading is a question cut into words.
type reading struct {
	words    []word
	language string
	cased    bool // capitals tell names: not all words have one, and not none
}

func read(asked string) reading {
	r := reading{language: question.LanguageOf(text.Fold(asked))}
	opens, capital, small := true, 0, 0
	for field := range strings.FieldsSeq(asked) {
		written := strings.TrimFunc(field, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
		if written == "" {
			continue
		}
		r.words = append(r.words, word{written, fold(written), opens})
		if opens = strings.ContainsAny(field[len(field)-1:], ".!?:"); utf8.RuneCountInString(written) > 3 {
			if isCapital(written) {
				capital++
			} else {
				small++
			}
		}
	}
	r.cased = small > 0 && capital <= 3*small
	return r
}

// fold is a word as it is compared, without what marks possession.
func fold(written string) string { return strings.TrimSuffix(text.Fold(written), "'s") }

func isCapital(written string) bool {
	first, _ := utf8.DecodeRuneInString(written)
	return unicode.IsUpper(first) || unicode.IsTitle(first)
}

// private reports whether a word may be a part of a name, a number or an address.
func (r reading) private(i int) bool {
	w := r.words[i]
	switch {
	case isNumber(w.written), isAddress(w.written):
		return true
	case r.common(w.folded), openers.Has(w.folded), calendar(w.folded), names.IsNobody(w.folded):
		return false
	case r.cased && isCapital(w.written):
		return !w.opens || r.named(i)
	}
	return r.named(i)
}

// named reports whether a word may be a name whatever its case, by the words around it or by itself.
func (r reading) named(i int) bool {
	w := r.words[i]
	if text.IsGiven(w.folded) {
		return true
	}
	if i > 0 {
		if before := r.words[i-1].folded; forms.Has(before) || text.IsGiven(before) && !openers.Has(before) {
			return true
		}
	}
	if i+1 < len(r.words) && streets.Has(r.words[i+1].folded) {
		return true
	}
	return w.opens && r.cased && isCapital(w.written) && r.language != question.English || r.language == question.English && rare(w.folded)
}

// common reports whether a word is a function word of the question's language, or of English, which names of things are in everywhere.
func (r reading) common(folded string) bool {
	return question.IsFunctionWord(r.language, folded) || question.IsFunctionWord(question.English, folded)
}

// rare reports whether a word of English is so rare that the vocabulary lacks it: a surname may be.
func rare(folded string) bool { return meaning.Default().Spelled(folded) > 0 }

func calendar(folded string) bool { return text.IsDay(folded) || text.IsMonth(folded) }

func isNumber(written string) bool { return strings.ContainsFunc(written, unicode.IsDigit) }

// isAddress reports whether a word is an address of the net, or somebody's name there.
func isAddress(written string) bool {
	if strings.ContainsAny(written, "@/\\_") {
		return true
	}
	before, after, found := strings.Cut(written, ".")
	return found && utf8.RuneCountInString(before) > 1 && utf8.RuneCountInString(after) > 1
}
