package nlp

import (
	"slices"
	"strings"

	"pullquote/index/nlp/linear"
	"pullquote/index/text"
)

// mendSubject takes back a verb that would leave the sentence with two: in “Immigrant advocates in New Haven will meet”,
// the first phrase is the subject of “will”. It looks at a verb in -s behind the bare noun that opens a sentence, and
// goes over what prepositions and “and” add to it.
func (t *Text) mendSubject(s Stretch) {
	i := t.FirstWord(s.From, s.To)
	for i < s.To && (t.Tokens[i].Tag == Adj || t.Tokens[i].Tag.Noun()) {
		i++
	}
	if i == t.FirstWord(s.From, s.To) || i >= s.To || t.Tokens[i].Tag != VBZ || text.IsAuxiliary(t.Tokens[i].Word) {
		return
	}
	at := i + 1
	for at+1 < s.To && (t.Tokens[at].Tag == CC || t.Tokens[at].Tag == IN && t.Tokens[at].Word != "that") {
		end := at + 1
		for end < s.To && (t.Tokens[end].Tag.Noun() || t.Tokens[end].Tag == Adj || t.Tokens[end].Tag == Det || t.Tokens[end].Tag == PRPS || t.Tokens[end].Tag == CD) {
			end++
		}
		if end == at+1 {
			return
		}
		at = end
	}
	if at > i+1 && at < s.To && t.Tokens[at].Tag.Finite() {
		t.Tokens[i].Tag = NNS
	}
}

// nominal reports whether a capitalised word may have a tag inside a sentence: those of names, and of the small words of titles.
func nominal(t Tag) bool {
	return t.Noun() || t == Adj || t == CD || t == Det || t == IN || t == PRP || t == PRPS || t == CC || t == TO || t == MD
}

// compound reports whether a word with a capital is a compound that names nobody: “Hartford-based”, “Trump-backed”,
// “Obama-era” stand before a noun.
func (t *Text) compound(i int) bool {
	word := t.Tokens[i].Of(t.Body)
	last := word[strings.LastIndexByte(word, '-')+1:]
	return len(last) < len(word) && len(last) > 2 && 'a' <= last[0] && last[0] <= 'z'
}

// opensAsName reports whether the first word of a sentence is one that the article elsewhere writes with a capital, and
// nowhere without, and what follows looks like a verb (“Fountain added”, but “Democratic leaders”).
func (t *Text) opensAsName(s Stretch, i int) bool {
	return i == t.FirstWord(s.From, s.To) && i+1 < s.To && looksPast(t.Tokens[i+1].Word) &&
		t.nameLike(s, i)
}

// rareGiven reports whether a word is a rare given name. At the start of a sentence or behind a mark, where a capital
// says little, one before another capital is: “Josef Amery called”, “the pathologist, Eudora Lanning”.
func (t *Text) rareGiven(s Stretch, i int) bool {
	k := &t.Tokens[i]
	if i+1 >= s.To || i > s.From && t.Tokens[i-1].Shape != Mark || t.Capitals.Shout[k.Sentence] || t.Capitals.Plain[k.Hash] {
		return false
	}
	at := i + 1
	for at+1 < s.To && text.IsParticle(t.Tokens[at].Word) {
		at++ // “Annelies van Rossel”
	}
	next := &t.Tokens[at]
	return next.Shape == Title && !t.Capitals.Plain[next.Hash] && !text.IsTitle(next.Word) && !text.IsTitle(k.Word) && !text.IsTrade(k.Word)
}

// possesses reports whether an apostrophe ends a plural and closes no quotation: “the farmers’ lawyer”.
func (t *Text) possesses(s Stretch, i int) bool {
	k := &t.Tokens[i]
	if k.Word != "'" && k.Word != "’" || i == s.From || i+1 == s.To || t.Tokens[i+1].Shape == Mark || t.Tokens[i+1].Start == k.End {
		return false
	}
	owner := &t.Tokens[i-1]
	if owner.End != k.Start || !strings.HasSuffix(owner.Word, "s") {
		return false
	}
	for _, before := range t.Tokens[s.From:i] {
		if before.Word == "‘" || before.Word == "'" {
			return false
		}
	}
	return true
}

