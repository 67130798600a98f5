package names

import (
	"slices"

	"pullquote/index/nlp"
	"pullquote/index/text"
)

// How telling a description is. A title alone ("Gov.") tells more than a party, and less than an office, a trade or a house. What
// is none of these, “a petite woman in a coat”, “who took Latin with him”, is passed over: a description is shown apart from its
// story.
const (
	tellsYear  = 1 + iota // a class year: ’08
	tellsParty            // "a Democrat", "a heavy smoker", "the mayor’s wife"
	tellsTitle
	tellsMembership // “of the Kestrel Union”, “who heads the port”
	tellsRole       // “executive director of the port”, “union organizer”
)

// worth says how much a description tells of somebody, or of a body; 0 for nothing.
func (c *Cast) worth(d nlp.Stretch, body bool) int {
	switch {
	case d.Len() == 0:
		return 0
	case c.Word(d.From) == "of":
		return tellsMembership
	case c.Word(d.From) == "who":
		return c.worthOfClause(d)
	}
	return c.worthOfPhrase(d, body)
}

func (c *Cast) worthOfClause(d nlp.Stretch) int {
	for i := d.From + 1; i < d.To; i++ {
		if i < d.From+4 && roleVerbs.Has(c.Word(i)) && c.goesOn(i, d.To) || c.Word(i) == "as" && c.calls(nlp.Stretch{From: i + 1, To: d.To}) {
			return tellsMembership
		}
	}
	return 0
}

// goesOn reports whether a verb that tells a role is followed by one, as far as a word tells: “was a director” and not “was shot”, “was” at the end.
func (c *Cast) goesOn(verb, end int) bool {
	next := verb + 1
	for next < end && c.Tokens[next].Tag == nlp.Adv {
		next++
	}
	if c.Word(verb) != "was" && c.Word(verb) != "is" {
		return true
	}
	return next < end && c.Tokens[next].Tag != nlp.VBN && !(c.Tokens[next].Tag == nlp.Adj && next+1 < end && c.Tokens[next+1].Tag == nlp.TO)
}

// holds reports whether a title that is no weak one stands among words.
func (c *Cast) holds(s nlp.Stretch) bool {
	return slices.ContainsFunc(c.Tokens[s.From:s.To], func(k nlp.Token) bool { return text.IsTitle(k.Word) && !weakTitles.Has(k.Word) })
}

// calls reports whether a phrase with an article, as behind “as”, is what somebody does: “a managing director”.
func (c *Cast) calls(s nlp.Stretch) bool {
	if s.Len() < 2 || c.Tokens[s.From].Tag != nlp.Det {
		return false
	}
	p, ok := c.PhraseAt(s.From)
	return ok && (text.IsTitle(c.Word(p.Head)) || tellsCalling(c.Word(p.Head)))
}

// worthOfPhrase goes by the nouns before the first preposition or clause. A phrase without one is half of something: "a
// Washington, D.C.-based cardiologist".
func (c *Cast) worthOfPhrase(d nlp.Stretch, body bool) int {
	best := 0
	if c.Tokens[d.From].Shape == nlp.Mark {
		best = tellsYear
	}
	for i := c.pastOwner(d); i < d.To; i++ {
		k := &c.Tokens[i]
		switch {
		case k.Tag == nlp.IN, k.Tag == nlp.WP, k.Tag == nlp.WDT:
			return best
		case text.IsKin(k.Word), companions.Has(k.Word):
			best = max(best, c.worthOfRelation(d, i))
		case text.IsTrade(k.Word), text.IsTitle(k.Word) && !weakTitles.Has(k.Word):
			return tellsRole
		case parties.Has(k.Word), k.Tag.Noun() && tellsCalling(nlp.Unplural(k.Word)), body && k.Shape == nlp.Lower && (organisations.Has(k.Word) || groups.Has(k.Word)):
			best = max(best, tellsParty)
		}
	}
	return best
}

// pastOwner is where a description begins behind whose it is: “the study's author”, “Minister Ahmed Roe's brother”.
func (c *Cast) pastOwner(d nlp.Stretch) int {
	from := d.From
	for i := d.From; i < d.To && c.Tokens[i].Tag != nlp.IN && c.Tokens[i].Tag != nlp.WP; i++ {
		if c.Tokens[i].Tag == nlp.Pos {
			from = i + 1
		}
	}
	return from
}

// worthOfRelation is nothing where it is not said whose relative or friend somebody is: a pronoun’s bearer is in the story.
func (c *Cast) worthOfRelation(d nlp.Stretch, at int) int {
	owned := c.Word(at+1) == "of" || slices.ContainsFunc(c.Tokens[d.From:at], func(k nlp.Token) bool { return k.Tag == nlp.Pos })
	if !owned {
		return 0
	}
	return tellsParty
}

// tellsCalling reports whether a noun is what somebody does or is.
func tellsCalling(noun string) bool {
	return callings.Has(noun) || text.IsTrade(noun) || IsDoer(noun) && !noDoers.Has(noun)
}

// withoutAddress is what stands before a name without the form of address at its end, which tells less than the office before it: “medical
// director Dr.”, “chief executive Sir”. A friend's or colleague's tells all.
func (c *Cast) withoutAddress(d nlp.Stretch) nlp.Stretch {
	short := nlp.Stretch{From: d.From, To: d.To - 1}
	switch c.Word(d.To - 1) {
	case "dr.", "dr", "sir", "dame", "lord", "lady", "mr", "mr.", "mrs", "mrs.", "ms", "ms.":
		switch {
		case short.Len() == 1 && companions.Has(c.Word(short.From)):
			return nlp.Stretch{From: short.To, To: d.To}
		case c.worth(short, false) > 0 || c.holds(short):
			return short
		}
	}
	return d
}
