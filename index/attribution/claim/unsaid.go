package claim

import (
	"slices"

	"pullquote/index/attribution/claim/cueword"
	"pullquote/index/names"
	"pullquote/index/nlp"
	"pullquote/index/text"
)

// Some sentences have all that a statement has, and say that it was not made: it was kept back, or would follow only if something
// were so; or that nobody in particular expects it.

// unsaid reports whether a claim tells what nobody said.
func (r *Reader) unsaid(c *Claim) bool {
	return r.needless(c) || r.byName(c) || r.styled(c) || r.bidden(c) || r.hears(c) || r.pleads(c) || r.handsOn(c) || r.shownThing(c) || r.withholds(c) || r.conditional(c) || r.awaited(c) || r.knows(c) || r.willShow(c) || r.accounts(c) || r.isTopic(c)
}

// needless reports whether a verb of telling only opens or fills a sentence that nobody in particular says: “needless to say, …”, “suffice it
// to say that …”, “it is safe to say that …”.
func (r *Reader) needless(c *Claim) bool {
	s, to := r.Sentences[r.Tokens[c.Cue].Sentence], c.Cue-1
	if r.At(s, to).Word != "to" || !cueword.Plain.Has(r.Tokens[c.Cue].Lemma) || r.Tokens[c.Cue].Quoted {
		return false
	}
	at := to - 1
	if r.At(s, at).Word == "it" {
		at--
	}
	if r.At(s, at).Word == "suffice" {
		return true
	}
	first := at
	for r.At(s, first-1).Tag == nlp.Adv && !text.IsAuxiliary(r.At(s, first-1).Word) {
		first--
	}
	before := r.At(s, first-1)
	switch {
	case at == r.FirstWord(s.From, s.To) && r.At(s, c.Cue+1).Word == ",":
		return true // “sad to say, …”, be “sad” taken for what it may
	case at != to-1 || r.At(s, at).Tag != nlp.Adj && r.At(s, at).Word != "needless":
		return false
	case before == &nlp.Edge || before.Shape == nlp.Mark || before.Tag == nlp.CC:
		return true
	}
	subject := r.At(s, first-2)
	return text.IsAuxiliary(before.Word) && (subject.Word == "it" || subject.Word == "that")
}

// withholds reports whether somebody told nothing: “did not say whether …”, “refused to disclose …”, “declined to comment”, “leaves
// out that …”.
func (r *Reader) withholds(c *Claim) bool {
	k, s := &r.Tokens[c.Cue], r.Sentences[r.Tokens[c.Cue].Sentence]
	switch {
	case cueword.Omitting.Has(k.Lemma):
		return true
	case cueword.Refusing.Has(k.Lemma):
		return c.side == RightSide && r.tellsBy(c.Cue+1, s.To)
	case r.At(s, c.Cue-1).Word == "to" && c.Cue-2 >= s.From && cueword.Refusing.Has(r.Tokens[c.Cue-2].Lemma):
		return cueword.Telling.Has(k.Lemma)
	case k.Tag == nlp.VBG && r.behindWithout(c.Cue):
		return cueword.Telling.Has(k.Lemma)
	}
	return cueword.Telling.Has(k.Lemma) && !cueword.Plain.Has(k.Lemma) && r.negated(c.Cue)
}

// behindWithout reports whether “without” stands before a participle, adverbs aside: “without explicitly mentioning Roe”.
func (r *Reader) behindWithout(verb int) bool {
	s := r.Sentences[r.Tokens[verb].Sentence]
	at := verb - 1
	for r.At(s, at).Tag == nlp.Adv {
		at--
	}
	return r.At(s, at).Word == "without"
}

// tellsBy reports whether an infinitive of a verb of telling opens at a place, be its verb taken for a noun: “to comment”, “to publicly
// say”.
func (r *Reader) tellsBy(at, limit int) bool {
	if at >= limit || r.Tokens[at].Word != "to" {
		return false
	}
	for at++; at < limit && r.Tokens[at].Tag == nlp.Adv; at++ {
	}
	return at < limit && cueword.Telling.Has(r.Tokens[at].Lemma)
}

// pleads reports whether somebody enters a plea, which is a step of a trial: “pleaded not guilty to two counts”.
func (r *Reader) pleads(c *Claim) bool {
	s := r.Sentences[r.Tokens[c.Cue].Sentence]
	return cueword.Pleading.Has(r.Tokens[c.Cue].Lemma) && slices.ContainsFunc(r.Tokens[c.Cue+1:min(c.Cue+pleaReach, s.To)], func(k nlp.Token) bool {
		return k.Word == "guilty" || k.Word == "contest"
	})
}

