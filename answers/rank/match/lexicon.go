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
const FormMatch = 0.95

// A Form is a word that is the same thing as another in another form.
type Form struct{ Word, Stem string }

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
		if !strings.HasPrefix(line, "#") {
			relate(all, strings.Fields(line))
		}
	}
	return all
})

func relate(all map[string][]Form, words []string) {
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
			f := Form{tokens[0].Word, tokens[0].Stem}
			for _, key := range []string{own[0].Word, "/" + own[0].Stem} {
				if !slices.Contains(all[key], f) {
					all[key] = append(all[key], f)
				}
			}
		}
	}
}
