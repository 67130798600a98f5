package claim

import (
	"pullquote/index/names"
	"pullquote/index/nlp"
	"pullquote/index/text"
)

// sound reports whether a claim may be a statement. Quoted words and what the layout tells are not judged.
func (r *Reader) sound(c *Claim) bool {
	if c.Confidence >= layoutConfidence || c.Asked.Len() > 0 || r.KindOf(*c) != Indirect {
		return true
	}
	k := &r.Tokens[c.Cue]
	if k.Word == ":" {
		return r.labels(c)
	}
	if !k.Tag.Verb() || k.Word == "according" {
		return true
	}
	return !r.bids(c) && !r.inquires(c) && r.governs(c)
}

// bids reports whether a cue is an imperative, a bare infinitive or “you can”, which state nothing: “call 911”, “that is
// not to say …”.
func (r *Reader) bids(c *Claim) bool {
	if c.Phrase >= 0 && c.Cue > 0 && r.Tokens[c.Cue-1].Tag == nlp.TO && isPointer(r.Tokens[r.Phrases[c.Phrase].Head].Word) {
		return true
	}
	if c.Phrase >= 0 {
		return r.Tokens[r.Phrases[c.Phrase].Head].Word == "you" && r.modal(c.Cue)
	}
	s := r.Sentences[r.Tokens[c.Cue].Sentence]
	before := r.At(s, c.Cue-1)
	switch {
	case before.Tag == nlp.TO:
		return r.At(s, c.Cue-2).Word == "not" || text.IsAuxiliary(r.At(s, c.Cue-2).Word)
	case r.Tokens[c.Cue].Tag == nlp.VB || r.Tokens[c.Cue].Tag == nlp.VBP:
		return c.Cue == r.FirstWord(s.From, s.To) || before.Tag == nlp.CC && r.Tokens[r.FirstWord(s.From, s.To)].Tag == nlp.VB
	}
	return false
}

func (t story) modal(i int) bool {
	s := t.Sentences[t.Tokens[i].Sentence]
	return t.At(s, i-1).Tag == nlp.MD || t.At(s, i-1).Tag == nlp.Adv && t.At(s, i-2).Tag == nlp.MD
}

// inquires reports whether a claim is an open question, which states nothing: “Why did I write that?”
func (r *Reader) inquires(c *Claim) bool {
	s := r.Sentences[r.Tokens[c.Cue].Sentence]
	if r.Tokens[s.To-1].Word != "?" || c.side != RightSide {
		return false
	}
	first := r.FirstWord(s.From, s.To)
	for i := first; i < c.Cue && i < first+4; i++ {
		k := &r.Tokens[i]
		if k.Tag == nlp.MD || text.IsAuxiliary(k.Word) {
			return true
		}
		if k.Tag != nlp.WP && k.Tag != nlp.WRB && k.Tag != nlp.Adv {
			return false
		}
	}
	return false
}

// governs reports whether the verb can introduce what stands there.
func (r *Reader) governs(c *Claim) bool {
	verb := r.Tokens[c.Cue].Lemma
	if last := c.Content[len(c.Content)-1]; last.From > c.Cue && r.Tokens[last.From].Tag == nlp.VBG && r.passive(c.Cue) {
		return among(matterVerbs, verb) // “were seen leaving” tells what was seen
	}
	first := c.Content[0].From
	opens := &r.Tokens[first]
	s := r.Sentences[r.Tokens[c.Cue].Sentence]
	before := r.At(s, first-1)
	switch {
	case among(matterVerbs, verb) || c.side != RightSide:
		return among(matterVerbs, verb) || among(clauseVerbs, verb) || among(intendingVerbs, verb) || among(namingVerbs, verb)
	case complementizer(opens) || complementizer(before), opens.Word == "so" && among(clauseVerbs, verb):
		return true
	case opens.Word == "to" || before.Word == "to" && opens.Tag == nlp.VB:
		return among(intendingVerbs, verb) || among(clauseVerbs, verb) && r.passive(c.Cue)
	case among(clauseVerbs, verb) || among(intendingVerbs, verb):
		return r.clausal(c.Content[0]) || r.byDocument(c)
	}
	return among(namingVerbs, verb) && c.Content[0].Len() > 2
}

func complementizer(k *nlp.Token) bool {
	return k.Word == "that" && k.Tag == nlp.IN || k.Word == "whether" || k.Word == "if" || k.Tag == nlp.WRB || k.Tag == nlp.WP
}

func (t story) passive(i int) bool {
	if t.Tokens[i].Tag != nlp.VBN {
		return false
	}
	s := t.Sentences[t.Tokens[i].Sentence]
	for j := i - 1; j >= s.From && j >= i-3; j-- {
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

// byDocument reports whether a document says it. What a survey or a study finds is what it says, be it only a noun: “the
// poll showed a lead of two points”.
func (r *Reader) byDocument(c *Claim) bool {
	return c.Phrase >= 0 && names.IsDocument(r.Tokens[r.Phrases[c.Phrase].Head].Word)
}

// clausal reports whether a stretch has a verb of its own, a finite one or an infinitive behind its subject, not one of a
// relative clause within it.
func (t story) clausal(s nlp.Stretch) bool {
	for i := s.From; i < s.To; i++ {
		k := &t.Tokens[i]
		if k.Tag.Finite() || k.Tag == nlp.TO && i > s.From && t.At(s, i+1).Tag == nlp.VB {
			return i > s.From
		}
		if i > s.From && (k.Tag == nlp.WDT || k.Tag == nlp.WP || k.Tag == nlp.WRB || k.Word == "that" && k.Tag == nlp.IN) {
			return false
		}
	}
	return false
}

func among(set map[uint32]struct{}, lemma uint32) bool {
	_, ok := set[lemma]
	return ok
}
