package question

import (
	_ "embed"
	"strings"
	"sync"
	"unicode"

	"pullquote/index/text"
)

//go:embed languages.txt
var languagesFile string

// languages are the words of each language; the order is that of the file. English has the function words of index/text too.
var languages = sync.OnceValue(func() []languageWords {
	var all []languageWords
	for line := range strings.Lines(languagesFile) {
		name, words, _ := strings.Cut(line, ":")
		if strings.HasPrefix(line, "#") {
			continue
		}
		l := languageWords{name, map[string]bool{}}
		if name == English {
			for word := range text.FunctionWords() {
				l.words[word] = true
			}
		}
		for _, word := range strings.Fields(words) {
			l.words[word] = true
		}
		all = append(all, l)
	}
	return all
})

type languageWords struct {
	name  string
	words map[string]bool
}

// English is the language whose words the rules of this package read.
const English = "en"

// LanguageOf is the language of a folded question by its function words, as ISO 639-1 has it: the one that most of its words
// are of, English where none has more. It does badly on questions of names and nouns alone, which are the same in many.
func LanguageOf(plain string) string {
	words := strings.FieldsFunc(plain, func(r rune) bool { return r != '-' && !unicode.IsLetter(r) })
	best, most := English, 0
	for _, l := range languages() {
		n := 0
		for _, word := range words {
			if l.words[word] {
				n++
			}
		}
		if n > most {
			best, most = l.name, n
		}
	}
	return best
}

// IsFunctionWord reports whether a folded word is a function or question word of a language, by its code.
func IsFunctionWord(language, word string) bool {
	for _, l := range languages() {
		if l.name == language {
			return l.words[word]
		}
	}
	return false
}