// saidIt reports whether a word is the past of a verb of saying.
func saidIt(word string) bool {
	if !strings.HasSuffix(word, "ed") {
		return false
	}
	_, ok := sayings[linear.Hash(lemma(word, VBD))]
	return ok
}

// looksPast reports whether a word ends as past forms do or is one of the irregular ones.
func looksPast(word string) bool {
	return text.IsIrregular(word) || strings.HasSuffix(word, "ed")
}

// mendInverted takes the capital that opens a sentence for a verb of saying's before a name and a colon or a quotation: “Wrote Holt: “…””.
func (t *Text) mendInverted(s Stretch) {
	first := t.FirstWord(s.From, s.To)
	k, end := t.At(s, first), first+1
	if !k.Tag.Noun() || k.Shape != Title || !text.IsSaying(k.Word) || !looksPast(k.Word) && !strings.HasSuffix(k.Word, "s") {
		return
	}
	for end < s.To && t.Tokens[end].Tag.Noun() {
		end++
	}
	if end == first+1 || t.At(s, end).Word != ":" && !(t.At(s, end).Word == "," && t.At(s, end+1).Hash == OpeningHash) {
		return
	}
	k.Tag = VBD
	if !looksPast(k.Word) {
		k.Tag = VBZ
	}
}

// mendReports takes a plural behind a name for the verb that it looks like where “that” or a particle follows, or a number in a sentence
// without a verb, or where it ends what comes behind a quotation: “The agency NIRA forecasts that …”, “Ina Frost sums up …”, “Ina Frost
// turns 60”, “…,” Holt remembers.
func (t *Text) mendReports(s Stretch) {
	for i := s.From + 1; i+1 < s.To; i++ {
		k, next := &t.Tokens[i], &t.Tokens[i+1]
		if k.Tag != NNS && !(k.Tag == NN && next.Tag == RP && strings.HasSuffix(k.Word, "s")) || k.Shape != Lower || t.Tokens[i-1].Tag != NNP {
			continue
		}
		start := i - 1
		for start > s.From && t.Tokens[start-1].Tag == NNP {
			start--
		}
		if next.Word == "that" || next.Tag == RP || next.Tag == CD && !t.hasVerb(s) || next.Shape == Mark && start > s.From && t.Tokens[start-1].Hash == ClosingHash {
			k.Tag = VBZ
		}
	}
}

// hasVerb reports whether a sentence has a finite verb.
func (t *Text) hasVerb(s Stretch) bool {
	return slices.ContainsFunc(t.Tokens[s.From:s.To], func(k Token) bool { return k.Tag.Finite() })
}

// mendSaid finds the verb that a sentence must have: a past of saying behind a name or a comma where no other word is a finite verb,
// “Ruth Lowell, 81, pleaded for a crossing”, or any behind a name and before its object, “Lowell brushed off the talk”; and one behind a
// plural that looks like a verb, “…, astronomers reported on Monday”. What ends a sentence behind a quotation and a name is one too:
// “…,” Falk responded.
func (t *Text) mendSaid(s Stretch) {
	verbs, past := false, -1
	for i := s.From; i < s.To; i++ {
		k := &t.Tokens[i]
		if k.Shape == Lower && looksPast(k.Word) && i > s.From && !k.Quoted {
			before := &t.Tokens[i-1]
			switch said := saidIt(k.Word); {
			case said && t.endsBehindQuote(s, i):
				before.Tag, k.Tag = NNP, VBD
			case said && before.Tag == VBZ && before.Shape == Lower && !text.IsAuxiliary(before.Word) && (k.Tag == VBN || k.Tag == VBD):
				before.Tag, k.Tag = NNS, VBD
			case past < 0 && (said && t.mayHaveSaid(s, i) || (k.Tag == VBN || k.Tag == Adj) && before.Tag == NNP && t.opensObject(s, i+1)):
				past = i
			}
		}
		verbs = verbs || k.Tag.Finite() || k.Tag == MD
	}
	if !verbs && past >= 0 && t.opensNominal(s) {
		t.Tokens[past].Tag = VBD
	}
}

