package names

import (
	"slices"
	"strings"

	"pullquote/index/nlp"
	"pullquote/index/text"
)

// fields is where a body's name ends that lists what it is for: “Department of Housing, Community and Economic Development”; at where it
// does not. One of the fields must be surely one.
func (t story) fields(from, at, limit int) int {
	if !t.isFor(nlp.Stretch{From: from, To: at}) {
		return at
	}
	sure := false
	for end := at; end < limit; {
		first, last := end+1, false
		if t.Tokens[end].Word == "," && first < limit && (t.Tokens[first].Word == "and" || t.Tokens[first].Word == "&") {
			first++
		}
		switch t.Tokens[first-1].Word {
		case "and", "&":
			last = true
		case ",":
		default:
			return at
		}
		if end = t.fieldEnd(first, limit); end == first {
			return at
		}
		// “Center for Strategic and International Studies”: what stands before “and” wants a noun.
		sure = sure || t.isField(end-1) || end == first+2 && isAdjectival(t.Tokens[first-2].Word)
		if last && sure {
			return end
		}
		if last {
			return at
		}
	}
	return at
}

// fieldEnd is where up to three capitals end that may be what a body is for, and not what another body or a person is called; from where
// there are none.
func (t story) fieldEnd(from, limit int) int {
	end := from
	for end < limit && t.Tokens[end].Shape == nlp.Title {
		if w := t.Tokens[end].Word; end == from+3 || organisations.Has(w) || t.GivenAt(end) || text.IsTitle(w) || nobodies.Has(w) {
			return from
		}
		end++
	}
	return end
}

// isField reports whether a word is what bodies are for.
func (t story) isField(i int) bool {
	word := nlp.Unplural(t.Tokens[i].Word)
	return departments.Has(word) || departments.Has(t.Tokens[i].Word) || isAbstract(word)
}

// isAdjectival reports whether a word ends as adjectives that tell a field do.
func isAdjectival(word string) bool {
	return len(word) > 5 && (strings.HasSuffix(word, "ic") || strings.HasSuffix(word, "al") || strings.HasSuffix(word, "ive"))
}

// isAbstract reports whether a word ends as nouns of matters and fields of work do.
func isAbstract(word string) bool {
	return len(word) > 5 && slices.ContainsFunc([]string{"tion", "sion", "ment", "ity", "ics", "logy", "graphy", "ence", "ance", "ism", "ture", "ship", "ness", "stry"}, func(ending string) bool {
		return strings.HasSuffix(word, ending)
	})
}

// ofPeople reports whether a noun in lower case ends the name of a body that is of a nation's people: “Association of Norland insurers”.
func (t story) ofPeople(from, at int) bool {
	last := t.Tokens[at-1].Word
	return t.Tokens[at].Tag == nlp.NNS && at-from > 2 && nobodies.Has(last) && !states.Has(last) && !countries.Has(last) && t.Tokens[at-2].Word == "of" && organisations.Has(t.Tokens[at-3].Word)
}
