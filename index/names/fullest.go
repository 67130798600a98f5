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

// outgrown reports whether a name is overlong, or begins with a word that the article has without a capital as well: “Billionaire Ana Roe”.
func (c *Cast) outgrown(s nlp.Stretch, long, name []string) bool {
	if overlong(long, name) {
		return true
	}
	if len(name) < 2 || len(long) <= len(name) || !slices.Equal(name, long[len(long)-len(name):]) {
		return false
	}
	plain := func(i int) bool { return c.Capitals.Plain[c.Tokens[i].Hash] }
	return plain(s.From) && !c.GivenAt(s.From) && !plain(s.To-len(name)) // not “Operation Big Kestrel”
}

// settle takes for a person's full name the one that the article writes more often, where the fullest is that one behind words that captions
// and headlines put there: “If Ana Roe”, “Jim Day Ana Roe”.
func (c *Cast) settle(e *Entity) {
	if e.Kind != Person || len(e.words) < 3 {
		return
	}
	written, at := map[int]int{}, map[int]nlp.Stretch{} // by number of words, the last ones of the full name
	for _, i := range e.Names {
		if words := c.nameWords(c.Names[i].Stretch); len(words) <= len(e.words) && slices.Equal(words, e.words[len(e.words)-len(words):]) {
			written[len(words)]++
			at[len(words)] = c.Names[i].Stretch
		}
	}
	for n := 2; n < len(e.words); n++ {
		before, name := e.words[:len(e.words)-n], e.words[len(e.words)-n:]
		if written[n] > 0 && c.fullName(before) || written[n] > written[len(e.words)] && glued(before, name, written[1] > 0) {
			e.full, e.words = at[n], name
			return
		}
	}
}

// fullName reports whether words are somebody's full name.
func (c *Cast) fullName(words []string) bool {
	return len(words) > 1 && slices.ContainsFunc(c.namesakes.of(words), func(i int) bool { return slices.Equal(c.Entities[i].words, words) })
}

// glued reports whether words are no part of the name behind them: none is a given name, and the name has one before a surname that stands
// alone as well. Of two surnames the last does not.
func glued(before, name []string, alone bool) bool {
	return !slices.ContainsFunc(before, text.IsGiven) && !text.IsParticle(name[0]) && (alone || text.IsGiven(name[0]))
}
