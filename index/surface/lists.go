package surface

import (
	"embed"
	"maps"
	"slices"

	"pullquote/index/text"
)

//go:embed lists.txt
var files embed.FS

// lists are the words of lists.txt by the name of their list.
var lists = text.ReadGroups(files, "lists.txt")

// list is one of lists.txt. A list that is missing is a fault of the program.
func list(name string) []string {
	words, ok := lists[name]
	if !ok {
		panic("surface: no list is called " + name)
	}
	return slices.Clip(words)
}

func set(words []string) text.Set {
	all := text.Set{}
	for _, w := range words {
		all[w] = struct{}{}
	}
	return all
}

var (
	placing    = set(list("placing"))
	leaning    = set(list("leaning"))
	magnitudes = set(list("magnitudes"))
	doing      = set(list("doing"))

	nameless = set(slices.Concat(list("nameless"), text.FunctionWords().Words(), text.Days().Words(), Months(), shortTitles()))
)

// IsNameless reports whether a folded word is no name though it is capitalised: a function word, a day, “Mrs”.
func IsNameless(word string) bool { return nameless.Has(word) }

// IsDoing reports whether a form of a verb of saying is as often said of what is done or written: “report”, “thinking”.
func IsDoing(word string) bool { return doing.Has(word) }

// Measures are the units of length, area, weight and the like, folded.
func Measures() []string { return list("measures") }

// SpeechVerbs are the verbs of saying and thinking in their base form, in the order of the alphabet, without those that are
// as often said of what is done.
func SpeechVerbs() []string {
	verbs := slices.DeleteFunc(slices.Concat(text.Sayings().Words(), list("thinking")), IsDoing)
	slices.Sort(verbs)
	return slices.Compact(verbs)
}

// SpeechForms are all their forms.
func SpeechForms() []string {
	forms := text.Set{}
	for _, verb := range SpeechVerbs() {
		for _, form := range text.FormsOf(verb) {
			if !IsDoing(form) {
				forms[form] = struct{}{}
			}
		}
	}
	return slices.Sorted(maps.Keys(forms))
}

// datedWords tell a date by themselves.
func datedWords() []string {
	ambiguous := set(list("ambiguous"))
	return slices.Concat(list("dated"), text.Days().Words(), slices.DeleteFunc(Months(), ambiguous.Has))
}

// shortTitles are the titles as they are shortened: mrs, gov.
func shortTitles() []string {
	return slices.DeleteFunc(text.Titles().Words(), func(title string) bool { return !text.IsShortTitle(title) })
}
