package match

import (
	_ "embed"
	"slices"
	"strings"
	"sync"

	"pullquote/index/text"
)

//go:embed lexicon.txt
var lexiconFile string

// FormMatch is how well a word of the same line stands for another.
const FormMatch, nearMatch = 0.95, 0.5

// A Form is a word that is the same thing as another in another form.
type Form struct {
	Word, Stem string
	Match      float64
}

// Forms lists what else may stand for a word.
func Forms(word string) []Form {
	all := lexicon()
	if found := all[word]; found != nil {
		return found
	}
	if tokens := text.Analyse(word); len(tokens) == 1 {
		return all["/"+tokens[0].Stem]
	}
	return nil
}

// lexicon reads the table once: by word and, with a slash before it, by stem.
var lexicon = sync.OnceValue(func() map[string][]Form {
	all := map[string][]Form{}
	for line := range strings.Lines(lexiconFile) {
		switch words := strings.Fields(line); words[0] {
		case "=":
			relate(all, words[1:], FormMatch)
		case "~":
			relate(all, words[1:], nearMatch)
		}
	}
	return all
})

func relate(all map[string][]Form, words []string, match float64) {
	for _, w := range words {
		own := text.Analyse(w)
		if len(own) != 1 {
			continue
		}
		for _, other := range words {
			tokens := text.Analyse(other)
			if len(tokens) != 1 || tokens[0].Stem == own[0].Stem {
				continue
			}
			f := Form{tokens[0].Word, tokens[0].Stem, match}
			for _, key := range []string{own[0].Word, "/" + own[0].Stem} {
				if !slices.ContainsFunc(all[key], func(x Form) bool { return x.Stem == f.Stem }) {
					all[key] = append(all[key], f)
				}
			}
		}
	}
}
