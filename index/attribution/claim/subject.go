package claim

import (
	"pullquote/index/names"
	"pullquote/index/nlp"
	"pullquote/index/text"
)

// subjectOf gives a statement without a source the name or the pronoun just before its verb: “This week, Marlow announced …”. The
// choice of “none” is learned mostly from passives and nouns.
func (r *Reader) subjectOf(c *Claim) {
	k := &r.Tokens[c.Cue]
	if c.Phrase >= 0 || c.Asked.Len() > 0 || !k.Tag.Finite() || !r.introducing(c.Cue) {
		return
	}
	number, ok := r.subjectBefore(r.Sentences[k.Sentence], c.Cue)
	if !ok {
		return
	}
	p := r.Phrases[number]
	if head := &r.Tokens[p.Head]; head.Tag == nlp.NNP || head.Word == "he" || head.Word == "she" || head.Tag == nlp.NN && names.IsGroup(head.Word) {
		for _, x := range c.Content {
			if x.Overlaps(p.Stretch) {
				return
			}
		}
		c.Phrase, c.Source = number, p.Stretch
	}
}

// ownSubject gives a statement whose source was looked for in the clause before what stands between commas just before its verb: “… said
// Ruth Lowell, while her husband, Tom, said …”.
func (r *Reader) ownSubject(c *Claim) {
	k := &r.Tokens[c.Cue]
	if c.Phrase < 0 || c.Asked.Len() > 0 || c.side != RightSide || !k.Says() || !k.Tag.Finite() || c.Cue < 4 || r.Tokens[c.Cue-1].Word != "," {
		return
	}
	name, ok := r.PhraseAt(c.Cue - 2)
	if !ok || name.To != c.Cue-1 || name.From < 2 {
		return
	}
	number, ok := r.PhraseNumber(name.From - 2)
	if !ok || r.Tokens[r.Phrases[number].From].Sentence != k.Sentence || !r.newClause(c.Source.To, r.Phrases[number].From) {
		return
	}
	if q, named := r.apposedName(r.Phrases[number]); named && q.From == name.From {
		c.Phrase, c.Source = number, r.Phrases[number].Stretch
	}
}

// takeSubject gives a statement the subject of its verb as its source where it was taken for half of what is said: “It has also
// threatened to sue”.
func (r *Reader) takeSubject(c *Claim) {
	if c.Phrase >= 0 || c.side != BothSides || len(c.Content) < 2 || !r.active(c.Cue) || r.Tokens[max(0, c.Cue-1)].Word == "'s" {
		return // “It's called “Old Rose”” has a passive
	}
	number, ok := r.subjectBefore(r.Sentences[r.Tokens[c.Cue].Sentence], c.Cue)
	if !ok || r.Phrases[number].Stretch != c.Content[0] {
		return
	}
	c.Phrase, c.Source, c.side = number, c.Content[0], RightSide
	c.Content = c.Content[1:]
}

// nextSubject gives a statement whose source was looked for in the clause before the subject of its verb, where “and” or “but” joins two
// clauses: “Ruth Lowell laughed and Tom Grady said …”.
func (r *Reader) nextSubject(c *Claim) {
	k := &r.Tokens[c.Cue]
	if c.Phrase < 0 || c.Asked.Len() > 0 || c.side != RightSide || !k.Tag.Finite() || !r.introducing(c.Cue) {
		return
	}
	number, ok := r.subjectBefore(r.Sentences[k.Sentence], c.Cue)
	if !ok || number == c.Phrase || !r.joinsClauses(c.Source.To, r.Phrases[number].From-1) {
		return
	}
	if p := r.Phrases[number]; r.isPersonal(p) {
		c.Phrase, c.Source = number, p.Stretch
	}
}

// joinsClauses reports whether a conjunction stands at a place, and what stands between a subject's end and it is the rest of a clause
// with a verb of its own, and not of a relative clause, which may have two who are joined at its end.
func (r *Reader) joinsClauses(from, at int) bool {
	if w := r.Tokens[max(at, 0)].Word; at <= from || w != "and" && w != "but" {
		return false
	}
	verbs := false
	for i := from; i < at; i++ {
		k := &r.Tokens[i]
		if k.Quoted || k.Tag == nlp.WP || k.Tag == nlp.WDT {
			return false
		}
		verbs = verbs || k.Tag.Finite() || k.Tag == nlp.VBN
	}
	return verbs
}

