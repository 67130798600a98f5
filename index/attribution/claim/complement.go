package claim

import (
	"pullquote/index/attribution/claim/cueword"
	"pullquote/index/nlp"
	"pullquote/index/text"
)

// Where the clause ends that a noun introduces.

// thatClause is the clause that “that” opens, up to the verb of which the noun before it is the subject, else to a comma or the
// sentence's end; ok is false for a relative clause, “the claim that drew applause”.
func (t story) thatClause(that int, s nlp.Stretch, subject bool) (clause nlp.Stretch, ok bool) {
	next := t.At(s, that+1)
	if t.At(s, that).Word != "that" || next.Tag.Finite() || next.Shape == nlp.Mark && !t.At(s, that+2).Quoted {
		return nlp.Stretch{}, false
	}
	end, verbs := t.clauseEnd(that+1, s, subject)
	if end == s.To && subject {
		end = t.pastUnseen(that+1, s)
	}
	return nlp.Stretch{From: that, To: t.LastWord(that, end)}, verbs > 0 && end-that > 3
}

// clauseEnd is where a clause without a mark before it ends: at a comma behind its verb or, where a subject before it waits for a verb,
// before a finite verb that has no subject of its own in it.
func (t story) clauseEnd(from int, s nlp.Stretch, subject bool) (end, verbs int) {
	open := 1 // how many verbs may come: each subject of a clause calls for one
	for i := from; i < s.To; i++ {
		k := &t.Tokens[i]
		switch {
		case k.Quoted:
		case k.Word == "," && verbs > 0 || k.Word == ";" || k.Hash == nlp.DashHash:
			return i, verbs
		case t.opensVerb(i):
			open++
		case k.Tag.Finite() || t.subjunctive(i):
			if verbs++; open == 0 && subject {
				return t.groupStart(i), verbs
			}
			open = max(0, open-1)
			if cueword.Introduces(k.Lemma) && t.At(s, i+1).Tag != nlp.IN {
				open++ // “said the mill had failed”
			}
		}
	}
	return s.To, verbs
}

// pastUnseen is where a participle without an auxiliary stands that is the verb of which a noun with its clause is the subject, for such
// a sentence has one: “Beck's claim that the mill was old failed to move the court”; else the sentence's end.
func (t story) pastUnseen(from int, s nlp.Stretch) int {
	for i := s.To - 1; i > from; i-- {
		if k := &t.Tokens[i]; k.Tag == nlp.VBN && !k.Quoted && !t.inGroup(i) && t.At(s, i-1).Word != "," && t.At(s, i-1).Tag != nlp.CC && t.At(s, i+1).Word != "by" {
			return i
		}
	}
	return s.To
}

// opensVerb reports whether a word calls for one more finite verb.
func (t story) opensVerb(i int) bool {
	k := &t.Tokens[i]
	if k.Tag == nlp.CC {
		return i+1 < len(t.Tokens) && !complementizer(&t.Tokens[i+1])
	}
	return k.Tag == nlp.WDT || complementizer(k) || text.IsSubordinator(k.Word) ||
		k.Tag == nlp.PRP && k.Word != "it" && t.Tokens[i-1].Tag.Noun()
}

// inGroup reports whether a verb goes on a group that began before it: “would not have”, “has been”.
func (t story) inGroup(i int) bool {
	j := i - 1
	for t.Tokens[j].Tag == nlp.Adv {
		j--
	}
	return t.Tokens[j].Tag == nlp.MD || text.IsAuxiliary(t.Tokens[j].Word)
}

func (t story) groupStart(i int) int {
	for t.Tokens[i-1].Tag == nlp.Adv {
		i--
	}
	return i
}

// isSubject reports whether no finite verb and no preposition stands before a noun's phrase in its clause.
func (t story) isSubject(noun int) bool {
	s := t.Sentences[t.Tokens[noun].Sentence]
	p, ok := t.PhraseAt(noun)
	if !ok {
		return false
	}
	if before := t.At(s, p.From-1).Tag; before == nlp.IN || before.Verb() {
		return false
	}
	for i := p.From - 1; i >= s.From; i-- {
		k := &t.Tokens[i]
		if k.Shape == nlp.Mark || k.Tag == nlp.CC || complementizer(k) {
			return true
		}
		if k.Tag.Finite() {
			return false
		}
	}
	return true
}

// subjunctive reports whether “be” stands for a finite verb: “that the road be closed”.
func (t story) subjunctive(i int) bool {
	return t.Tokens[i].Word == "be" && (t.Tokens[i-1].Tag.Noun() || t.Tokens[i-1].Tag == nlp.PRP)
}
