package nlp

import (
	"strings"

	"pullquote/index/nlp/linear"
	"pullquote/index/text"
)

// sayings are the lemmas of the verbs of saying.
var sayings = func() map[uint32]struct{} {
	set := map[uint32]struct{}{}
	for verb := range text.Sayings() {
		set[linear.Hash(bare(verb))] = struct{}{}
	}
	return set
}()

// Says reports whether the word is a form of a verb of saying.
func (k *Token) Says() bool {
	_, ok := sayings[k.Lemma]
	return ok
}

// VerbLemmas are the hashes of the lemmas that the forms of verbs are brought to, which differ for a few: “agreed” is “agr”.
func VerbLemmas(verbs []string) map[uint32]struct{} {
	set := map[uint32]struct{}{}
	for _, verb := range verbs {
		set[linear.Hash(bare(verb))] = struct{}{}
		set[linear.Hash(lemma(strings.TrimSuffix(verb, "e")+"ed", VBD))] = struct{}{}
		set[linear.Hash(lemma(verb+"ing", VBG))] = struct{}{}
	}
	return set
}
