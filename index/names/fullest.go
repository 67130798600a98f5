package names

import (
	"slices"

	"pullquote/index/nlp"
	"pullquote/index/text"
)

// headed reports whether a headline's capitals made a name of whatever stands before one, “Derelict Osborn”.
func (c *Cast) headed(n *Name) bool {
	return n.Title.Len() == 0 && !n.Org && !c.GivenAt(n.From) && c.heading(int(c.Tokens[n.From].Sentence))
}

// heading reports whether a sentence ends in no mark, and every longer word has a capital.
func (t story) heading(sentence int) bool {
	s := t.Sentences[sentence]
	return s.Len() > 2 && t.Tokens[s.To-1].Shape != nlp.Mark &&
		!slices.ContainsFunc(t.Tokens[s.From:s.To], func(k nlp.Token) bool { return k.Shape == nlp.Lower && len(k.Word) > 4 })
}

// bears reports whether the article has a person with the surname.
func (c *Cast) bears(i int, surname []string) bool {
	e := c.lookUp(i, surname)
	return e >= 0 && c.Entities[e].Kind == Person && len(c.Entities[e].words) > 1
}

// overlong reports whether words of a headline or a caption stand before a name that the article has without them, “Courtesy Derek Abbott”.
func overlong(long, name []string) bool {
	return len(name) > 1 && len(long) > len(name) && text.IsGiven(name[0]) && !text.IsGiven(long[0]) && slices.Equal(name, long[len(long)-len(name):])
}
