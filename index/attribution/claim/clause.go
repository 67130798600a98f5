package claim

import (
	"slices"

	"pullquote/index/attribution/claim/cueword"
	"pullquote/index/names"
	"pullquote/index/nlp"
	"pullquote/index/text"
)

// What verbs and clauses are, by the words at and around a place.

// tellsDeed reports whether any of a claim's content has a verb: a clause or an infinitive.
func (r *Reader) tellsDeed(content []nlp.Stretch) bool {
	return slices.ContainsFunc(content, func(x nlp.Stretch) bool {
		return r.clausal(x) || r.Tokens[x.From].Tag == nlp.TO || x.From > 0 && r.Tokens[x.From-1].Tag == nlp.TO || r.startsClause(x.From)
	})
}

// startsClause reports whether a place is behind or at a word that opens a clause.
func (t story) startsClause(i int) bool {
	return complementizer(&t.Tokens[i]) || i > 0 && complementizer(&t.Tokens[i-1])
}

// introducer reports whether a verb that introduces statements stands between two places: “continued to deny it”.
func (t story) introducer(from, to int) bool {
	return slices.ContainsFunc(t.Tokens[from:max(from, to)], func(k nlp.Token) bool { return k.Tag.Verb() && cueword.Introduces(k.Lemma) })
}

func complementizer(k *nlp.Token) bool {
	return k.Word == "that" && k.Tag == nlp.IN || k.Word == "whether" || k.Word == "if" || k.Tag == nlp.WRB || k.Tag == nlp.WP
}

func (t story) passive(i int) bool {
	if t.Tokens[i].Tag != nlp.VBN {
		return false
	}
	s := t.Sentences[t.Tokens[i].Sentence]
	for j := i - 1; j >= s.From; j-- {
		switch t.Tokens[j].Word {
		case "is", "are", "was", "were", "be", "been", "being", "am":
			return true
		}
		if t.Tokens[j].Tag != nlp.Adv {
			break
		}
	}
	return false
}

// clausal reports whether a stretch has a verb of its own, a finite one or an infinitive behind its subject, not one of a
// relative clause or one behind a conjunction within it.
func (t story) clausal(s nlp.Stretch) bool {
	for i := s.From; i < s.To; i++ {
		k := &t.Tokens[i]
		if i > s.From && t.Tokens[i-1].Tag == nlp.CC && k.Tag.Finite() {
			continue // “added three goals and shared the trophy”
		}
		if k.Tag.Finite() || k.Tag == nlp.TO && i > s.From && t.At(s, i+1).Tag == nlp.VB {
			return i > s.From
		}
		if i > s.From && (k.Tag == nlp.WDT || k.Tag == nlp.WP || k.Tag == nlp.WRB || k.Word == "that" && k.Tag == nlp.IN || t.subordinate(i)) {
			return false
		}
	}
	return false
}

// subordinate reports whether a conjunction stands at a place with a subject and its verb behind it: “before the declaration came”, not “before
// noon”.
func (t story) subordinate(i int) bool {
	k := &t.Tokens[i]
	if k.Tag != nlp.IN || !text.IsSubordinator(k.Word) {
		return false
	}
	p, ok := t.PhraseAt(min(i+1, len(t.Tokens)-1))
	return ok && p.From == i+1 && t.finiteAt(p.Long, t.Sentences[k.Sentence])
}

// finiteAt reports whether a finite verb stands at a place, adverbs before it aside.
func (t story) finiteAt(at int, s nlp.Stretch) bool {
	for t.At(s, at).Tag == nlp.Adv {
		at++
	}
	return t.At(s, at).Tag.Finite()
}

func (t story) modal(i int) bool {
	s := t.Sentences[t.Tokens[i].Sentence]
	return t.At(s, i-1).Tag == nlp.MD || t.At(s, i-1).Tag == nlp.Adv && t.At(s, i-2).Tag == nlp.MD
}

