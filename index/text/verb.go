package text

import (
	"slices"
	"strings"
)

// irregular are the other forms of irregular verbs by their base form.
var irregular = ReadGroups(lists, "lists/irregular.txt")

// bases are the base forms of irregular verbs by their other forms.
var bases = func() map[string]string {
	all := map[string]string{}
	for base, forms := range irregular {
		for _, form := range forms {
			all[form] = base
		}
	}
	return all
}()

// BaseOf is the base form of an irregular verb's other form: say of said. ok is false where the form is none.
func BaseOf(form string) (base string, ok bool) {
	base, ok = bases[form]
	return base, ok
}

// IsIrregular reports whether a word is a form of an irregular verb other than its base form.
func IsIrregular(form string) bool { _, ok := bases[form]; return ok }

// sayingForms are all forms of the verbs of saying.
var sayingForms = func() Set {
	all := Set{}
	for verb := range sayings {
		for _, form := range FormsOf(verb) {
			all[form] = struct{}{}
		}
	}
	return all
}()

// FormsOf are the forms of a verb that is given in its base form, which is the first: warn, warns, warned, warning; say, says,
// saying, said. A form that the verb might have by its spelling alone may be among them: “answerred”.
func FormsOf(verb string) []string {
	forms := regularForms(verb)
	past := irregular[verb]
	if len(past) > 0 {
		forms = slices.DeleteFunc(forms, func(form string) bool { return form == strings.TrimSuffix(verb, "e")+"ed" })
	}
	return append(forms, past...)
}

// regularForms are the forms of a regular verb: the base form, with -s, with -ed and with -ing.
func regularForms(verb string) []string {
	third, stem := verb+"s", verb
	last := verb[len(verb)-1]
	switch {
	case last == 'y' && !isVowel(verb[len(verb)-2]):
		third, stem = verb[:len(verb)-1]+"ies", verb[:len(verb)-1]+"i"
	case strings.HasSuffix(verb, "s") || strings.HasSuffix(verb, "sh") || strings.HasSuffix(verb, "ch"):
		third = verb + "es"
	case last == 'e':
		stem = verb[:len(verb)-1]
	}
	forms := []string{verb, third, stem + "ed", strings.TrimSuffix(stem, "i") + "ing"}
	if last == 'y' {
		forms[3] = verb + "ing"
	}
	if doubles(verb) {
		forms = append(forms, verb+verb[len(verb)-1:]+"ed", verb+verb[len(verb)-1:]+"ing")
	}
	return forms
}

// doubles reports whether a verb may double its last letter: admitted, retelling.
func doubles(verb string) bool {
	n := len(verb)
	return n > 2 && !isVowel(verb[n-1]) && isVowel(verb[n-2]) && !isVowel(verb[n-3]) && !strings.ContainsRune("wxy", rune(verb[n-1]))
}

func isVowel(b byte) bool { return strings.IndexByte("aeiou", b) >= 0 }
