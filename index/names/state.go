package names

import (
	"pullquote/index/nlp"
	"pullquote/index/text"
)

// A state is nobody, as a rule: where something is, or whose. It speaks where it stands beside a verb of saying, “Norland claims …”,
// and so do its forces and its government, “the Norland military”, “Norland’s foreign ministry”.

// speakingState reports whether a name is a country's that says something.
func (t story) speakingState(n *Name) bool {
	first, last := t.Tokens[n.From].Word, t.Tokens[n.To-1].Word
	if !countries.Has(last) || n.Title.Len() > 0 || n.Len() > 2 || n.Len() == 2 && first != "north" && first != "south" && first != "united" {
		return false
	}
	return t.besideSaying(n.Stretch)
}

// staffed reports whether a name is that of premises that say something: “Marlow Airport tweeted”.
func (t story) staffed(n *Name) bool {
	return n.Len() > 1 && premises.Has(t.Tokens[n.To-1].Word) && t.besideSaying(n.Stretch)
}

// besideSaying reports whether a finite verb of saying stands beside a stretch, auxiliaries and adverbs aside, or “according to”
// before it.
func (t story) besideSaying(s nlp.Stretch) bool {
	at := s.To
	for at < len(t.Tokens) && at < s.To+4 && (t.Tokens[at].Tag == nlp.Adv || t.Tokens[at].Tag == nlp.MD || text.IsAuxiliary(t.Tokens[at].Word)) {
		at++
	}
	if at < len(t.Tokens) && t.Tokens[at].Says() && t.Tokens[at].Tag.Verb() && (at > s.To || t.Tokens[at].Tag.Finite()) {
		return true
	}
	before := s.From - 1
	if before > 0 && t.Tokens[before].Word == "the" {
		before--
	}
	if before > 0 && t.Tokens[before].Word == "to" && t.Tokens[before-1].Word == "according" {
		return true
	}
	return before >= 0 && t.Tokens[before].Tag.Finite() && t.Tokens[before].Says()
}

// stateBody is where a body of a state ends that begins, in lower case, at a place: “army”, “foreign ministry”; at where none does.
func (t story) stateBody(at, limit int) int {
	end := at
	for end < limit && end < at+2 && t.Tokens[end].Shape == nlp.Lower && !stateBodies.Has(t.Tokens[end].Word) {
		end++
	}
	if end >= limit || t.Tokens[end].Shape != nlp.Lower || !stateBodies.Has(t.Tokens[end].Word) {
		return at
	}
	for _, k := range t.Tokens[at:end] {
		if !k.Tag.Noun() && k.Tag != nlp.Adj {
			return at
		}
	}
	return end + 1
}

// nationalBody is where the name of a people's or a state's body ends that begins at a place: “Norland military”, “Israeli
// government”; i where none does.
func (t story) nationalBody(i, limit int) int {
	k := &t.Tokens[i]
	if k.Shape == nlp.Lower || !nobodies.Has(k.Word) || text.IsDay(k.Word) || text.IsMonth(k.Word) {
		return i
	}
	end := t.stateBody(i+1, limit)
	if end == i+1 || !t.besideSaying(nlp.Stretch{From: i, To: end}) {
		return i
	}
	return end
}

// bodyOf is where the name of a state's body ends whose owner's “’s” stands at a place, and which speaks: “Norland’s army said”; at
// where none does.
func (t story) bodyOf(from, at, limit int) int {
	if t.Tokens[at].Tag != nlp.Pos {
		return at
	}
	end := t.stateBody(at+1, limit)
	if end == at+1 || !t.besideSaying(nlp.Stretch{From: from, To: end}) {
		return at
	}
	return end
}

// bodyOfPlace reports whether a name with a body of a state behind it speaks: “the Norland government said”.
func (t story) bodyOfPlace(from, at int) bool {
	return t.Tokens[at-1].Word != "the" && stateBodies.Has(t.Tokens[at].Word) && t.Tokens[at].Shape == nlp.Lower && t.besideSaying(nlp.Stretch{From: from, To: at + 1})
}

// isState reports whether a name is that of a country that speaks, or of a state's body, whose names alone end in lower case.
func (t story) isState(n *Name) bool {
	return t.speakingState(n) || t.Tokens[n.From].Shape != nlp.Lower && t.Tokens[n.To-1].Shape == nlp.Lower
}
