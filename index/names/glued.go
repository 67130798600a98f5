package names

import (
	"slices"
	"strings"

	"pullquote/index/nlp"
	"pullquote/index/text"
)

// named is a run of capitals without what stands before the name in it and is no part of it; it is empty where the run names nobody.
func (t story) named(s nlp.Stretch) nlp.Stretch {
	if s = t.offPage(s); s.Len() == 0 {
		return s
	}
	s = t.uncompounded(s)
	opens := t.IsFirst(s.From) || t.Tokens[s.From-1].Word == ":"
	s = t.uncredited(s)
	for _, strip := range []func(nlp.Stretch) bool{t.monthBefore, t.dayBefore, t.articleBefore, t.opensSentence, t.acronymBefore} {
		if s.Len() > 1 && strip(s) {
			s.From++
		}
	}
	if s.Len() > 1 && t.clauseOpens(s.From) {
		s.From++
	}
	if s.Len() > 1 && opens && headWords.Has(t.Tokens[s.From].Word) {
		s.From++
	}
	if s.Len() > 2 && s.From > 0 && IsWhereabouts(t.Tokens[s.From-1].Word) && states.Has(t.Tokens[s.From].Word) && t.GivenAt(s.From+1) {
		s.From++ // “the attorney for the District of Vermont Joshua Holt”
	}
	return t.fromAll(t.once(s))
}

// monthBefore tells “a March Pew Research Center poll”.
func (t story) monthBefore(s nlp.Stretch) bool {
	return text.IsMonth(t.Tokens[s.From].Word) && !t.givenMonth(s.From)
}

// dayBefore tells “on Monday Lowell said”.
func (t story) dayBefore(s nlp.Stretch) bool {
	return s.From > 0 && t.Tokens[s.From-1].Word == "on" && text.IsDay(t.Tokens[s.From].Word)
}

// articleBefore tells an article whose capital is the sentence's, not the name's.
func (t story) articleBefore(s nlp.Stretch) bool {
	return s.Len() > 2 && t.Tokens[s.From].Word == "the" && t.IsFirst(s.From)
}

// opensSentence reports whether a word before a name has its capital from the sentence: it is no noun and no given name, “Let Jim Holt
// talk”.
func (t story) opensSentence(s nlp.Stretch) bool {
	i := s.From
	k := &t.Tokens[i]
	if !t.IsFirst(i) && t.Tokens[i-1].Shape != nlp.Mark || k.Shape != nlp.Title || text.IsGiven(k.Word) || text.IsTitle(k.Word) || text.IsParticle(k.Word) || t.Tokens[i+1].Shape == nlp.Lower {
		return false
	}
	switch k.Tag {
	case nlp.IN, nlp.CC, nlp.VB, nlp.VBP, nlp.WRB, nlp.TO, nlp.PRPS:
		return t.Capitals.Plain[k.Hash] && GenderOfTitle(k.Word) == Unknown
	}
	return false
}

// uncompounded leaves out a compound that ends as participles do, and what stands before it: “Oscar-winning Ana Roe”, “Port Tollund-owned
// Kestrel”.
func (t story) uncompounded(s nlp.Stretch) nlp.Stretch {
	for i := s.To - 2; i >= s.From; i-- {
		if endsAsParticiple(t.Tokens[i].Of(t.Body)) {
			s.From = i + 1
			break
		}
	}
	return s
}

// endsAsParticiple reports whether a compound ends as participles do; “Al-Rasheed” and “Xiao-ming” do not.
func endsAsParticiple(word string) bool {
	before, last, compound := strings.Cut(word, "-")
	if !compound || len(before) < 3 || strings.ToLower(last) != last {
		return false
	}
	return len(last) > 4 && strings.HasSuffix(last, "ed") || len(last) > 5 && strings.HasSuffix(last, "ing")
}

