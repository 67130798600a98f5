package answers

import (
	_ "embed"
	"slices"
	"strings"
	"sync"

	"pullquote/index/text"
)

//go:embed lexicon.txt
var lexiconFile string

// A relation is a word of the coverage that may stand for a word of the question.
type relation struct {
	word  string
	stem  string
	match float64
}

// How well a word of the same line stands for another.
const (
	sameMatch = 0.95
	nearMatch = 0.5
)

// related lists what may stand for a word.
func related(word string) []relation {
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
var lexicon = sync.OnceValue(func() map[string][]relation {
	all := map[string][]relation{}
	for line := range strings.Lines(lexiconFile) {
		fields := strings.Fields(line)
		if len(fields) < 3 || fields[0] != "=" && fields[0] != "~" {
			continue
		}
		match := nearMatch
		if fields[0] == "=" {
			match = sameMatch
		}
		relate(all, fields[1:], match)
	}
	return all
})

func relate(all map[string][]relation, words []string, match float64) {
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
			r := relation{tokens[0].Word, tokens[0].Stem, match}
			for _, key := range []string{own[0].Word, "/" + own[0].Stem} {
				if !slices.ContainsFunc(all[key], func(x relation) bool { return x.stem == r.stem }) {
					all[key] = append(all[key], r)
				}
			}
		}
	}
}
