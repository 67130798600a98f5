package nlp

import "pullquote/index/text"

// What people are, which the tagger takes for other words: “the Calder captain said”, “her tenant, Ola Dahl”, “retired judge Ola Dahl”.

// mendTrades takes back a verb or a preposition between two names that is a trade before a person's, “MSNBC host Chris Mathers said”, and an
// adjective that is one where a phrase ends, “Hurley’s agent, who …”.
func (t *Text) mendTrades(s Stretch) {
	for i := s.From + 1; i+2 < s.To; i++ {
		k := &t.Tokens[i]
		if (k.Tag == Adj || k.Tag == IN || k.Tag.Verb()) && t.endsAsTrade(s, i) {
			k.Tag = NN
			continue
		}
		if !k.Tag.Verb() && k.Tag != IN || k.Shape != Lower || !text.IsTitle(k.Word) && !text.IsTrade(k.Word) || t.Tokens[i-1].Tag != NNP {
			continue
		}
		end := i + 1
		for end < s.To && t.Tokens[end].Tag == NNP {
			end++
		}
		if end < s.To && end > i+2 && (t.Tokens[end].Tag.Finite() || t.Tokens[end].Word == ",") {
			k.Tag = NN
		}
	}
}

// endsAsTrade reports whether a trade or a title ends a phrase that an article, a possessor, an adjective or another noun goes on with, or
// stands before “and” and another: “Nigerian novelist and lecturer Ola Dahl”.
func (t *Text) endsAsTrade(s Stretch, i int) bool {
	k, next := &t.Tokens[i], t.At(s, i+1)
	if k.Shape != Lower || !text.IsTrade(k.Word) && !text.IsTitle(k.Word) {
		return false
	}
	joined := next.Word == "and" && text.IsTrade(t.At(s, i+2).Word)
	switch t.Tokens[i-1].Tag {
	case Det, PRPS, Pos, Adj, NN:
		return joined || next.Tag.Finite() || next.Shape == Mark && k.Tag == Adj
	case NNP:
		return joined || next.Tag.Finite()
	case PRP:
		return t.Tokens[i-1].Word == "her" && next.Word == "," && t.At(s, i+2).Tag == NNP
	}
	return false
}

// mendHer takes “her” for whose somebody is where a relative follows, or what somebody is and a name: “said her niece, Ann Roe”, “said
// her neighbour Stefan Roe”.
func (t *Text) mendHer(s Stretch) {
	for i := s.From; i+1 < s.To; i++ {
		if k := &t.Tokens[i]; k.Word == "her" && k.Tag == PRP && t.Tokens[i+1].Tag == NN && t.Tokens[i+1].Shape == Lower && (text.IsKin(t.Tokens[i+1].Word) || t.namedBehind(s, i+1)) {
			k.Tag = PRPS
		}
	}
}

// namedBehind reports whether a name follows a noun, behind a comma where the noun is a trade or a title.
func (t *Text) namedBehind(s Stretch, noun int) bool {
	next := noun + 1
	if word := t.Tokens[noun].Word; t.At(s, next).Word == "," && (text.IsTrade(word) || text.IsTitle(word)) {
		next++
	}
	return t.At(s, next).Tag == NNP
}

// mendUttered takes a participle between a closing mark and whoever speaks for the verb: “Go home!” bellowed Ola Dahl.
func (t *Text) mendUttered(s Stretch) {
	for i := s.From + 1; i+1 < s.To; i++ {
		k, next := &t.Tokens[i], &t.Tokens[i+1]
		if k.Tag == VBN && k.Shape == Lower && t.Tokens[i-1].Hash == ClosingHash && (next.Shape == Title || next.Tag == Det || next.Tag == PRPS) {
			k.Tag = VBD
		}
	}
}

// mendRetired takes a participle that opens a sentence before a trade for an adjective, and one behind a comma before what somebody is,
// for an object would have an article: “Retired judge Ruth Lowell”, “Ned Farr, 67, retired bank clerk: …”.
func (t *Text) mendRetired(s Stretch) {
	for i := s.From + 1; i < s.To; i++ {
		if t.Tokens[i].Tag == VBD && t.Tokens[i-1].Word == "," && looksPast(t.Tokens[i].Word) && t.endsInTrade(s, i) {
			t.Tokens[i].Tag = Adj
		}
	}
	i := t.FirstWord(s.From, s.To)
	if i+2 >= s.To || t.Tokens[i].Tag != VBD || !looksPast(t.Tokens[i].Word) || t.Tokens[i+2].Shape != Title {
		return
	}
	if k := &t.Tokens[i+1]; k.Shape == Lower && (text.IsTitle(k.Word) || text.IsTrade(k.Word)) {
		t.Tokens[i].Tag = Adj
	}
}

// endsInTrade reports whether bare nouns stand from a participle to a mark, and the last of them is a trade or a title; what stands between
// an age and a colon is one of any kind.
func (t *Text) endsInTrade(s Stretch, participle int) bool {
	end := participle + 1
	for t.At(s, end).Tag == NN && t.At(s, end).Shape == Lower {
		end++
	}
	if end == participle+1 || t.At(s, end).Shape != Mark {
		return false
	}
	aged := t.At(s, participle-2).Tag == CD && t.At(s, participle-3).Word == "," || t.At(s, participle-2).Word == ")" && t.At(s, participle-3).Tag == CD
	if t.At(s, end).Word == ":" && aged {
		return true
	}
	last := t.Tokens[end-1].Word
	return text.IsTrade(last) || text.IsTitle(last)
}