// acronymBefore reports whether a body's acronym stands before somebody's given name and surname: “For KELP Ana Roe said”. A ship's name
// begins so, and a body's own may.
func (t story) acronymBefore(s nlp.Stretch) bool {
	k := &t.Tokens[s.From]
	if s.Len() < 3 || k.Shape != nlp.Upper || k.Len() < 3 || text.IsGiven(k.Word) || text.IsTitle(k.Word) || strings.Contains(k.Word, ".") || ships.Has(k.Word) {
		return false
	}
	return t.GivenAt(s.From+1) && t.Tokens[s.From+1].Shape == nlp.Title && t.Tokens[s.From+2].Shape == nlp.Title && !t.hasOrgWord(s)
}

// uncredited leaves out an agency that a picture is credited to before what the picture shows: “EPA Lake Terrin in winter”. What follows is
// named without the agency elsewhere.
func (t story) uncredited(s nlp.Stretch) nlp.Stretch {
	if s.Len() < 2 || !agencies.Has(t.Tokens[s.From].Word) || !t.IsFirst(s.From) && t.Tokens[s.From-1].Shape != nlp.Mark {
		return s
	}
	rest := nlp.Stretch{From: s.From + 1, To: s.To}
	if t.hasOrgWord(rest) || slices.ContainsFunc(t.Tokens[rest.From:rest.To], func(k nlp.Token) bool { return text.IsTitle(k.Word) || text.IsTrade(k.Word) }) || !t.elsewhere(rest.From) {
		return s
	}
	return rest
}

// creditsReach is how many tokens away a name is looked for that stands behind an agency's.
const creditsReach = 2000

// elsewhere reports whether a capitalised word stands in another place behind a word that has none.
func (t story) elsewhere(i int) bool {
	for j := max(0, i-creditsReach); j < min(i+creditsReach, len(t.Tokens)); j++ {
		if j != i && t.Tokens[j].Hash == t.Tokens[i].Hash && t.Tokens[j].Shape == nlp.Title && j > 0 && t.Tokens[j-1].Shape == nlp.Lower {
			return true
		}
	}
	return false
}

// offPage leaves out what a page writes for those who read it there, “Invalid Email Ana Roe”; nothing is left where that ends the run.
func (t story) offPage(s nlp.Stretch) nlp.Stretch {
	for i := s.To - 1; i >= s.From; i-- {
		if pageWords.Has(t.Tokens[i].Word) {
			s.From = i + 1
			break
		}
	}
	for i := s.To - 1; i > s.From; i-- {
		if t.shouts(i-1) && t.Tokens[i].Shape == nlp.Title {
			s.From = i
			break
		}
	}
	return s
}

// shouts reports whether a word ends a line in capitals that stands before it: a word that no name has is among them.
func (t story) shouts(i int) bool {
	for plain := false; i > 0 && t.Tokens[i].Shape == nlp.Upper; i-- {
		switch t.Tokens[i].Tag {
		case nlp.PRP, nlp.WRB, nlp.WP, nlp.TO, nlp.PRPS:
			plain = true
		}
		if plain && t.Tokens[i-1].Shape == nlp.Upper {
			return true
		}
	}
	return false
}

// once leaves out what a name stands behind that it repeats: “Ana Roe Ana Roe”, as below a picture.
func (t story) once(s nlp.Stretch) nlp.Stretch {
	for i := s.From; i+4 <= s.To; i++ {
		for j := i + 2; j+2 <= s.To; j++ {
			if t.Tokens[i].Hash == t.Tokens[j].Hash && t.Tokens[i+1].Hash == t.Tokens[j+1].Hash {
				s.From = j
			}
		}
	}
	return s
}

// fromAll takes an “All” within a sentence into the name of a body: “All Norland Airways”.
func (t story) fromAll(s nlp.Stretch) nlp.Stretch {
	if all := s.From - 1; all > 0 && t.Tokens[all].Word == "all" && t.Tokens[all].Shape == nlp.Title && !t.IsFirst(all) && t.hasOrgWord(s) {
		s.From = all
	}
	return s
}
