package attribution

// How telling a description is. A title alone ("Gov.") tells more than a party or a chance remark, and less than an
// office, a trade or a house.
const (
	tellsChance = 1 + iota // "who took Latin with him", a class year
	tellsParty             // "a Democrat", "a heavy smoker"
	tellsTitle
	tellsMembership // "of Unidad Latina en Acción", "who heads Junta"
	tellsRole       // "executive director of Junta", "ULA organizer"
)

// worth says how much a description tells of somebody; 0 for none.
func (c *cast) worth(d stretch) int {
	switch {
	case d.len() == 0:
		return 0
	case c.word(d.from) == "of":
		return tellsMembership
	case c.word(d.from) == "who":
		return c.worthOfClause(d)
	}
	return c.worthOfPhrase(d)
}

func (c *cast) worthOfClause(d stretch) int {
	for i := d.from + 1; i < min(d.to, d.from+4); i++ {
		if has(roleVerbs, c.word(i)) {
			return tellsMembership
		}
	}
	return tellsChance
}

// worthOfPhrase goes by the nouns before the first preposition or clause. A phrase without one is half of something: "a
// Washington, D.C.-based cardiologist".
func (c *cast) worthOfPhrase(d stretch) int {
	best := 0
	if c.tokens[d.from].shape == mark {
		best = tellsChance // a class year: ’08
	}
	for i := d.from; i < d.to; i++ {
		k := &c.tokens[i]
		switch {
		case i > d.from && (k.tag == in || k.tag == wp || k.tag == wdt):
			return best
		case has(roles, k.word), has(titles, k.word) && !has(weakTitles, k.word):
			return tellsRole
		case has(parties, k.word), k.tag == nn && doer(k.word):
			best = tellsParty
		case k.tag == nn || k.tag == nns:
			best = max(best, tellsChance)
		}
	}
	return best
}
