package names

import (
	"slices"

	"pullquote/index/nlp"
	"pullquote/index/text"
)

// describe reads what the article says its people are, where it names them: before the name (“union organizer Megan
// Tollund”), behind it (“Ana Ruiz, executive director of the port”, “Megan Tollund of Kestrel Bay”).
func (c *Cast) describe() {
	for i := range c.Names {
		n := &c.Names[i]
		if n.Entity < 0 {
			continue
		}
		e := &c.Entities[n.Entity]
		e.Dead = e.Dead || c.died(n)
		behind, before, ahead := c.Behind(n), c.before(n), c.ahead(n)
		if c.seated(n, behind) {
			behind = nlp.Stretch{}
		}
		for _, d := range []nlp.Stretch{before, behind, ahead} {
			c.learnNouns(e, d)
		}
		if n.Len() > 1 && (before.Len()+behind.Len()+ahead.Len() > 0 || c.aged(n)) {
			e.Sure = true // whom an article describes is somebody
		}
		if n.Len() == 1 && e.full != n.Stretch {
			before = nlp.Stretch{} // “activist Ruiz” says less of him than what stands at the full name
		}
		for _, d := range []nlp.Stretch{behind, before, ahead} {
			if worth := c.worth(d, n.Org); worth > e.described {
				e.description, e.described = c.withBody(d), worth
			}
		}
	}
}

// seated reports whether “of” behind a name leads to the seat that is part of a peer's title: “Lord Tollund of Yarrow”.
func (c *Cast) seated(n *Name, behind nlp.Stretch) bool {
	if n.Title.Len() == 0 || behind.Len() == 0 || c.Word(behind.From) != "of" {
		return false
	}
	switch c.Word(n.Title.To - 1) {
	case "lord", "lady", "sir", "dame", "prince", "princess", "queen":
		return true
	}
	return false
}

// died reports whether a name is the subject of “died” with a year, and not a day, behind it: “Jacob Roe painted here and died in 1931.”
func (c *Cast) died(n *Name) bool {
	s := c.Sentences[c.Tokens[n.From].Sentence]
	if n.Org || c.Opens(n) != c.FirstWord(s.From, s.To) || c.At(s, n.To).Tag == nlp.Pos {
		return false
	}
	for i := n.To; i < s.To; i++ {
		if c.Word(i) == "died" && !c.Tokens[i].Quoted {
			return c.subjectOf(n, i) && c.yearBehind(s, i)
		}
	}
	return false
}

// subjectOf reports whether a verb may be told of a name before it, and not of somebody between: “Roe, who died”, “Roe left and died”.
func (c *Cast) subjectOf(n *Name, verb int) bool {
	at := verb - 1
	for at >= n.To && c.Tokens[at].Tag == nlp.Adv {
		at--
	}
	switch {
	case at < n.To, c.Word(at) == "who" && at <= n.To+1:
		return true
	case c.Word(at) == "and":
		return c.NameFrom(n.To) == c.NameFrom(at)
	}
	return c.Behind(n).To == at
}

// yearBehind reports whether “in” and a year follow a verb closely.
func (c *Cast) yearBehind(s nlp.Stretch, verb int) bool {
	for at := verb + 1; at < min(s.To, verb+6); at++ {
		if next := c.At(s, at+1); c.Word(at) == "in" && next.Shape == nlp.Number && len(next.Word) == 4 {
			return true
		}
	}
	return false
}

// aged reports whether an age follows a name: “Dara Lunt, 19, said”.
func (c *Cast) aged(n *Name) bool {
	if n.To+2 >= len(c.Tokens) || c.Word(n.To) != "," || c.Word(n.To+2) != "," {
		return false
	}
	age := &c.Tokens[n.To+1]
	return age.Shape == nlp.Number && age.Len() <= 2
}

// learnNouns notes what the entity may be called later: "the organizer", "his spokesman".
func (c *Cast) learnNouns(e *Entity, d nlp.Stretch) {
	for i := c.pastOwner(d); i < d.To; i++ {
		k := &c.Tokens[i]
		if k.Word == "of" || k.Word == "for" || k.Word == "who" || k.Word == "that" || k.Word == "in" {
			break
		}
		if k.Tag == nlp.NN || k.Tag == nlp.NNS || text.IsTitle(k.Word) {
			e.learnNoun(k.Word)
			for _, noun := range calledAfter(k.Word) {
				e.learnNoun(noun)
			}
			if g := GenderOfTitle(k.Word); g != Unknown && !e.told && e.Kind == Person {
				e.Gender, e.told = g, true
			}
		}
	}
}

// before is the rest of the noun phrase that a person's name ends, without article and title.
func (c *Cast) before(n *Name) nlp.Stretch {
	start := n.Title.From
	p, ok := c.PhraseAt(n.From)
	if !ok || n.Org || p.To != n.To && n.Len() > 1 {
		return nlp.Stretch{}
	}
	from := p.From
	if c.Tokens[from].Tag == nlp.PRPS {
		from++
	}
	from = c.pastStray(from, start, n.From)
	if from >= start || !slices.ContainsFunc(c.Tokens[from:start], func(k nlp.Token) bool { return k.Tag == nlp.NN || k.Tag == nlp.NNS || IsDoer(k.Word) }) {
		return nlp.Stretch{}
	}
	if n.Title.Len() > 0 {
		return c.withoutAddress(nlp.Stretch{From: from, To: n.Title.To})
	}
	if k := &c.Tokens[start-1]; k.Tag != nlp.NN && k.Tag != nlp.NNS && !(k.Shape == nlp.Lower && IsDoer(k.Word)) {
		return nlp.Stretch{}
	}
	return nlp.Stretch{From: from, To: start}
}

