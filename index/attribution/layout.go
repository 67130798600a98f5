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
const longestLabel = 8

// layoutClaims finds all forms, paragraph by paragraph.
func (r *reader) layoutClaims() []claim {
	blocks := r.paragraphs()
	var found, lines []claim
	shouted := 0
	for _, b := range blocks {
		if c, ok := r.signed(b); ok {
			found = append(found, c)
		}
		if c, ok := r.transcribed(b); ok {
			lines = append(lines, c)
			shouted += btoi(r.tokens[c.source.from].shape == upper)
		}
	}
	// One label alone may be a headline's ("Poll: Trump leads"); a transcript has several.
	if len(lines) >= 3 && shouted > 0 || len(lines) >= 4 && 2*len(lines) > len(blocks) {
		found = append(found, lines...)
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

// transcribed: the paragraph begins with a name and a colon.
func (r *reader) transcribed(b stretch) (claim, bool) {
	name := r.firstWord(b.from, min(b.to, b.from+2))
	colon := -1
	for i := name + 1; i < min(b.to, name+longestLabel); i++ {
		if r.tokens[i].word == ":" {
			colon = i
			break
		}
		if k := &r.tokens[i]; k.shape == lower && k.tag != in {
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
