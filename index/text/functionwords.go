package text

import (
	_ "embed"
	"strings"
)

//go:embed functionwords.txt
var functionWordsFile string

// functionWords are those of the file.
var functionWords = listed(functionWordsFile)

// listed are the words of a list: separated by white space, lines that begin with # left out.
func listed(file string) map[string]bool {
	words := map[string]bool{}
	for line := range strings.Lines(file) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		for word := range strings.FieldsSeq(line) {
			words[word] = true
		}
	}
	return words
}

// longestFunctionWord is in bytes: what is longer need not be looked up.
const longestFunctionWord = 10

// isFunctionWord reports whether a folded word carries too little to be searched for. Negations with an apostrophe are
// among them.
func isFunctionWord(word string) bool { return len(word) <= longestFunctionWord && functionWords[word] }
