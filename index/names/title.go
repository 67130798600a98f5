package names

import (
	"slices"
	"strings"

	"pullquote/index/nlp"
	"pullquote/index/text"
)

// tradeBefore reports whether a name begins with what somebody does, whose capital is the sentence’s: “Economist Yannick
// Sorbel expects”. A trade alone before a surname is left: it may be a given name (“Dean Smith”).
func (t story) tradeBefore(s nlp.Stretch) bool {
	opens := s.From == 0 || t.Tokens[s.From-1].Sentence != t.Tokens[s.From].Sentence || t.behindDateline(s.From)
	return s.Len() > 2 && opens && t.Tokens[s.From].Shape == nlp.Title && text.IsTrade(t.Tokens[s.From].Word) && !t.GivenAt(s.From)
}

// officesBefore is how many words at the beginning of a name tell an office that no list of titles has: “State Climatologist
// Daniel Leathers”, “Rolling Stone Editor-in-Chief Noah Shachtman”. Two words must be left, or one behind a given name.
func (t story) officesBefore(s nlp.Stretch) int {
	for i := s.To - 3; i >= s.From; i-- {
		word := t.Tokens[i].Word
		if !t.GivenAt(i) && (telltale(word) || (text.IsTrade(word) || WordsOfNation(word) != nil || t.tellsWhat(s.From, i)) && (t.GivenAt(i+1) || !asciiWord(t.Tokens[i+1].Word))) {
			return i + 1 - s.From
		}
		if rest := (nlp.Stretch{From: i + 1, To: s.To}); i > s.From && rest.Len() == 2 && text.IsTrade(word) && !t.GivenAt(i) && t.looksNamed(rest) && !t.Capitals.Plain[t.Tokens[i+1].Hash] {
			return i + 1 - s.From // “Tollund Highway Trooper Ola Dahl”
		}
		if i > s.From && text.IsTrade(word) && organisations.Has(t.Tokens[i-1].Word) {
			return i + 1 - s.From // “Tollund College Dean Ola Dahl”: there no given name
		}
	}
	return 0
}

// tellsWhat reports whether a word in a run that begins at from tells what somebody is, or several people are: one that ends so and has its
// capital from the sentence, “Traveler Ann Roe said”, or a body before it, “Harbor News Insider Ann Roe”; the plural of a title,
// “Presidents Ann Roe and Jim Day”, or of a party.
func (t story) tellsWhat(from, i int) bool {
	word := t.Tokens[i].Word
	if one := nlp.Unplural(word); one != word && (text.IsTitle(one) || parties.Has(one)) {
		return true
	}
	return IsDoer(word) && !noDoers.Has(word) && (t.IsFirst(i) || t.behindDateline(i) || t.hasOrgWord(nlp.Stretch{From: from, To: i}))
}

// behindDateline reports whether the sentence's words begin at a place behind the dash of a dateline: “KESTREL (Nordwire) — Lawmaker Ann Roe”.
func (t story) behindDateline(i int) bool {
	return i > 0 && t.Tokens[i-1].Hash == nlp.DashHash && t.DatelineEnd(int(t.Tokens[i].Sentence)) == i-1
}

