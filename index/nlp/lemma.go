package nlp

import (
	"strings"

	"pullquote/index/text"
)

// lemma brings the forms of a word together: says, said and saying are say. It only has to treat all forms alike, so that
// "promising" becomes "promis", as "promise" does.
func lemma(word string, t Tag) string {
	if l, ok := text.BaseOf(word); ok && t != NN && t != NNS {
		return bare(l)
	}
	switch {
	case t == NNS || t == VBZ:
		return bare(Unplural(word))
	case t == VBG && len(word) > 5:
		return bare(undouble(strings.TrimSuffix(word, "ing")))
	case (t == VBD || t == VBN) && len(word) > 4:
		if strings.HasSuffix(word, "ied") {
			return bare(word[:len(word)-2])
		}
		return bare(undouble(strings.TrimSuffix(word, "ed")))
	}
	return bare(word)
}

// bare is a stem without its last e, or with i for y.
func bare(word string) string {
	if len(word) > 3 && word[len(word)-1] == 'y' {
		return word[:len(word)-1] + "i"
	}
	if len(word) > 3 {
		return strings.TrimSuffix(word, "e")
	}
	return word
}

// undouble takes off the consonant that an ending doubled: stopped is stop, but called is call.
func undouble(word string) string {
	if n := len(word); n > 3 && word[n-1] == word[n-2] && word[n-1] != 'l' && word[n-1] != 's' {
		return word[:n-1]
	}
	return word
}

func Unplural(word string) string {
	switch {
	case len(word) > 4 && strings.HasSuffix(word, "ies"):
		return word[:len(word)-3] + "y"
	case len(word) > 4 && (strings.HasSuffix(word, "ches") || strings.HasSuffix(word, "shes") || strings.HasSuffix(word, "sses")):
		return word[:len(word)-2]
	case len(word) > 3 && strings.HasSuffix(word, "s") && !strings.HasSuffix(word, "ss"):
		return word[:len(word)-1]
	}
	return word
}