// pleaReach is how many tokens away the plea stands: “pleaded, on Monday, not guilty”.
const pleaReach = 7

// conditional reports whether a claim is a condition: “If the party hopes to win, …”, “unless the findings are confirmed”.
func (r *Reader) conditional(c *Claim) bool {
	from := c.Cue
	if c.Phrase >= 0 && c.Source.From < from {
		from = c.Source.From
	}
	from = min(from, c.Content[0].From)
	s := r.Sentences[r.Tokens[c.Cue].Sentence]
	from--
	for from > s.From && (r.Tokens[from].Tag == nlp.Adv || r.Tokens[from].Tag == nlp.Det) {
		from--
	}
	before := r.At(s, from).Word
	return before == "if" || before == "unless"
}

// awaited reports whether something is expected of nobody in particular: “the court is expected to rule in June”.
func (r *Reader) awaited(c *Claim) bool {
	k := &r.Tokens[c.Cue]
	if c.Phrase >= 0 || !cueword.Awaiting.Has(k.Lemma) {
		return false
	}
	return r.passive(c.Cue) || k.Tag == nlp.VBN && r.At(r.Sentences[k.Sentence], c.Cue+1).Word == "to" // “Also expected to attend are …”
}

// knows reports whether somebody knows or learns an answer, which is not told: “learned who they would meet”, “knows how to win”.
func (r *Reader) knows(c *Claim) bool {
	if !cueword.Learning.Has(r.Tokens[c.Cue].Lemma) || c.side != RightSide {
		return false
	}
	if c.Source.To <= c.Cue {
		if before := r.At(r.Sentences[r.Tokens[c.Cue].Sentence], c.Source.From-1); before.Tag == nlp.WRB || before.Word == "after" || before.Word == "until" || before.Word == "once" {
			return true // “When she learned that …, she left”
		}
	}
	return r.opensQuestion(c.Content[0].From)
}

// willShow reports whether something has yet to tell an answer: “the data will show whether there is ice”.
func (r *Reader) willShow(c *Claim) bool {
	if c.Phrase < 0 || c.side != RightSide || !cueword.Depicting.Has(r.Tokens[c.Cue].Lemma) || !r.opensQuestion(c.Content[0].From) {
		return false
	}
	head := r.Phrases[c.Phrase].Head
	if before := r.At(r.Sentences[r.Tokens[c.Cue].Sentence], c.Cue-1).Word; before != "will" && before != "would" || !r.Tokens[head].Tag.Noun() {
		return false
	}
	return r.Tokens[head].Tag != nlp.NNP && (names.IsDocument(r.Tokens[head].Word) || !r.humane(head))
}

// accounts reports whether a thing is only why something is so: “the rise in wages explains the fall in profits”.
func (r *Reader) accounts(c *Claim) bool {
	if c.Phrase < 0 {
		return false
	}
	head := r.Phrases[c.Phrase].Head
	return cueword.Accounting.Has(r.Tokens[c.Cue].Lemma) && !r.passive(c.Cue) && r.Tokens[head].Tag.Noun() && r.Tokens[head].Tag != nlp.NNP && !r.humane(head) &&
		!names.IsDocument(r.Tokens[head].Word) && !cueword.Talks[r.Tokens[head].Word] && !r.startsClause(c.Content[0].From) && !r.clausal(c.Content[0])
}

// isTopic reports whether a participle only tells what somebody was asked about, and nobody asks it: “Asked about the delay, Roe shrugged”.
func (r *Reader) isTopic(c *Claim) bool {
	k := &r.Tokens[c.Cue]
	if c.Phrase >= 0 || k.Tag != nlp.VBN && k.Tag != nlp.VBD || !cueword.Questioning.Has(k.Lemma) || r.KindOf(*c) != Indirect {
		return false
	}
	w := r.At(r.Sentences[k.Sentence], c.Cue+1).Word
	return (w == "about" || w == "on" || w == "over") && !r.opensQuestion(c.Content[0].From)
}

// denied reports whether a noun's clause is what somebody only denies: “Ruth Lowell rejected reports that she had left”, which tells of the
// reports already; not “rejected claims from Tom Grady that …”, which are his.
func (r *Reader) denied(c *Claim) bool {
	p, ok := r.PhraseAt(c.Cue)
	if !ok || p.Head != c.Cue || p.From == 0 || c.Source.From > c.Cue {
		return false
	}
	verb := &r.Tokens[p.From-1]
	return verb.Tag.Verb() && cueword.Denying.Has(verb.Lemma)
}

