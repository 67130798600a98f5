package names

import (
	"pullquote/index/nlp"
	"pullquote/index/text"
)

// A Name is a run of capitalised words that may name somebody: where it stands, and its title apart.
type Name struct {
	nlp.Stretch             // without title
	Title       nlp.Stretch // empty when there is none
	Org         bool        // a word of the name says so
	person      bool        // a title or the given name says so
	Entity      int         // whom it names; -1 while unknown
}

func (t story) hasOrgWord(s nlp.Stretch) bool {
	for i := s.From; i < s.To; i++ {
		if organisations.Has(t.Tokens[i].Word) {
			return true
		}
	}
	return false
}

// isFor reports whether a name is a body's that says what the body is for or of: “Committee on Reform”.
func (t story) isFor(s nlp.Stretch) bool {
	for i := s.From + 1; i < s.To; i++ {
		if w := t.Tokens[i].Word; (w == "of" || w == "for" || w == "on") && organisations.Has(nlp.Unplural(t.Tokens[i-1].Word)) {
			return true
		}
	}
	return false
}

// ofMembers reports whether a name is that of a body of whoever it is for: “Dock Workers of America”.
func (t story) ofMembers(s nlp.Stretch) bool {
	for i := s.From + 1; i+1 < s.To; i++ {
		if t.Tokens[i].Word == "of" && peoples.Has(t.Tokens[i-1].Word) {
			return true
		}
	}
	return false
}

// nameWords are the name's words, folded, without initials, Jr. and marks: what names are compared by.
func (t story) nameWords(s nlp.Stretch) []string {
	var words []string
	for i := s.From; i < s.To; i++ {
		k := &t.Tokens[i]
		if k.Shape == nlp.Mark || k.Word == "jr." || k.Word == "jr" || k.Word == "sr." || k.Word == "sr" || k.Word == "the" {
			continue
		}
		words = append(words, text.Fold(k.Word))
	}
	return words
}

// asciiWord reports whether a word has only letters that English has.
func asciiWord(word string) bool {
	for i := range len(word) {
		if word[i] >= 0x80 {
			return false
		}
	}
	return true
}

// A story is a text that is read for names.
type story struct{ *nlp.Text }
