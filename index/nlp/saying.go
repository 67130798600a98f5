package nlp

import (
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
