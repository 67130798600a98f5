package names

import (
	"slices"
	"strings"

	"pullquote/index/nlp"
	"pullquote/index/text"
)

// OfficeNoun reports whether a word is what a person holds or does, in the singular.
func (t story) OfficeNoun(i int) bool {
	k := &t.Tokens[i]
	return text.IsTitle(k.Word) && !weakTitles.Has(k.Word) || text.IsTrade(k.Word) || k.Tag == nlp.NN && IsDoer(k.Word)
}

// bareOffice is where a title without an article begins that reaches to “of” or “for” just before a name; -1 where none does.
func (t story) bareOffice(s nlp.Stretch, name int) int {
	at := name - 1
	if at >= s.From && t.Tokens[at].Word == "the" {
		at--
	}
	if at-2 > s.From && t.Tokens[at].Word == "and" {
		at -= 2 // “Minister for Water and”
	}
	if at-1 < s.From || !t.overWhat(at) || !t.OfficeNoun(at-1) || text.IsKin(t.Tokens[at-1].Word) {
		return -1
	}
	return at - 1
}

// overWhat reports whether a word leads from an office to what it is over, or to where somebody is sent: “of”, “ambassador to”.
func (t story) overWhat(at int) bool {
	switch t.Tokens[at].Word {
	case "of", "for":
		return true
	case "to":
		return envoys.Has(t.Tokens[at-1].Word)
	}
	return false
}

// parted is where the person begins in a run of capitals behind a bare title; from where all of it is one name. A run that is
// a person's name or begins with a title is whom the office serves: “spokesman for Mayor Ann Day”.
func (t story) parted(run nlp.Stretch) int {
	if t.bodyThenTwo(run) {
		return run.To - 2
	}
	if t.GivenAt(run.From) || text.IsTitle(t.Tokens[run.From].Word) || organisations.Has(t.Tokens[run.To-1].Word) {
		return run.From
	}
	if run.Len() == 3 && !strings.Contains(t.Tokens[run.From].Word, ".") && countries.Has(t.Tokens[run.From].Word) && t.looksNamed(nlp.Stretch{From: run.From + 1, To: run.To}) {
		return run.From + 1 // “President of Norland Ola Dahl”
	}
	for i := run.To - 2; i > run.From; i-- {
		if t.Tokens[i].Shape == nlp.Lower || t.Tokens[i].Shape == nlp.Mark {
			continue // “Ministry of Defence” holds nobody
		}
		if word := t.Tokens[i].Word; text.IsTitle(word) && text.IsShortTitle(word) {
			return i + 1 // “Leader of Government Business Dr Ada Frankell”
		}
		before := t.Tokens[i-1].Word
		switch {
		case things.Has(t.Tokens[i].Word) || organisations.Has(t.Tokens[i].Word):
			return run.From
		case t.GivenAt(i) && t.GivenAt(i-1):
			return i - 1 // “Minister of Fisheries Ana Lucia Prado”
		case t.GivenAt(i), departments.Has(before), organisations.Has(before):
			return i
		}
	}
	return run.From
}

// bodyThenTwo reports whether a run of capitals is a body of several words and two words like a person's name, which neither need be known:
// “Marine Institute Svava Lind”.
func (t story) bodyThenTwo(run nlp.Stretch) bool {
	body := run.To - 3
	if run.Len() < 4 || !organisations.Has(t.Tokens[body].Word) || body-1 == run.From && t.GivenAt(run.From) && t.Tokens[run.From-1].Word != "the" {
		return false // “lawyer for Jim Church”
	}
	return t.looksNamed(nlp.Stretch{From: run.To - 2, To: run.To})
}

// looksNamed reports whether capitals may be a person's name: none is a body's word, a title or what names nobody.
func (t story) looksNamed(s nlp.Stretch) bool {
	return !slices.ContainsFunc(t.Tokens[s.From:s.To], func(k nlp.Token) bool {
		return k.Shape != nlp.Title || organisations.Has(k.Word) || things.Has(k.Word) || nobodies.Has(k.Word) || text.IsTitle(k.Word)
	})
}

// officeReach is how many tokens an office may have before the body that its holder is named behind.
const officeReach = 24

// longOffice is where an office of several parts begins that opens a sentence, and where in a run of capitals before the verb the person begins
// who holds it: “Head of Mink Care at the Norland Garden | Ola Dahl says”; run.From where there is none.
func (t story) longOffice(s, run nlp.Stretch) (office, person int) {
	office, person = t.FirstWord(s.From, s.To), run.To-2
	if run.Len() < 3 || run.From-office < 3 || run.From-office > officeReach || run.To >= s.To || !t.Tokens[run.To].Tag.Finite() || t.Tokens[office].Tag == nlp.Det || !t.OfficeNoun(office) && !t.OfficeNoun(office+1) {
		return office, run.From
	}
	for i := office; i < run.From; i++ {
		if k := &t.Tokens[i]; k.Tag.Finite() || k.Shape == nlp.Mark {
			return office, run.From
		}
	}
	if w := t.Tokens[run.From-1].Word; w != "the" || !t.looksNamed(nlp.Stretch{From: person, To: run.To}) || run.Len() == 3 && !t.GivenAt(person) {
		return office, run.From
	}
	if t.GivenAt(person-1) && t.GivenAt(person) {
		person-- // “Ana Lucia Dahl”
	}
	return office, person
}

// officeNames are the names in a run of capitals: the body that a bare title is over apart from the person who holds it.
func (t story) officeNames(s, run nlp.Stretch) []Name {
	office := t.bareOffice(s, run.From)
	if office < 0 {
		if long, at := t.longOffice(s, run); at > run.From {
			return t.heldBy(long, run, at)
		}
		return nil
	}
	departmental := overDepartments.Has(t.Tokens[office].Word) || envoys.Has(t.Tokens[office].Word)
	for office > s.From && ((t.Tokens[office-1].Shape == nlp.Title || t.Tokens[office-1].Shape == nlp.Upper) && t.Tokens[office-1].Tag != nlp.Det || weakTitles.Has(t.Tokens[office-1].Word)) {
		office-- // “Deputy Minister for”
	}
	if nobodies.Has(t.Tokens[run.To-1].Word) {
		return nil // “chairman of Housing Watch UK”
	}
	at := t.parted(run)
	if at == run.From && run.Len() == 3 && departmental && !t.GivenAt(run.From) && !text.IsTitle(t.Tokens[run.From].Word) {
		at++ // “Minister for Fisheries Ola Dahl”
	}
	if at == run.From {
		return nil
	}
	return t.heldBy(office, run, at)
}

// heldBy are the names in a run of capitals that a person's begins in: the body before it, and the person with an office.
func (t story) heldBy(office int, run nlp.Stretch, at int) []Name {
	var names []Name
	if n, ok := t.newName(nlp.Stretch{From: run.From, To: at}); ok && n.Org && !text.IsTitle(t.Tokens[at-1].Word) {
		names = append(names, n)
	}
	return append(names, Name{Stretch: nlp.Stretch{From: at, To: run.To}, Title: nlp.Stretch{From: office, To: at}, person: true, Entity: -1})
}
