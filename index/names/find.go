package names

import (
	"slices"
	"strings"

	"pullquote/index/nlp"
	"pullquote/index/text"
)

// Find finds the names of a text, walking it once. It does badly in headlines in title case, where every word has a capital.
func Find(from *nlp.Text) []Name {
	t := story{from}
	var names []Name
	for _, s := range t.Sentences {
		for i := s.From; i < s.To; {
			end := t.nameEnd(i, s.To)
			if end == i {
				i++
				continue
			}
			if held := t.officeNames(s, nlp.Stretch{From: i, To: end}); len(held) > 0 {
				names = append(without(names, held[len(held)-1].Title.From), held...)
			} else if n, ok := t.newName(nlp.Stretch{From: i, To: end}); ok {
				if t.ofFame(&n) {
					n.Title.From -= 2
					names = without(names, n.Title.From)
				}
				names = append(names, n)
			}
			i = end
		}
	}
	return names
}

// without drops the last names from a place on: what looked like one belongs to a title.
func without(names []Name, from int) []Name {
	for len(names) > 0 && names[len(names)-1].From >= from {
		names = names[:len(names)-1]
	}
	return names
}

// ofFame reports whether a title is the end of “Hall of Famer”.
func (t story) ofFame(n *Name) bool {
	return n.Title.Len() == 1 && n.Title.From > 1 && t.Tokens[n.Title.From].Word == "famer" && t.Tokens[n.Title.From-1].Word == "of"
}

// newName parts title and name, and what stands in capitals before both, and looks at the words.
func (t story) newName(s nlp.Stretch) (Name, bool) {
	if s = t.named(s); s.Len() == 0 {
		return Name{Stretch: s, Title: s, Entity: -1}, false
	}
	n := Name{Stretch: s, Title: nlp.Stretch{From: s.From, To: s.From}, Entity: -1}
	for i := s.To - 1; i >= s.From; i-- {
		if !text.IsTitle(t.Tokens[i].Word) || t.streets(s, i) || i == s.To-1 && s.Len() > 1 && !weakTitles.Has(t.Tokens[i].Word) {
			continue
		}
		n.Title, n.From = nlp.Stretch{From: s.From, To: i + 1}, i+1
		break
	}
	t.chief(&n)
	t.graded(&n)
	if n.Title.Len() == 0 && t.tradeBefore(s) {
		n.Title, n.From = nlp.Stretch{From: s.From, To: s.From + 1}, s.From+1
	}
	n.From += t.officesBefore(n.Stretch)
	n.Title.To = n.From
	t.extendTitle(&n)
	t.afterOffice(&n)
	if t.titleOfOrg(n) {
		for n.From = n.Title.From; t.Tokens[n.From].Word == "former"; n.From++ {
		}
		n.Title = nlp.Stretch{From: n.From, To: n.From}
	}
	if n.Len() == 0 || t.unnamed(n) {
		return n, false
	}
	first, last := &t.Tokens[n.From], &t.Tokens[n.To-1]
	if t.staffed(&n) && !t.surnamed(n) {
		n.Org = true
		return n, true
	}
	if last.Word == "county" || things.Has(last.Word) && !t.surnamed(n) && !t.isFor(n.Stretch) || places.Has(last.Word) && n.Title.Len() == 0 || t.placed(n.To) || t.trades(n) {
		return n, false
	}
	if t.isState(&n) {
		n.Org = true
		return n, true
	}
	n.Org = t.hasOrgWord(n.Stretch) || isSite(last.Word) || n.Len() == 1 && first.Shape == nlp.Upper || t.branch(n.Stretch) || first.Shape == nlp.Number || t.hasMark(n.Stretch, "&") || t.hasMark(n.Stretch, "for") || t.ofMembers(n.Stretch) || t.possesses(n.Stretch) || text.IsDay(last.Word)
	if n.Len() == 1 && (nobodies.Has(first.Word) || text.IsDay(first.Word)) || nobodies.Has(last.Word) && !n.Org && n.Title.Len() == 0 {
		return n, false
	}
	given := text.IsGiven(first.Word)
	strong := n.Title.Len() > 0 && !weakTitles.Has(t.Tokens[n.Title.To-1].Word)
	n.person = (strong || given && n.Len() > 1 || first.Shape == nlp.Initial && n.Len() > 1) && !(n.Org && !strong && !given)
	if n.person {
		n.Org = false
	}
	return n, true
}

// branch reports whether a name is a body's in capitals and where it is at home: “PEN America”.
func (t story) branch(s nlp.Stretch) bool {
	first := &t.Tokens[s.From]
	return s.Len() == 2 && first.Shape == nlp.Upper && first.Len() > 2 && !nobodies.Has(first.Word) && nobodies.Has(t.Tokens[s.To-1].Word) && !t.Capitals.Shout[first.Sentence]
}

// streets reports whether “Dr” stands for Drive behind a street's name, “10033 Gulf Center Dr Jacksonville”.
func (t story) streets(s nlp.Stretch, i int) bool {
	return t.Tokens[i].Word == "dr" && i > s.From && !text.IsTitle(t.Tokens[i-1].Word)
}

// trades reports whether a word that opens a sentence is a headline's, or a plural that tells what people do, “Historians say …”,
// and is nowhere a name.
func (t story) trades(n Name) bool {
	k := &t.Tokens[n.From]
	one := nlp.Unplural(k.Word)
	if n.Len() > 1 || !t.IsFirst(n.From) || t.Capitals.Inside[k.Hash] {
		return false
	}
	return one != k.Word && (text.IsTrade(one) || groups.Has(one) || len(k.Word) > 7 && IsDoer(one)) || headWords.Has(k.Word)
}

// placed reports whether a name is a place’s: “Winchester, Conn.”; not in “with Ann Roe, Florida Gov. Ron Holt”.
func (t story) placed(to int) bool {
	if to+1 >= len(t.Tokens) || t.Tokens[to].Word != "," || to+2 < len(t.Tokens) && t.Tokens[to+2].Shape == nlp.Title {
		return false
	}
	return text.IsAbbreviation(strings.TrimSuffix(t.Tokens[to+1].Of(t.Body), ".")) || states.Has(t.Tokens[to+1].Word)
}

// possesses reports whether a name holds a possessor, as those of bodies alone do: “Women’s League”.
func (t story) possesses(s nlp.Stretch) bool {
	return slices.ContainsFunc(t.Tokens[s.From:s.To], func(k nlp.Token) bool { return k.Tag == nlp.Pos })
}

// isSite reports whether a word is a website's name, “orbit.com”.
func isSite(word string) bool {
	dot := strings.LastIndexByte(word, '.')
	return dot > 1 && dot+2 < len(word)
}

func (t story) hasMark(s nlp.Stretch, word string) bool {
	return slices.ContainsFunc(t.Tokens[s.From:s.To], func(k nlp.Token) bool { return k.Word == word })
}
