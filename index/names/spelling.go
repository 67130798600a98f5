package names

import "strings"

// spells reports whether an acronym's letters begin words of the name, in order, the last word's among them, or the last before “and”:
// “CDC” is Centers for Disease Control and Prevention.
func spells(acronym string, words []string) bool {
	and := len(words) - 1
	for and > 0 && words[and] != "and" {
		and--
	}
	return spellsAll(acronym, words) || and > 2 && spellsAll(acronym, words[:and])
}

func spellsAll(acronym string, words []string) bool {
	var initials strings.Builder
	for _, w := range words {
		if !joiners.Has(w) {
			initials.WriteByte(w[0])
		}
	}
	letters := strings.ReplaceAll(acronym, ".", "")
	return len(letters) >= 2 && (initials.String() == letters || strings.HasSuffix(initials.String(), letters) && len(letters) > 2 ||
		len(letters) > 2 && skips(letters, words))
}

// skips reports whether letters begin a name’s words but short ones: “ULA” leaves out the “en” of Unidad Latina en
// Acción.
func skips(letters string, words []string) bool {
	i := 0
	for _, w := range words {
		if i < len(letters) && w[0] == letters[i] {
			i++
		} else if len(w) > 3 {
			return false
		}
	}
	return i == len(letters)
}