// pastStray is where a description begins behind words that belong to what stands before it.
func (c *Cast) pastStray(from, to, name int) int {
	for i := to - 1; i >= from; i-- {
		if c.stray(i, to, name) {
			return i + 1
		}
	}
	return from
}

// stray reports whether a word ends what stands before a description: a day or month, an article, what a page writes, a plural before a
// capital, “their reactions Kestrel producer Ana Roe”, or before a title where it means people, “bitter rivals President Ana Roe”.
func (c *Cast) stray(i, to, name int) bool {
	k := &c.Tokens[i]
	switch {
	case k.Tag == nlp.Det, text.IsMonth(k.Word), pageWords.Has(k.Word):
		return true
	case text.IsDay(k.Word):
		return k.Word != "today" || k.Shape == nlp.Lower // “Today co-host Ana Roe”
	case k.Tag != nlp.NNS || k.Shape != nlp.Lower || c.Tokens[i+1].Shape != nlp.Title:
		return false
	}
	return i+1 < to || i+1 < name && (tellsCalling(nlp.Unplural(k.Word)) || headWords.Has(k.Word))
}

// withBody is a description together with the body before “of” whose name goes on in it: “Department of Correction spokesman”.
func (c *Cast) withBody(d nlp.Stretch) nlp.Stretch {
	if d.From < 2 || c.Word(d.From-1) != "of" || c.Tokens[d.From].Shape != nlp.Title || !organisations.Has(c.Word(d.From-2)) {
		return d
	}
	if body, ok := c.PhraseAt(d.From - 2); ok && c.Tokens[body.To-1].Shape == nlp.Title {
		for d.From = body.From; c.Tokens[d.From].Shape == nlp.Lower; d.From++ {
		}
	}
	return d
}

// ahead is what stands before a person's name and a comma, “the director of the water board, Ingmar Tollund,”, without its
// article. Of a list of people it is nothing.
func (c *Cast) ahead(n *Name) nlp.Stretch {
	comma := c.Opens(n) - 1
	if comma < 1 || c.Word(comma) != "," || n.Org || n.Len() == 1 && n.Title.Len() == 0 || c.lists(n) {
		return nlp.Stretch{}
	}
	if office := c.officeOver(comma); office.Len() > 0 {
		return office
	}
	p, ok := c.PhraseAt(comma - 1)
	for p.From > 1 && c.Word(p.From-1) == "of" {
		p, ok = c.PhraseAt(p.From - 2)
	}
	if !ok || c.Tokens[p.Head].Tag != nlp.NN || IsGroup(c.Word(p.Head)) || !c.Definite(&p) || c.Tokens[p.From].Sentence != c.Tokens[n.From].Sentence {
		return nlp.Stretch{}
	}
	if c.Tokens[p.From].Tag == nlp.Det || c.Tokens[p.From].Tag == nlp.PRPS {
		p.From++
	}
	return nlp.Stretch{From: p.From, To: comma}
}

// longestOffice is in tokens, with all that an office is over.
const longestOffice = 14

// officeOver is an office together with what it is over, in capitals, that ends before a place: “Secretary of State for Culture, Media and
// Sport”. It is empty where none does.
func (c *Cast) officeOver(end int) nlp.Stretch {
	for i := end - 1; i >= max(0, end-longestOffice) && c.ofOffice(i); i-- {
		if i+2 < end && text.IsTitle(c.Tokens[i].Word) && leadsToWhat(c.Word(i+1)) {
			from := i
			for from > 0 && c.Tokens[from-1].Shape == nlp.Title && c.Tokens[from-1].Tag != nlp.Det && !nobodies.Has(c.Tokens[from-1].Word) && !c.GivenAt(from-1) && !c.IsFirst(from) {
				from--
			}
			return nlp.Stretch{From: from, To: end}
		}
	}
	return nlp.Stretch{}
}

// ofOffice reports whether a word may be part of an office with what it is over.
func (c *Cast) ofOffice(i int) bool {
	k := &c.Tokens[i]
	return k.Shape == nlp.Title && !c.GivenAt(i) || k.Word == "," || k.Word == "and" || k.Word == "the" || leadsToWhat(k.Word)
}

func leadsToWhat(word string) bool { return word == "of" || word == "for" }

// tellsTitle reports whether a title tells what somebody is: more than Mr. does, or than “former”.
func (c *Cast) tellsTitle(title nlp.Stretch) bool {
	return title.Len() > 0 && !isMister(c.Word(title.To-1)) && c.Word(title.To-1) != "former"
}

// DescriptionOf is the description or, where it tells less, the title; verbatim.
func (c *Cast) DescriptionOf(e *Entity) string {
	switch {
	case c.tellsTitle(e.title) && e.described < tellsTitle:
		return c.TextOf(c.withoutAddress(e.title))
	case e.description.Len() > 0:
		return c.TextOf(e.description)
	}
	return ""
}
