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

// A story is a text that is read for names.
type story struct{ *nlp.Text }