// relates reports whether a word goes on about what stands before it: “…, which …”.
func relates(t nlp.Tag) bool { return t == nlp.WDT || t == nlp.WP || t == nlp.VBG || t == nlp.VBN }

// isPointer reports whether a word points at what was said before: “that is not to say …”.
func isPointer(word string) bool {
	switch word {
	case "that", "this", "it", "which":
		return true
	}
	return false
}

// stands reports whether a light verb has a noun as its object that tells what somebody says, or a verb its particle behind it.
func (t story) stands(verb int) bool {
	k := &t.Tokens[verb]
	next := min(verb+1, len(t.Tokens)-1)
	if cueword.Particle[t.Tokens[next].Word].Has(k.Lemma) {
		return true
	}
	return t.lightly(verb)
}

// lightly reports whether a light verb has such a noun as its object.
func (t story) lightly(verb int) bool {
	if !cueword.Light.Has(t.Tokens[verb].Lemma) {
		return false
	}
	p, ok := t.PhraseAt(min(verb+1, len(t.Tokens)-1))
	return ok && (p.From == verb+1 || p.From == verb) && t.Tokens[verb+1].Word != "no" && cueword.StanceNouns[t.Tokens[p.Head].Word]
}

// introducing reports whether a token is a verb that introduces statements, by itself or with what follows.
func (t story) introducing(i int) bool { return cueword.Introduces(t.Tokens[i].Lemma) || t.stands(i) }

// active reports whether a verb is finite, or an auxiliary or a modal before it is, and its subject is who does it: “says”, “has said”, “is
// promising”, “would say”, not “was said” and “to say”.
func (t story) active(verb int) bool {
	k := &t.Tokens[verb]
	if k.Tag.Finite() {
		return true
	}
	s := t.Sentences[k.Sentence]
	at := verb - 1
	for t.At(s, at).Tag == nlp.Adv {
		at--
	}
	switch before := t.At(s, at); k.Tag {
	case nlp.VB:
		return before.Tag == nlp.MD || before.Word == "did" || before.Word == "does" || before.Word == "do"
	case nlp.VBN:
		return before.Word == "has" || before.Word == "have" || before.Word == "had" || before.Word == "'s" || before.Word == "'ve"
	case nlp.VBG:
		return text.IsAuxiliary(before.Word)
	}
	return false
}

// subjectBefore is the phrase just before a verb, its auxiliaries and adverbs aside.
func (t story) subjectBefore(s nlp.Stretch, verb int) (int, bool) {
	at := verb - 1
	for at > s.From && (t.Tokens[at].Tag == nlp.Adv || t.Tokens[at].Tag == nlp.MD || text.IsAuxiliary(t.Tokens[at].Word)) {
		at--
	}
	if at < s.From {
		return 0, false
	}
	p, ok := t.PhraseNumber(at)
	return p, ok && t.Phrases[p].To == at+1 && !t.Tokens[at].Quoted
}

// agentReach is how many tokens may stand between a passive and “as”, “of” or “by”.
const agentReach = 14

// describedReach is how many tokens may stand between a quotation and its verb, where commas add to the subject.
const describedReach = 24

// toldBehind reports whether a closing mark and then a subject and a verb that introduces statements, in either order, follow a
// stretch in its paragraph.
func (t story) toldBehind(x nlp.Stretch) bool {
	at, closed := x.To, false
	for at < min(len(t.Tokens), x.To+6) && t.Tokens[at].Shape == nlp.Mark {
		closed = closed || t.Tokens[at].Hash == nlp.ClosingHash
		at++
	}
	if !closed || at >= len(t.Tokens) || t.blockAt(at) != t.blockAt(x.To-1) || t.Tokens[at].Quoted {
		return false
	}
	if t.Tokens[at].Tag.Finite() && cueword.Introduces(t.Tokens[at].Lemma) {
		return true
	}
	p, ok := t.PhraseAt(at)
	if !ok || p.To >= len(t.Tokens) || !t.Tokens[p.To].Tag.Finite() || !cueword.Introduces(t.Tokens[p.To].Lemma) {
		return false
	}
	s := t.Sentences[t.Tokens[at].Sentence]
	return s.Has(x.To-1) || t.At(s, p.To+1).Shape == nlp.Mark && t.At(s, p.To+1).Word != ":" // not “….” She said: “…”
}