// telltale reports whether a word ends as offices and trades alone do.
func telltale(word string) bool {
	for _, ending := range []string{"ologist", "ician", "grapher", "nomer", "ist", "person", "woman", "arian", "-general", "-in-chief", "-elect", "keeper", "player", "owner"} {
		if len(word) > len(ending)+2 && strings.HasSuffix(word, ending) {
			return true
		}
	}
	return false
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

// chief takes what somebody is the chief of, and “officer” behind it, along with the title: “Chief Operating Officer Ada Holt”.
func (t story) chief(n *Name) {
	if n.Title.Len() == 0 || t.Tokens[n.Title.To-1].Word != "chief" {
		return
	}
	for n.From < n.To && chiefOf.Has(t.Tokens[n.From].Word) {
		n.From++
	}
	if n.From > n.Title.To && n.From < n.To && text.IsTitle(t.Tokens[n.From].Word) {
		n.From++
	}
	n.Title.To = n.From
}

// grade reports whether an ordinal and “Class” stand at a place, as in ranks: “Petty Officer 2nd Class”.
func (t story) grade(i int) bool {
	if i+1 >= len(t.Tokens) || t.Tokens[i+1].Word != "class" || t.Tokens[i+1].Shape != nlp.Title {
		return false
	}
	switch t.Tokens[i].Word {
	case "first", "1st", "second", "2nd", "third", "3rd", "fourth", "4th", "master":
		return true
	}
	return false
}

// graded takes a rank's grade along with the title.
func (t story) graded(n *Name) {
	for i := max(n.Title.From, n.From-1); i+2 < n.To; i++ {
		if t.grade(i) {
			n.Title.To, n.From = i+2, i+2
		}
	}
	if at := n.Title.From; n.Title.Len() > 0 && at > 0 && t.Tokens[at].Word == "officer" && t.Tokens[at-1].Word == "petty" {
		n.Title.From--
	}
}

// unnamed reports whether a run of capitals names nobody: an office behind another, as “vice” or “chief”, a numeral, or a line that is
// shouted.
func (t story) unnamed(n Name) bool {
	first := &t.Tokens[n.From]
	switch {
	case t.IsFirst(n.From) && t.opensOffice(n.Stretch):
		return true
	case n.Len() == 1 && first.Word == "i.":
		return true
	case n.Len() == 1 && n.Title.Len() > 0 && weakTitles.Has(t.Tokens[n.Title.To-1].Word):
		return text.IsTitle(first.Word)
	case n.Title.Len() > 0 && offices.Has(t.Tokens[n.To-1].Word):
		return true
	}
	return n.Len() > 2 && !slices.ContainsFunc(t.Tokens[n.From:n.To], func(k nlp.Token) bool { return k.Shape != nlp.Upper }) &&
		slices.ContainsFunc(t.Tokens[n.From:n.To], func(k nlp.Token) bool {
			return k.Word == "with" || n.Len() > 3 && (k.Tag == nlp.PRP || k.Tag == nlp.WRB || k.Word == "you" || k.Word == "we")
		})
}

// opensOffice reports whether a run of capitals is titles and trades alone, before what they are over: “Deputy Head” of “Deputy Head of Research”.
func (t story) opensOffice(s nlp.Stretch) bool {
	return s.To < len(t.Tokens) && t.Tokens[s.To].Word == "of" &&
		!slices.ContainsFunc(t.Tokens[s.From:s.To], func(k nlp.Token) bool { return !text.IsTitle(k.Word) && !text.IsTrade(k.Word) })
}

// afterOffice leaves out an office of somebody else, and the “and” behind it: in “Kestrel CEO and Port Department head” the second is over a body.
func (t story) afterOffice(n *Name) {
	if n.Title.Len() > 0 && n.Len() > 1 && t.Tokens[n.From].Word == "and" {
		n.From++
		n.Title = nlp.Stretch{From: n.From, To: n.From}
	}
}

// extendTitle takes what a title is over along with it: "Secretary of State Antony Blinken".
func (t story) extendTitle(n *Name) {
	if n.Title.Len() > 0 && n.Len() > 1 && (t.Tokens[n.From].Word == "elect" || t.Tokens[n.From].Word == "emeritus") {
		n.Title.To, n.From = n.From+1, n.From+1 // “President Elect Tollund”
	}
	if n.Title.Len() == 0 || n.Len() == 0 || t.Tokens[n.From].Word != "of" && t.Tokens[n.From].Word != "for" {
		return
	}
	for i := n.From + 1; i < n.To; i++ {
		if !departments.Has(t.Tokens[i].Word) {
			at := t.parted(nlp.Stretch{From: i, To: n.To}) // “Secretary of the Dockers’ Union Pavlos Roe”
			n.Title.To, n.From = at, at
			return
		}
	}
	n.Title.To, n.From = n.To, n.To // “the Secretary of State, Ana Roe”
}

// titleOfOrg reports whether what looks like a title belongs to an organisation's name, "Justice Department", "Republican
// National Committee"; not in "Mayor Church".
func (t story) titleOfOrg(n Name) bool {
	if n.Title.Len() == 0 || n.Len() == 0 || t.GivenAt(n.From) {
		return false
	}
	title := t.Tokens[n.Title.To-1].Word
	if title == "first" && n.Title.Len() == 1 && !text.IsTitle(t.Tokens[n.From].Word) && !offices.Has(t.Tokens[n.To-1].Word) {
		return true // “First Street found”: a title would follow a title's “first”
	}
	if !organisations.Has(t.Tokens[n.To-1].Word) {
		return false
	}
	return orgTitles.Has(title) || n.Len() > 1 && !strings.HasSuffix(title, ".")
}

// surnamed reports whether what could be a thing’s name is a person’s: “Mayor Ann Day”, “Helen Bridge” (but “the James
// River”).
func (t story) surnamed(n Name) bool {
	if n.Title.Len() > 0 && !weakTitles.Has(t.Tokens[n.Title.To-1].Word) {
		return true
	}
	return n.Len() == 2 && t.GivenAt(n.From) && (n.From == 0 || t.Tokens[n.From-1].Word != "the")
}
