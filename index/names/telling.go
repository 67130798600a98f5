package names

import (
	"strings"

	"pullquote/index/nlp"
	"pullquote/index/text"
)

// How telling a description is. A title alone ("Gov.") tells more than a party or a chance remark, and less than an
// office, a trade or a house.
const (
	tellsChance = 1 + iota // "who took Latin with him", a class year
	tellsParty             // "a Democrat", "a heavy smoker"
	tellsTitle
	tellsMembership // “of the Kestrel Union”, “who heads the port”
	tellsRole       // “executive director of the port”, “union organizer”
)

// worth says how much a description tells of somebody; 0 for none.
func (c *Cast) worth(d nlp.Stretch) int {
	switch {
	case d.Len() == 0:
		return 0
	case c.Word(d.From) == "of":
		return tellsMembership
	case c.Word(d.From) == "who":
		return c.worthOfClause(d)
	}
	return c.worthOfPhrase(d)
}

func (c *Cast) worthOfClause(d nlp.Stretch) int {
	for i := d.From + 1; i < min(d.To, d.From+4); i++ {
		if roleVerbs.Has(c.Word(i)) {
			return tellsMembership
		}
	}
	return tellsChance
}

// worthOfPhrase goes by the nouns before the first preposition or clause. A phrase without one is half of something: "a
// Washington, D.C.-based cardiologist".
func (c *Cast) worthOfPhrase(d nlp.Stretch) int {
	best := 0
	if c.Tokens[d.From].Shape == nlp.Mark {
		best = tellsChance // a class year: ’08
	}
	for i := d.From; i < d.To; i++ {
		k := &c.Tokens[i]
		switch {
		case k.Tag == nlp.IN, k.Tag == nlp.WP, k.Tag == nlp.WDT:
			return best
		case text.IsTrade(k.Word), text.IsTitle(k.Word) && !weakTitles.Has(k.Word):
			return tellsRole
		case parties.Has(k.Word), k.Tag == nlp.NN && IsDoer(k.Word):
			best = tellsParty
		case k.Tag == nlp.NN || k.Tag == nlp.NNS:
			best = max(best, tellsChance)
		}
	}
	return best
}

// IsDoer reports whether a word ends like one for somebody who does something, whatever the tagger takes it for.
func IsDoer(word string) bool {
	for _, ending := range []string{"er", "or", "ist", "ian", "ant", "man", "woman", "person"} {
		if len(word) > 5 && strings.HasSuffix(word, ending) {
			return true
		}
	}
	return false
}