// headlined reports whether content is written as titles are, every longer word with a capital and two at least: “Nine Lives”.
func (t story) headlined(content []nlp.Stretch) bool {
	words := 0
	for _, x := range content {
		for _, k := range t.Tokens[x.From:x.To] {
			if k.Shape == nlp.Lower && len(k.Word) > 3 || k.Word == "?" {
				return false
			}
			words += btoi(k.Shape == nlp.Title || k.Shape == nlp.Upper)
		}
	}
	return words > 1
}

// closesBefore reports whether a quotation is closed just before a place, or before a comma there.
func (t story) closesBefore(i int) bool {
	if i > 1 && t.Tokens[i-1].Word == "," {
		i--
	}
	return i > 0 && t.Tokens[i-1].Hash == nlp.ClosingHash
}

// quoteBefore is where the words end of a quotation that is closed just before a place, 0 for none; pauses: what follows goes on with
// its sentence.
func (t story) quoteBefore(from int) (end int, pauses bool) {
	if t.Tokens[from-1].Word == "," {
		from, pauses = from-1, true
	}
	end = t.LastWord(0, from-1)
	if end == 0 || !t.Tokens[end-1].Quoted {
		return 0, false
	}
	return end, pauses || t.Tokens[end].Word == ","
}

// quoteStart is where a quotation begins that ends at a place.
func (t story) quoteStart(end int) int {
	start := end - 1
	for start > 0 && t.Tokens[start-1].Quoted {
		start--
	}
	return t.FirstWord(start, end)
}

// medium reports whether a phrase at a place is one that things are said in: “a statement”, “an interview”.
func (t story) medium(at int) bool {
	p, _ := t.PhraseAt(min(at, len(t.Tokens)-1))
	return slices.ContainsFunc(t.Tokens[p.From:p.To], func(k nlp.Token) bool { return names.IsDocument(k.Word) || cueword.Talks[k.Word] })
}

// timely reports whether a phrase tells when: “last summer”, “Tuesday”.
func (r *Reader) timely(p nlp.Phrase) bool {
	first, last := r.Tokens[p.From].Word, r.Tokens[p.To-1].Word
	return text.IsDay(last) || text.IsMonth(last) || last == "afternoon" || last == "morning" || last == "evening" || first == "last" || first == "this" && p.Len() == 2
}

// opensQuestion reports whether an indirect question opens at a place.
func (r *Reader) opensQuestion(at int) bool {
	k := &r.Tokens[at]
	return k.Tag == nlp.WRB || k.Tag == nlp.WP || k.Tag == nlp.WDT || k.Word == "whether" || k.Word == "if"
}

// negated reports whether a negation stands before a verb, with its auxiliaries and adverbs between.
func (r *Reader) negated(verb int) bool {
	s := r.Sentences[r.Tokens[verb].Sentence]
	for i := verb - 1; i >= s.From; i-- {
		switch k := &r.Tokens[i]; {
		case k.Word == "not" || k.Word == "n't" || k.Word == "never":
			return true
		case k.Tag != nlp.Adv && k.Tag != nlp.MD && !text.IsAuxiliary(k.Word):
			return false
		}
	}
	return false
}

// somebody reports whether a word is a name, or a noun for what people are.
func (t story) somebody(i int) bool {
	k := &t.Tokens[i]
	one := nlp.Unplural(k.Word)
	return k.Tag == nlp.NNP || text.IsTitle(one) || text.IsTrade(one) || text.IsKin(one)
}

// placed reports whether a preposition tells where or when something was said.
func (r *Reader) placed(k *nlp.Token) bool {
	switch k.Word {
	case "at", "in", "during", "from":
		return true
	}
	return false
}
