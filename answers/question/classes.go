package question

import (
	"slices"

	"pullquote/index/names"
	"pullquote/index/surface"
	"pullquote/index/text"
)

// classes are the classes of words that questions share with news, by name: those of index/text, index/names and index/surface with what
// lists.txt adds to them for questions. “verbs …” are verbs in all their forms, “verb …” in the base form.
func classes(own map[string][]string) map[string][]string {
	verbs, titles := surface.SpeechVerbs(), wholeTitles()
	return map[string][]string{
		"verbs":           surface.SpeechForms(),
		"verbs who":       formsOf(without(verbs, own["acting"])),
		"verb what":       without(verbs, own["nominal"]),
		"verbs plain":     slices.DeleteFunc(formsOf(own["plain"]), surface.IsDoing),
		"verb plain":      own["plain"],
		"verbs reporting": formsOf(own["reporting"]),
		"offices":         joined(own["offices"], titles),
		"speakers":        joined(own["speakers"], titles, text.Trades().Words(), without(names.Groups().Words(), own["places"])),
		"untelling":       joined(own["untelling"], text.Titles().Words()),
		"months":          surface.Months(),
		"measures":        surface.Measures(),
	}
}

// wholeTitles are the titles that are nouns by themselves: mayor, but not “gov.” and not “former”.
func wholeTitles() []string {
	return slices.DeleteFunc(text.Titles().Words(), func(word string) bool { return text.IsShortTitle(word) || names.IsWeakTitle(word) })
}

// formsOf are all forms of some verbs.
func formsOf(verbs []string) []string {
	var all []string
	for _, verb := range verbs {
		all = append(all, text.FormsOf(verb)...)
	}
	return joined(all)
}

// joined are the words of some lists, each once.
func joined(lists ...[]string) []string {
	all := slices.Concat(lists...)
	slices.Sort(all)
	return slices.Compact(all)
}

// without are the words of a list that another has not.
func without(words, not []string) []string {
	return slices.DeleteFunc(slices.Clone(words), func(word string) bool { return slices.Contains(not, word) })
}
