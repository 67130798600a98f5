package names

import (
	"pullquote/index/nlp"
	"pullquote/index/text"
)

// opensAppositive reports whether what begins at a place may tell what somebody is: an article, a noun or adjective in
// lower case, “who”, a possessor, or a title.
func (c *Cast) opensAppositive(i int) bool {
	k := &c.Tokens[i]
	p, ok := c.PhraseAt(i)
	switch {
	case k.Word == "who", k.Word == "a", k.Word == "an", k.Word == "the", k.Word == "another", k.Tag == nlp.PRPS:
		return true
	case k.Shape == nlp.Lower && k.Tag == nlp.Adj && c.Tokens[min(i+1, len(c.Tokens)-1)].Tag == nlp.CC:
		p, ok = c.PhraseAt(min(i+2, len(c.Tokens)-1)) // "legal and policy analyst"
		return ok && c.Tokens[p.Head].Tag == nlp.NN
	case k.Shape == nlp.Lower && (k.Tag == nlp.NN || k.Tag == nlp.Adj):
		return ok && c.Tokens[p.Head].Tag == nlp.NN
	case k.Shape == nlp.Title || k.Shape == nlp.Upper:
		return ok && (c.Tokens[p.Head].Tag == nlp.NN || text.IsTitle(c.Word(p.Head)))
	}
	return false
}

// longestAppositive is in tokens. Longer ones are clauses that the comma does not end.
const longestAppositive = 28

// appositiveEnd is the comma that closes it. A second appositive may hang on a name at its end: "moderator for MEChA, a
// Mexican-American Yale student association,".
func (c *Cast) appositiveEnd(i int, s nlp.Stretch) int {
	for j := i; j < s.To && j-i <= longestAppositive; j++ {
		k := &c.Tokens[j]
		switch {
		case k.Word == "," && j+1 < s.To && (c.Word(j+1) == "a" || c.Word(j+1) == "an" || c.Word(j+1) == "another") && c.Tokens[j-1].Tag == nlp.NNP:
		case k.Word == ",", k.Word == ";", k.Word == "—", k.Word == "--":
			return j
		case k.Quoted:
			return 0 // the rest is in what is quoted
		case k.Word == ".", k.Word == ":":
			return j
		case k.Tag.Finite() && !c.inRelative(i, j):
			return 0
		}
	}
	return 0
}

// inRelative reports whether a finite verb belongs to a clause within the appositive: it stands after that, who or which.
func (c *Cast) inRelative(from, at int) bool {
	for j := from; j < at; j++ {
		if k := &c.Tokens[j]; k.Tag == nlp.WDT || k.Tag == nlp.WP || k.Word == "that" {
			return true
		}
	}
	return false
}

// Behind is the appositive, relative clause or "of …" after a name; past a class year (’08) and a party in brackets
// (D-Bridgeport).
func (c *Cast) Behind(n *Name) nlp.Stretch {
	s := c.Sentences[c.Tokens[n.From].Sentence]
	at := n.To
	year := at
	if at+1 < s.To && c.Word(at) == "'" && c.Tokens[at+1].Shape == nlp.Number && c.Tokens[at+1].Len() == 2 {
		at += 2
	}
	classYear := nlp.Stretch{From: year, To: at}
	if at < s.To && c.Word(at) == "(" {
		for j := at; j < min(at+6, s.To); j++ {
			if c.Word(j) == ")" {
				at = j + 1
				break
			}
		}
	}
	if at >= s.To {
		return classYear
	}
	if c.Word(at) == "of" && !n.Org && at+1 < s.To && c.capital(at+1) {
		return nlp.Stretch{From: at, To: c.nameEnd(at+1, s.To)}
	}
	if c.Word(at) != "," || at+1 >= s.To || !c.opensAppositive(at+1) || n.Org && c.Tokens[at+1].Tag != nlp.Det {
		return classYear
	}
	end := c.appositiveEnd(at+1, s)
	if end <= at+1 {
		return classYear
	}
	if classYear.Len() > 0 {
		return nlp.Stretch{From: classYear.From, To: end}
	}
	return nlp.Stretch{From: at + 1, To: end}
}
