package attribution

// The models learned from political news, where nearly everybody speaks. Elsewhere verbs mostly tell what is done: a team
// concedes a goal, an attack claims lives, an exhibition includes a panel. Whether a statement without quotation marks can be
// one is a matter of the verb and of what it governs, and that is stated here.

// sound: a claim may be a statement. Quoted words and what the layout tells are not judged.
func (r *reader) sound(c *claim) bool {
	if c.confidence >= layoutConfidence || c.asked.len() > 0 || r.kindOf(*c) != Indirect {
		return true
	}
	k := &r.tokens[c.cue]
	if k.word == ":" {
		return r.labels(c)
	}
	if !k.tag.verb() || k.word == "according" {
		return true
	}
	return !r.bids(c) && !r.inquires(c) && r.governs(c)
}

// bids: nobody states what an imperative, a bare infinitive or “you can” introduces: “call 911”, “that is not to say …”.
func (r *reader) bids(c *claim) bool {
	if c.phrase >= 0 && c.cue > 0 && r.tokens[c.cue-1].tag == to && has(pointers, r.tokens[r.phrases[c.phrase].head].word) {
		return true
	}
	if c.phrase >= 0 {
		return r.tokens[r.phrases[c.phrase].head].word == "you" && r.modal(c.cue)
	}
	s := r.sentences[r.tokens[c.cue].sentence]
	before := r.at(s, c.cue-1)
	switch {
	case before.tag == to:
		return r.at(s, c.cue-2).word == "not" || isAuxiliary(r.at(s, c.cue-2).word)
	case r.tokens[c.cue].tag == vb || r.tokens[c.cue].tag == vbp:
		return c.cue == r.firstWord(s.from, s.to) || before.tag == cc && r.tokens[r.firstWord(s.from, s.to)].tag == vb
	}
	return false
}

// pointers point at what was said and say nothing: “that is not to say …”.
var pointers = wordSet("that this it which")

func (t *text) modal(i int) bool {
	s := t.sentences[t.tokens[i].sentence]
	return t.at(s, i-1).tag == md || t.at(s, i-1).tag == adv && t.at(s, i-2).tag == md
}

// inquires: an open question states nothing: “Why did I write that?”
func (r *reader) inquires(c *claim) bool {
	s := r.sentences[r.tokens[c.cue].sentence]
	if r.tokens[s.to-1].word != "?" || c.side != rightSide {
		return false
	}
	first := r.firstWord(s.from, s.to)
	for i := first; i < c.cue && i < first+4; i++ {
		k := &r.tokens[i]
		if k.tag == md || isAuxiliary(k.word) {
			return true
		}
		if k.tag != wp && k.tag != wrb && k.tag != adv {
			return false
		}
	}
	return false
}

// governs: the verb can introduce what stands there.
func (r *reader) governs(c *claim) bool {
	verb := r.tokens[c.cue].lemma
	if last := c.content[len(c.content)-1]; last.from > c.cue && r.tokens[last.from].tag == vbg && r.passive(c.cue) {
		return among(matterVerbs, verb) // “were seen leaving” tells what was seen
	}
	first := c.content[0].from
	opens := &r.tokens[first]
	s := r.sentences[r.tokens[c.cue].sentence]
	before := r.at(s, first-1)
	switch {
	case among(matterVerbs, verb) || c.side != rightSide:
		return among(matterVerbs, verb) || among(clauseVerbs, verb) || among(intendingVerbs, verb) || among(namingVerbs, verb)
	case complementizer(opens) || complementizer(before), opens.word == "so" && among(clauseVerbs, verb):
		return true
	case opens.word == "to" || before.word == "to" && opens.tag == vb:
		return among(intendingVerbs, verb) || among(clauseVerbs, verb) && r.passive(c.cue)
	case among(clauseVerbs, verb) || among(intendingVerbs, verb):
		return r.clausal(c.content[0]) || r.byDocument(c)
	}
	return among(namingVerbs, verb) && c.content[0].len() > 2
}

func complementizer(k *token) bool {
	return k.word == "that" && k.tag == in || k.word == "whether" || k.word == "if" || k.tag == wrb || k.tag == wp
}

func (t *text) passive(i int) bool {
	if t.tokens[i].tag != vbn {
		return false
	}
	s := t.sentences[t.tokens[i].sentence]
	for j := i - 1; j >= s.from && j >= i-3; j-- {
		switch t.tokens[j].word {
		case "is", "are", "was", "were", "be", "been", "being", "am":
			return true
		}
		if t.tokens[j].tag != adv {
			break
		}
	}
	return false
}

// byDocument: what a survey or a study finds is what it says, be it only a noun: “the poll showed a lead of two points”.
func (r *reader) byDocument(c *claim) bool {
	return c.phrase >= 0 && has(documents, r.tokens[r.phrases[c.phrase].head].word)
}

// clausal: the stretch has a verb of its own, a finite one or an infinitive behind its subject, not one of a relative clause
// within it.
func (t *text) clausal(s stretch) bool {
	for i := s.from; i < s.to; i++ {
		k := &t.tokens[i]
		if k.tag.finite() || k.tag == to && i > s.from && t.at(s, i+1).tag == vb {
			return i > s.from
		}
		if i > s.from && (k.tag == wdt || k.tag == wp || k.tag == wrb || k.word == "that" && k.tag == in) {
			return false
		}
	}
	return false
}

func among(set map[uint32]struct{}, lemma uint32) bool {
	_, ok := set[lemma]
	return ok
}