// measures reports whether a cue is no verb but tells how much so something is: “so widespread that …”.
func (r *Reader) measures(cue int) bool {
	s := r.Sentences[r.Tokens[cue].Sentence]
	before := r.At(s, cue-1).Word
	return cue-1 > s.From && (before == "so" || before == "too")
}

// handsOn reports whether things are shown and nothing is said of them: “photos shared by the museum”.
func (r *Reader) handsOn(c *Claim) bool {
	k, s := &r.Tokens[c.Cue], r.Sentences[r.Tokens[c.Cue].Sentence]
	return k.Tag == nlp.VBN && c.side == LeftSide && cueword.Posting.Has(k.Lemma) && r.At(s, c.Cue+1).Word == "by" && !r.tellsDeed(c.Content)
}

// shownThing reports whether what stands behind a verb is a thing that somebody shows, in marks or not: “posted her “Big Night” dress”,
// “shared a photo of it and left”.
func (r *Reader) shownThing(c *Claim) bool {
	x := c.Content[0]
	if !cueword.Posting.Has(r.Tokens[c.Cue].Lemma) || c.side != RightSide || r.Tokens[x.From].Tag != nlp.Det && r.Tokens[x.From].Tag != nlp.PRPS || r.startsClause(x.From) {
		return false
	}
	if !r.tellsDeed(c.Content) {
		return true
	}
	p, _ := r.PhraseAt(x.From) // an article or a possessive opens one
	next := &r.Tokens[min(r.FirstWord(p.To, len(r.Tokens)), len(r.Tokens)-1)]
	return !next.Tag.Finite() && r.Tokens[min(p.To, len(r.Tokens)-1)].Word != ":" && next.Tag != nlp.VBG
}

// byName reports whether only a thing's name tells something: “as the name indicates, …”.
func (r *Reader) byName(c *Claim) bool {
	if c.Phrase < 0 || r.KindOf(*c) != Indirect || r.Phrases[c.Phrase].To > c.Cue {
		return false
	}
	p := &r.Phrases[c.Phrase]
	head := r.Tokens[p.Head].Word
	return r.At(r.Sentences[r.Tokens[c.Cue].Sentence], p.From-1).Word == "as" && (head == "name" || head == "title" || head == "term")
}

// styled reports whether a participle without an auxiliary tells what something is called or taken for: “a car called Old Martha”,
// “a unit once considered one of the best”, not “called for a vote”.
func (r *Reader) styled(c *Claim) bool {
	k := &r.Tokens[c.Cue]
	s := r.Sentences[k.Sentence]
	if k.Tag != nlp.VBN || !cueword.Naming.Has(k.Lemma) || c.side != RightSide || r.KindOf(*c) != Indirect || r.At(s, c.Cue+1).Tag == nlp.IN {
		return false
	}
	at := c.Cue - 1
	for r.At(s, at).Tag == nlp.Adv || r.At(s, at).Word == "once" {
		at--
	}
	return r.At(s, at).Tag.Noun()
}

// bidden reports whether people are only told what they are to do, and not by whom: “visitors are encouraged to walk”.
func (r *Reader) bidden(c *Claim) bool {
	if !cueword.Bidding.Has(r.Tokens[c.Cue].Lemma) || !r.passive(c.Cue) || r.At(r.Sentences[r.Tokens[c.Cue].Sentence], c.Cue+1).Word != "to" {
		return false
	}
	s := r.Sentences[r.Tokens[c.Cue].Sentence]
	return !slices.ContainsFunc(r.Tokens[max(s.From, c.Cue-3):c.Cue], func(k nlp.Token) bool { return k.Word == "was" || k.Word == "were" || k.Word == "been" })
}

// hears reports whether all content is whom somebody told something, which stands elsewhere or nowhere: “told reporters”, “assured
// the council in May”.
func (r *Reader) hears(c *Claim) bool {
	x := c.Content[0]
	if !cueword.Hearing.Has(r.Tokens[c.Cue].Lemma) || x.From != c.Cue+1 || r.tellsDeed(c.Content) ||
		slices.ContainsFunc(r.Tokens[x.From:x.To], func(k nlp.Token) bool { return k.Tag.Finite() || k.Quoted }) {
		return false
	}
	p, _ := r.PhraseAt(x.From)
	if p.From != x.From {
		return false
	}
	head := &r.Tokens[p.Head]
	return head.Tag == nlp.NNP || head.Tag == nlp.PRP || r.humane(p.Head) && !names.IsDocument(head.Word)
}