// endsBehindQuote reports whether a word that is no verb yet ends a sentence behind a closing mark and a name.
func (t *Text) endsBehindQuote(s Stretch, i int) bool {
	return !t.Tokens[i].Tag.Verb() && t.Tokens[i-1].Shape == Title && i-1 > s.From && t.Tokens[i-2].Hash == ClosingHash && i+1 < s.To && t.Tokens[i+1].Shape == Mark
}

// mayHaveSaid reports whether a word behind a name or a comma may be its verb.
func (t *Text) mayHaveSaid(s Stretch, i int) bool {
	k, before := &t.Tokens[i], &t.Tokens[i-1]
	return (k.Tag == Adj || k.Tag == VBN || k.Tag == NN) && (before.Tag == NNP || before.Word == ",") && i+1 < s.To && t.Tokens[i+1].Word != "by"
}

// opensObject reports whether a verb's particle or object stands at a place.
func (t *Text) opensObject(s Stretch, i int) bool {
	if i >= s.To {
		return false
	}
	k := &t.Tokens[i]
	return k.Tag == Det || k.Tag == RP || k.Tag == PRP || k.Tag == PRPS || k.Tag == NN || k.Tag == NNS || k.Word == "that"
}

// opensNominal reports whether a sentence opens with a noun, which may be its subject, or an adjective before one.
func (t *Text) opensNominal(s Stretch) bool {
	first := &t.Tokens[t.FirstWord(s.From, s.To)]
	return first.Tag.Noun() || first.Tag == Adj
}

// mendTail finds the verb of what ends a sentence behind a quotation, where it has the look of one and its neighbours are a subject's or an
// object's: “…!” bellowed Ned Farr, “…,” deadpans her partner, “…,” the Leeds-born sculptor told guests.
func (t *Text) mendTail(s Stretch) {
	at := t.tailOf(s)
	if at+1 >= s.To {
		return
	}
	k, next := &t.Tokens[at], &t.Tokens[at+1]
	if k.Shape == Lower && !k.Tag.Verb() || k.Tag == VBN {
		subject := next.Tag == NNP && next.Shape != Mark
		switch {
		case subject && looksPast(k.Word):
			k.Tag = VBD
			return
		case (subject || next.Tag == PRPS || next.Tag == Det) && strings.HasSuffix(k.Word, "s") && (k.Tag == NNS || k.Tag == NN || k.Tag == CD):
			k.Tag = VBZ
			return
		}
	}
	past := -1
	for i := at; i < s.To; i++ {
		k := &t.Tokens[i]
		if k.Tag.Finite() || k.Tag == MD || text.IsAuxiliary(k.Word) {
			return
		}
		if past < 0 && i > at && k.Tag == VBN && looksPast(k.Word) && t.Tokens[i-1].Tag.Noun() && t.opensObject(s, i+1) {
			past = i
		}
	}
	if past >= 0 {
		t.Tokens[past].Tag = VBD
	}
}

// tailOf is where what ends a sentence behind a quotation begins, that goes on with it: its last mark is a comma, or asks or cries. s.To
// for none.
func (t *Text) tailOf(s Stretch) int {
	for i := s.To - 1; i > s.From+1; i-- {
		k := &t.Tokens[i]
		if k.Quoted {
			return s.To
		}
		if k.Hash != ClosingHash {
			continue
		}
		at := i + 1
		if at < s.To && t.Tokens[at].Word == "," {
			return at + 1
		}
		if w := t.Tokens[i-1].Word; w == "," || w == "!" || w == "?" {
			return at
		}
		return s.To
	}
	return s.To
}
