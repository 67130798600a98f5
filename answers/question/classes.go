package question

import (
	"maps"
	"slices"
	"strings"

	"pullquote/index/names"
	"pullquote/index/text"
)

// classes are the classes of words that questions share with news, by name: those of index/text and index/names with what
// lists.txt adds to them for questions. “verbs …” are verbs in all their forms, “verb …” in the base form.
func classes(own map[string][]string) map[string][]string {
	verbs := without(joined(text.Sayings().Words(), own["thinking"]), own["doing"])
	months, titles := slices.Sorted(maps.Keys(months)), wholeTitles()
	return map[string][]string{
		"verbs":           without(formsOf(verbs), own["doing"]),
		"verbs who":       formsOf(without(verbs, own["acting"])),
		"verb what":       without(verbs, own["nominal"]),
		"verbs plain":     without(formsOf(own["plain"]), own["doing"]),
		"verb plain":      own["plain"],
		"verbs reporting": formsOf(own["reporting"]),
		"offices":         joined(own["offices"], titles),
		"speakers":        joined(own["speakers"], titles, text.Trades().Words(), without(names.Groups().Words(), own["places"])),
		"untelling":       joined(own["untelling"], text.Titles().Words()),
		"nameless":        joined(own["nameless"], text.FunctionWords().Words(), text.Days().Words(), months, shortTitles()),
		"months":          months,
		"eras":            joined(own["eras"], months),
		"dated":           joined(own["dated"], text.Days().Words(), without(months, own["ambiguous"])),
	}
}

// wholeTitles are the titles that are nouns by themselves: mayor, but not “gov.” and not “former”.
func wholeTitles() []string {
	return slices.DeleteFunc(text.Titles().Words(), func(word string) bool { return isShort(word) || names.IsWeakTitle(word) })
}

// shortTitles are the titles as they are shortened: mrs, gov.
func shortTitles() []string {
	return slices.DeleteFunc(text.Titles().Words(), func(word string) bool { return !isShort(word) })
}

func isShort(title string) bool {
	return strings.HasSuffix(title, ".") || text.IsAbbreviation(strings.ToUpper(title[:1])+title[1:])
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
