package story

import (
	_ "embed"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"pullquote/index/intake/page/lazy"
)

//go:embed data/elsewhere.txt
var elsewhereList string

// elsewhere are the beginnings of labels that lead to something else, by their first word.
var elsewhere = sync.OnceValue(func() map[string][]string {
	byWord := make(map[string][]string)
	for _, line := range lazy.Lines(elsewhereList)() {
		word, _, _ := strings.Cut(line, " ")
		byWord[word] = append(byWord[word], line)
		if short := openingCharacters(word); short != "" && short != word {
			byWord[short] = append(byWord[short], line)
		}
	}
	return byWord
})

// openingCharacters are the first two characters of a word of a script that sets no words apart; "" of others.
func openingCharacters(word string) string {
	runes := []rune(word)
	if len(runes) < 2 || runes[0] < eastern {
		return ""
	}
	return string(runes[:2])
}

// eastern is where the characters of China, Japan and Korea begin.
const eastern = 0x2e80

// leadsElsewhere reports whether a line is a label that leads to other stories: it begins so and is no sentence.
func leadsElsewhere(line string) bool {
	if utf8.RuneCountInString(line) > longestShort || endsSentence(line) && !strings.HasSuffix(line, "!") && !strings.HasSuffix(line, "?") && !strings.HasSuffix(line, "…") {
		return false
	}
	line = strings.ToLower(strings.TrimLeftFunc(line, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }))
	word, _, _ := strings.Cut(line, " ")
	for _, key := range []string{word, strings.TrimRight(word, ":"), openingCharacters(word)} {
		for _, label := range elsewhere()[key] {
			rest, found := strings.CutPrefix(line, label)
			r, _ := utf8.DecodeRuneInString(rest)
			if found && (rest == "" || !unicode.IsLetter(r) || strings.HasSuffix(label, ":") || r > eastern) {
				return true
			}
		}
	}
	return false
}