// newClause reports whether a comma or a word that opens a clause stands between two places, and no “and” before the second, which may join
// two who speak.
func (r *Reader) newClause(from, to int) bool {
	if from >= to || r.Tokens[to-1].Word == "and" {
		return false
	}
	for i := from; i < to; i++ {
		if w := r.Tokens[i].Word; w == "," || text.IsSubordinator(w) {
			return true
		}
	}
	return false
}

// leaveQuote gives a statement whose source was looked for in the words that it quotes the subject of its verb: “… we need them,” the
// clerk said.
func (r *Reader) leaveQuote(c *Claim) {
	if c.Phrase < 0 || c.Captioned || c.Asked.Len() > 0 || !r.Tokens[c.Source.From].Quoted {
		return
	}
	number, ok := r.subjectBefore(r.Sentences[r.Tokens[c.Cue].Sentence], c.Cue)
	if !ok {
		number, ok = r.PhraseNumber(min(c.Cue+1, len(r.Tokens)-1))
	}
	if ok && !r.Tokens[r.Phrases[number].From].Quoted {
		c.Phrase, c.Source = number, r.Phrases[number].Stretch
	}
}

// leaveSource ends a quotation before the source that it ran on into, as where the name of a book in marks follows who it is: “…,” Ruth
// Lowell, author of “The Mill,” said.
func (r *Reader) leaveSource(c *Claim) {
	x := &c.Content[0]
	if !x.Has(c.Source.From) || c.Source.From > c.Cue || !r.closesBefore(c.Source.From) {
		return
	}
	if end := r.LastWord(x.From, c.Source.From); end > x.From+1 {
		x.To = end
	}
}

// leaveNumber gives a statement whose source was looked for behind its verb, where a number opens what is said, the subject before it:
// “the firm said 100% of tips go to the drivers”.
func (r *Reader) leaveNumber(c *Claim) {
	if c.Source.From != c.Cue+1 || r.Tokens[c.Source.From].Shape != nlp.Number || !r.Tokens[c.Cue].Says() {
		return
	}
	s := r.Sentences[r.Tokens[c.Cue].Sentence]
	number, ok := r.subjectBefore(s, c.Cue)
	end := r.LastWord(c.Cue+1, s.To)
	if !ok || end-c.Cue < 4 {
		return
	}
	c.Phrase, c.Source, c.side = number, r.Phrases[number].Stretch, RightSide
	c.Content = []nlp.Stretch{{From: c.Cue + 1, To: end}}
}

// agentOf gives a statement told in the passive its agent, “was described as “a gift” by Ruth Lowell”: a person's name
// behind “by”, after the verb or at the content's end, which then ends before it.
func (r *Reader) agentOf(c *Claim) {
	if c.Phrase >= 0 || c.Asked.Len() > 0 || !r.passive(c.Cue) {
		return
	}
	last := &c.Content[len(c.Content)-1]
	s := r.Sentences[r.Tokens[c.Cue].Sentence]
	for by := c.Cue + 1; by+1 < s.To; by++ {
		if r.Tokens[by].Word != "by" || r.Tokens[by].Quoted {
			continue
		}
		number, ok := r.PhraseNumber(by + 1)
		if !ok || !r.namesPerson(r.Phrases[number]) {
			continue
		}
		p := r.Phrases[number]
		switch {
		case p.To <= last.From || by == r.FirstWord(last.To, s.To):
		case last.Has(by) && p.To >= last.To && by-last.From > 1:
			last.To = r.LastWord(last.From, by)
		default:
			continue
		}
		c.Phrase, c.Source = number, p.Stretch
		return
	}
}

// byPerson reports whether the source is a person, by name or by he or she, just before a verb that introduces statements.
func (r *Reader) byPerson(c *Claim) bool {
	k := &r.Tokens[c.Cue]
	if c.Phrase < 0 || !r.active(c.Cue) || !r.introducing(c.Cue) {
		return false
	}
	number, ok := r.subjectBefore(r.Sentences[k.Sentence], c.Cue)
	if before := r.At(r.Sentences[k.Sentence], r.Phrases[c.Phrase].From-1); before.Tag.Noun() && before.Shape == nlp.Lower {
		return false // “the speech Lowell had planned to give”
	}
	return ok && number == c.Phrase && r.isPersonal(r.Phrases[number])
}
