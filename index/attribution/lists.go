package attribution

import (
	_ "embed"
	"strings"
)

//go:embed lists/verbs.txt
var verbLists string

// listed are the lists of a file by their names: each line that is no comment goes on with the list it begins with.
func listed(file string) map[string]string {
	lists := map[string]string{}
	for line := range strings.Lines(file) {
		if name, words, ok := strings.Cut(line, ":"); ok && !strings.HasPrefix(line, "#") {
			lists[name] += words
		}
	}
	return lists
}

var byVerb = listed(verbLists)

// The classes of verbs that introduce statements, by lemma; see lists/verbs.txt.
var (
	matterVerbs    = verbSet(byVerb["matter"])
	clauseVerbs    = verbSet(byVerb["clause"])
	namingVerbs    = verbSet(byVerb["naming"])
	intendingVerbs = verbSet(byVerb["intending"])
)

// verbSet are verbs by the lemmas that their forms are brought to, which differ for a few: “agreed” is “agr”.
func verbSet(verbs string) map[uint32]struct{} {
	set := lemmaSet(verbs)
	for verb := range wordSet(verbs) {
		past := strings.TrimSuffix(verb, "e") + "ed"
		set[hashOf(lemma(past, vbd))] = struct{}{}
		set[hashOf(lemma(verb+"ing", vbg))] = struct{}{}
	}
	return set
}
