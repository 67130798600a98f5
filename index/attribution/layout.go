package attribution

import "slices"

// Some statements are told by the layout alone, which no sentence model sees:
//
//	WALLACE: If I may, sir …           a transcript: the speaker before a colon, the words to the paragraph's end
//	“Trump scares me.” — Krystal Correa   a quotation of a paragraph, the name behind a dash
//
// and interviews, see interview.go.

// layoutConfidence is above what the models give: where the layout speaks, they only see half of the statement.
const layoutConfidence = 6

// longestLabel is in tokens: "SEN. BERNIE SANDERS (I-VT.):".
const longestLabel = 12

// layoutClaims finds all forms, paragraph by paragraph.
func (r *reader) layoutClaims() []claim {
	blocks := r.paragraphs()
	var found, lines []claim
	for _, b := range blocks {
		if c, ok := r.signed(b); ok {
			found = append(found, c)
		}
		if c, ok := r.transcribed(b); ok {
			lines = append(lines, c)
		}
	}
	found = append(found, r.speeches(lines)...)
	if answers := r.letteredClaims(blocks); len(answers) > 0 {
		return append(found, answers...)
	}
	return append(found, r.interviewClaims(blocks)...)
}

// paragraphs are the blocks in tokens.
func (t *text) paragraphs() []stretch {
	var all []stretch
	last := int32(-1)
	for i, s := range t.sentences {
		switch {
		case s.len() == 0:
		case len(all) > 0 && t.blockOf[i] == last:
			all[len(all)-1].to = s.to
		default:
			all = append(all, s)
		}
		last = t.blockOf[i]
	}
	return all
}

// signed: the paragraph is quoted from its first mark to a dash, and a name follows.
func (r *reader) signed(b stretch) (claim, bool) {
	dash := -1
	for i := b.to - 1; i > b.from && i >= b.to-2*longestLabel; i-- {
		if r.tokens[i].shape == mark && r.tokens[i].hash == dashHash {
			dash = i
			break
		}
	}
	first := r.firstWord(b.from, b.to)
	if dash < 0 || first >= dash {
		return claim{}, false
	}
	end, name := r.lastWord(first, dash), r.firstWord(dash, b.to)
	if end-first < 4 || name >= b.to || r.tokens[name].tag != nnp || !r.marked(b.from, first) || !r.marked(end, dash) {
		return claim{}, false
	}
	return r.told(dash, name, stretch{first, end}, leftSide)
}

// marked: a quotation mark stands between two places. Which one does not matter: layouts like these mix them up.
func (t *text) marked(from, to int) bool {
	return slices.ContainsFunc(t.tokens[from:to], func(k token) bool { return k.hash == openingHash || k.hash == closingHash })
}

// speeches are the labelled paragraphs whose labels are somebody's; in a transcript, where such a one in capitals speaks,
// also those of whoever speaks in capitals more than once: “WALLACE:”, whom a transcript may never introduce.
func (r *reader) speeches(lines []claim) []claim {
	turns, known := map[uint32]int{}, false
	for i := range lines {
		if first := &r.tokens[lines[i].source.from]; first.shape == upper {
			turns[first.hash]++
			known = known || r.labels(&lines[i])
		}
	}
	return slices.DeleteFunc(lines, func(c claim) bool {
		return !r.labels(&c) && !(known && turns[r.tokens[c.source.from].hash] > 1)
	})
}

// labels: the colon stands behind somebody whom the text elsewhere treats as a person, or as a body that speaks. Other
// labels are datelines, headings of lists, prices and scores.
func (r *reader) labels(c *claim) bool {
	if c.phrase < 0 {
		return false
	}
	people, p := r.people(), r.phrases[c.phrase]
	for i := people.nameFrom(p.from); i < len(people.names) && people.names[i].from < c.cue && people.names[i].from < p.long; i++ {
		n := &people.names[i]
		if n.entity >= 0 && people.entities[n.entity].kind == Person && people.entities[n.entity].sure {
			return n.to > p.head
		}
	}
	return r.speaks(r.tokens[p.head].hash)
}

// people are whom the article names; read once.
func (r *reader) people() *cast {
	if r.cast == nil {
		r.cast = newCast(r.text)
	}
	return r.cast
}

// speaks: the article has the word beside a verb of saying, as who says.
func (r *reader) speaks(word uint32) bool {
	if r.sayers == nil {
		r.sayers = map[uint32]bool{}
		for i := range r.tokens {
			if k := &r.tokens[i]; k.tag.verb() && k.says() && !k.quoted {
				r.noteSayers(i)
			}
		}
	}
	return r.sayers[word]
}

// noteSayers notes the phrase before a verb of saying, auxiliaries and adverbs aside, else the one behind it.
func (r *reader) noteSayers(verb int) {
	s := r.sentences[r.tokens[verb].sentence]
	at := verb - 1
	for at >= s.from && (r.tokens[at].tag == adv || r.tokens[at].tag == md || isAuxiliary(r.tokens[at].word)) {
		at--
	}
	if p, ok := r.phraseAt(max(at, 0)); ok && at >= s.from {
		r.sayers[r.tokens[p.head].hash] = true
		return
	}
	if p, ok := r.phraseAt(verb + 1); ok && verb+1 < s.to && r.tokens[verb].tag == vbd && r.at(s, verb-1).shape == mark {
		r.sayers[r.tokens[p.head].hash] = true
	}
}

// transcribed: the paragraph begins with a name and a colon.
func (r *reader) transcribed(b stretch) (claim, bool) {
	name := r.firstWord(b.from, min(b.to, b.from+2))
	colon, apposed := -1, false // “Charles Bolder, agency administrator:” has lower case behind the comma
	for i := name + 1; i < min(b.to, name+longestLabel); i++ {
		if r.tokens[i].word == ":" {
			colon = i
			break
		}
		k := &r.tokens[i]
		apposed = apposed || k.word == ","
		if k.shape == lower && k.tag != in && (!apposed || k.tag.finite()) || k.quoted {
			return claim{}, false
		}
	}
	if colon < 0 || r.tokens[name].shape == lower || r.tokens[name].shape == number {
		return claim{}, false
	}
	first := r.firstWord(colon, b.to)
	end := r.lastWord(first, b.to)
	if end <= first {
		return claim{}, false
	}
	return r.told(colon, name, stretch{first, end}, rightSide)
}

// told makes the claim; ok is false when no phrase stands at the name.
func (r *reader) told(cue, name int, content stretch, x side) (claim, bool) {
	at, ok := r.phraseNumber(name)
	if !ok {
		return claim{}, false
	}
	p := r.phrases[at]
	return claim{cue: cue, source: p.stretch, phrase: at, content: []stretch{content}, side: x, confidence: layoutConfidence}, true
}
