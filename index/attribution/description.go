package attribution

import (
	"slices"
	"strings"

	"pullquote/index/names"
	"pullquote/index/nlp"
	"pullquote/index/text"
)

// Some descriptions tell neither an office nor a trade: “the 58-year-old”, “the American”, “the mother of three”. They mean whoever the
// article tells that of or, where it tells that of nobody, the only one who is spoken of.

// portraits are a cast, read for what is told of people beside their offices.
type portraits struct{ *names.Cast }

// A trait is what such a description tells.
type trait struct {
	age    string   // 58
	nation []string // words for it
	kin    string   // mother
	gender names.Gender
}

// traitOf is what a phrase tells of somebody; ok is false where it tells an office or nothing.
func (c portraits) traitOf(p *nlp.Phrase) (trait, bool) {
	if c.Word(p.From) != "the" || p.Len() < 2 || p.Len() > 3 {
		return trait{}, false
	}
	head := c.Word(p.Head)
	if age, ok := strings.CutSuffix(c.Word(p.From+1), "-year-old"); ok {
		return trait{age: age}, true
	}
	if nation := names.WordsOfNation(head); nation != nil && p.Len() == 2 {
		return trait{nation: append(slices.Clone(nation), head)}, true
	}
	kin, children, hyphened := strings.Cut(head, "-of-")
	if !hyphened && p.To+1 < len(c.Tokens) && c.Word(p.To) == "of" {
		kin, children = head, c.Word(p.To+1)
	}
	if g := names.GenderOfTitle(kin); g != names.Unknown && text.IsKin(kin) && (text.IsNumeral(children) || children != "" && children[0] >= '1' && children[0] <= '9') {
		return trait{kin: kin, gender: g}, true
	}
	return trait{}, false
}

// characterised is whom a trait means; -1 where that is not told. Who is named in what is said is not meant.
func (c portraits) characterised(p *nlp.Phrase, t trait, named func(int) bool) int {
	if only, several := c.toldOnly(p, t); several || only >= 0 {
		return only
	}
	if c.toldOfNobody(p) {
		return -1
	}
	return c.onlyOneNear(p, t, named)
}

// toldOnly is the one person of whom a trait is told before a phrase; -1 where there is none or several are.
func (c portraits) toldOnly(p *nlp.Phrase, t trait) (only int, several bool) {
	only = -1
	last := c.NamesBefore(p.From)
	c.Steps += min(last, namesBack)
	for i := last - 1; i >= max(0, last-namesBack); i-- {
		n := &c.Names[i]
		if n.Entity < 0 || n.Entity == only || c.Entities[n.Entity].Kind != names.Person || !c.tells(n, t) {
			continue
		}
		if only >= 0 {
			return -1, true
		}
		only = n.Entity
	}
	return only, false
}

// tells reports whether an article tells a trait where it names somebody: “Ana Roe, 23,”, “Roe of Norland”, “Norland’s Ana Roe”.
func (c portraits) tells(n *names.Name, t trait) bool {
	st := c.Sentences[c.Tokens[n.From].Sentence]
	behind := c.At(st, n.To+1)
	opens := c.Opens(n)
	if p, ok := c.PhraseAt(max(0, opens-2)); ok && c.At(st, opens-1).Word == "," {
		opens = p.From // “The 58-year-old driver, Jory Tamm,”
	}
	for at := opens; at < n.From; at++ {
		if c.isNation(at, t.nation) || c.Word(at) == t.age+"-year-old" {
			return true
		}
	}
	if w := c.At(st, n.To).Word; t.age != "" {
		return (w == "," || w == "(") && behind.Word == t.age
	}
	if behind := c.At(st, n.To+2); t.kin != "" {
		return c.At(st, n.To).Word == "," && behind.Word == t.kin && c.At(st, n.To+3).Word == "of"
	}
	switch w := c.At(st, n.To).Word; w {
	case "of", "from", ",":
		for at := n.To + 1; at < min(st.To, n.To+6) && !c.Tokens[at].Tag.Finite() && c.Word(at) != ","; at++ {
			if c.isNation(at, t.nation) {
				return true
			}
		}
	}
	return false
}

// isNation reports whether one of the words for a nation stands at a place.
func (c portraits) isNation(at int, nation []string) bool {
	word := c.Word(at)
	return slices.Contains(nation, word) || at+1 < len(c.Tokens) && slices.Contains(nation, word+"-"+c.Word(at+1))
}

// toldOfNobody reports whether a description was used before of somebody whom the article does not name: “a 28-year-old man”.
func (c portraits) toldOfNobody(p *nlp.Phrase) bool {
	head := c.Tokens[p.Head].Hash
	for at := p.From - 1; at > max(0, p.From-wordsToStranger); at-- {
		if c.Tokens[at].Hash != head {
			continue
		}
		switch c.Word(at - 1) {
		case "a", "an", "another":
			return true
		}
		if c.Word(at+1) == "," && c.Tokens[at+2].Shape == nlp.Title {
			return true // “The Brazilian, Kaio Roe,” whose name is not read as one
		}
	}
	return false
}

// wordsToStranger is how many tokens before a description somebody may be described so who is not named.
const wordsToStranger = 600

// paragraphsNear is how many paragraphs before a description whoever it means may be named.
const paragraphsNear = 2

// onlyOneNear is the only person whom the paragraph of a phrase and the two before it name outside quotations and whom a trait may mean;
// -1 where there are several.
func (c portraits) onlyOneNear(p *nlp.Phrase, t trait, named func(int) bool) int {
	only := -1
	block := c.BlockOf[c.Tokens[p.From].Sentence]
	last := c.NamesBefore(p.From)
	c.Steps += min(last, namesBack)
	for n := last - 1; n >= max(0, last-namesBack) && block-c.BlockOf[c.Tokens[c.Names[n].From].Sentence] <= paragraphsNear; n-- {
		j := c.Names[n].Entity
		if j < 0 || j == only || c.Tokens[c.Names[n].From].Quoted || named(j) || !c.mayBear(j, t) {
			continue
		}
		if only >= 0 {
			return -1
		}
		only = j
	}
	return only
}

// mayBear reports whether an entity may be a person of a trait's gender.
func (c portraits) mayBear(j int, t trait) bool {
	e := &c.Entities[j]
	return e.Kind == names.Person && c.MayBeMeant(e) && (e.Sure || 2*e.Places < len(e.Names)) && (t.gender == names.Unknown || e.Gender == names.Unknown || e.Gender == t.gender)
}
