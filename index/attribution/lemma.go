package attribution

import "strings"

// irregular verbs that news uses to say who said, thought or showed something.
var irregular = pairs(`said say told tell wrote write written write thought think knew know known know found find saw see seen see
	felt feel heard hear gave give given give took take taken take made make went go gone go came come got get left leave
	held hold meant mean kept keep began begin begun begin spoke speak spoken speak sought seek swore swear sworn swear shown
	show read read put put set set let let cut cut hit hit ran run sang sing sung sing understood understand bought buy brought
	bring taught teach fought fight caught catch stood stand lost lose won win sent send spent spend built build led lead met
	meet paid pay laid lay lied lie dying die lying lie drew draw drawn draw drove drive chose choose chosen choose broke break
	forgot forget forgave forgive overheard overhear foresaw foresee withdrew withdraw withheld withhold has have had have`)

func pairs(words string) map[string]string {
	all := map[string]string{}
	list := strings.Fields(words)
	for i := 0; i+1 < len(list); i += 2 {
		all[list[i]] = list[i+1]
	}
	return all
}

// lemma brings the forms of a word together: says, said and saying are say. It only has to treat all forms alike, so that
// "promising" becomes "promis", as "promise" does.
func lemma(word string, t tag) string {
	if l, ok := irregular[word]; ok && t != nn && t != nns {
		return bare(l)
	}
	switch {
	case t == nns || t == vbz:
		return bare(unplural(word))
	case t == vbg && len(word) > 5:
		return bare(undouble(strings.TrimSuffix(word, "ing")))
	case (t == vbd || t == vbn) && len(word) > 4:
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

func unplural(word string) string {
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

// undouble: stopped is stop, but called is call.
func undouble(word string) string {
	if n := len(word); n > 3 && word[n-1] == word[n-2] && word[n-1] != 'l' && word[n-1] != 's' {
		return word[:n-1]
	}
	return word
}
