package cueword

import (
	"strings"

	"pullquote/index/text"
)

var nounsByClass = text.ReadGroups(lists, "lists/nouns.txt")

// The classes of nouns that introduce statements, in both numbers.
var (
	ClauseNouns = inBothNumbers(nounsByClass["clause"])
	StanceNouns = inBothNumbers(append(nounsByClass["stance"], nounsByClass["clause"]...))
	Talks       = inBothNumbers(nounsByClass["talk"])
	HeraldNouns = inBothNumbers(append(nounsByClass["herald"], nounsByClass["clause"]...))
)

func inBothNumbers(words []string) map[string]bool {
	set := map[string]bool{}
	for _, w := range words {
		set[w] = true
		if stem, ok := strings.CutSuffix(w, "y"); ok {
			set[stem+"ies"] = true
			continue
		}
		set[w+"s"] = true
	}
	return set
}
