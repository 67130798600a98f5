package names

import (
	"slices"

	"pullquote/index/nlp"
	"pullquote/index/text"
)

// speakingSurnames adds the names of people whose surname is a word that names nobody as a rule, “white”, “bridge”, “may”: the article has
// it behind a given name, and it speaks by itself. “Gary White, 40, came late. The road is closed, White said.”
func (t story) speakingSurnames(names []Name) []Name {
	borne := t.borneSurnames()
	if len(borne) == 0 {
		return names
	}
	within := map[int]int{} // by token: the number of the name that has it
	for i := range names {
		for at := names[i].Title.From; at < names[i].To; at++ {
			within[at] = i
		}
	}
	for i := range t.Tokens {
		if !borne[t.Tokens[i].Hash] {
			continue
		}
		n, ok := t.surnameAt(i)
		whole, had := within[i]
		given, cut := within[i-1]
		switch {
		case !ok:
		case had && names[whole].Stretch == n.Stretch && names[whole].Org:
			names[whole] = n
		case !had && cut:
			names[given].Stretch.To, names[given].person = n.To, true
		case !had:
			names = append(names, n)
		}
	}
	slices.SortFunc(names, func(a, b Name) int { return a.From - b.From })
	return names
}

// borneSurnames are the hashes of words that stand behind a given name where that is somebody's, and nowhere as a place's.
func (t story) borneSurnames() map[uint32]bool {
	borne := map[uint32]bool{}
	for i := 1; i < len(t.Tokens); i++ {
		if t.pairs(i) && t.tellsBearer(nlp.Stretch{From: i - 1, To: i + 1}) {
			borne[t.Tokens[i].Hash] = true
		}
	}
	for i := 1; i < len(t.Tokens) && len(borne) > 0; i++ {
		switch t.Tokens[i-1].Word {
		case "in", "at", "near":
			delete(borne, t.Tokens[i].Hash)
		}
	}
	return borne
}

// pairs reports whether a word stands behind a given name, with which it makes a run of capitals.
func (t story) pairs(i int) bool {
	if i == 0 {
		return false
	}
	k, given := &t.Tokens[i], &t.Tokens[i-1]
	if k.Shape != nlp.Title || !t.GivenAt(i-1) || k.Sentence != given.Sentence {
		return false
	}
	s := t.Sentences[k.Sentence]
	before := t.At(s, i-2)
	return t.At(s, i+1).Shape != nlp.Title && before.Word != "the" && (before.Shape != nlp.Title || text.IsTitle(before.Word) || i-2 == s.From)
}

// tellsBearer reports whether what stands beside a given name and a word shows them to be somebody's.
func (t story) tellsBearer(n nlp.Stretch) bool {
	s := t.Sentences[t.Tokens[n.From].Sentence]
	before, next, second := t.At(s, n.From-1), t.At(s, n.To), t.At(s, n.To+1)
	switch {
	case text.IsTitle(before.Word), text.IsTrade(before.Word), next.Word == "," && second.Shape == nlp.Number && second.Len() == 2:
		return true
	case t.hasOrgWord(n):
		return false // “Madison Police said”
	case t.besideSaying(n):
		return true
	case before.Tag == nlp.IN:
		return false
	}
	return next.Tag.Finite() || next.Word == "," && (second.Tag == nlp.WP || second.Tag == nlp.Det || second.Tag.Finite() && second.Says())
}

// surnameAt is the name that ends with a borne surname at a place: with the given name before it, or alone where it speaks.
func (t story) surnameAt(i int) (Name, bool) {
	from := i
	if t.pairs(i) {
		from--
	} else if s := t.Sentences[t.Tokens[i].Sentence]; t.Tokens[i].Shape != nlp.Title || !t.besideSaying(nlp.Stretch{From: i, To: i + 1}) ||
		t.At(s, i+1).Shape == nlp.Title || t.At(s, i-1).Shape == nlp.Title || t.At(s, i-1).Tag == nlp.IN || t.At(s, i-1).Tag == nlp.Det {
		return Name{}, false
	}
	return Name{Stretch: nlp.Stretch{From: from, To: i + 1}, Title: nlp.Stretch{From: from, To: from}, person: from < i, Entity: -1}, true
}
