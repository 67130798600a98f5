package claim

import (
	"slices"

	"pullquote/index/nlp"
)

// Some statements are told by the layout alone, which no sentence model sees:
//
//	WALLACE: If I may, sir …           a transcript: the speaker before a colon, the words to the paragraph's end
//	“Trump scares me.” — Krystal Correa   a quotation of a paragraph, the name behind a dash
//
// and lines above or below a quotation, see caption.go, and interviews, see interview.go.

// layoutConfidence is above what the models give: where the layout speaks, they only see half of the statement.
const layoutConfidence = 6

// longestLabel is in tokens: "SEN. BERNIE SANDERS (I-VT.):".
const longestLabel = 12

// LayoutClaims finds all forms, paragraph by paragraph.
func (r *Reader) LayoutClaims() []Claim {
	blocks := r.Paragraphs()
	var found, lines []Claim
	for _, b := range blocks {
		if c, ok := r.signed(b); ok {
			found = append(found, c)
		}
		if c, ok := r.transcribed(b); ok {
			lines = append(lines, c)
		}
	}
	found = append(found, r.speeches(lines)...)
	found = append(found, r.captioned(blocks)...)
	if answers := r.letteredClaims(blocks); len(answers) > 0 {
		return append(found, answers...)
	}
	return append(found, r.interviewClaims(blocks)...)
}

// signed is the claim of a paragraph that is quoted from its first mark to a dash, and a name follows.
func (r *Reader) signed(b nlp.Stretch) (Claim, bool) {
	dash := -1
	for i := b.To - 1; i > b.From && i >= b.To-2*longestLabel; i-- {
		if r.Tokens[i].Shape == nlp.Mark && r.Tokens[i].Hash == nlp.DashHash {
			dash = i
			break
		}
	}
	first := r.FirstWord(b.From, b.To)
	if dash < 0 || first >= dash {
		return Claim{}, false
	}
	end, name := r.LastWord(first, dash), r.FirstWord(dash, b.To)
	if end-first < 4 || name >= b.To || r.Tokens[name].Tag != nlp.NNP || !r.marked(b.From, first) || !r.marked(end, dash) {
		return Claim{}, false
	}
	if r.saidWithin(first, end) {
		return Claim{}, false
	}
	return r.told(dash, name, nlp.Stretch{From: first, To: end}, LeftSide)
}

// saidWithin reports whether a verb of saying stands between two places outside marks: who said it stands beside it, and
// behind the dash the agency that passed it on.
func (t story) saidWithin(from, to int) bool {
	return slices.ContainsFunc(t.Tokens[from:to], func(k nlp.Token) bool { return !k.Quoted && k.Tag.Finite() && k.Says() })
}

// marked reports whether a quotation mark stands between two places. Which one does not matter: layouts like these mix
// them up.
func (t story) marked(from, to int) bool {
	return slices.ContainsFunc(t.Tokens[from:to], func(k nlp.Token) bool { return k.Hash == nlp.OpeningHash || k.Hash == nlp.ClosingHash })
}

// transcribed is the claim of a paragraph that begins with a name and a colon.
func (r *Reader) transcribed(b nlp.Stretch) (Claim, bool) {
	name := r.FirstWord(b.From, min(b.To, b.From+2))
	colon, apposed := -1, false // “Charles Bolder, agency administrator:” has lower case behind the comma
	for i := name + 1; i < min(b.To, name+longestLabel); i++ {
		if r.Tokens[i].Word == ":" {
			colon = i
			break
		}
		k := &r.Tokens[i]
		apposed = apposed || k.Word == ","
		if k.Shape == nlp.Lower && k.Tag != nlp.IN && (!apposed || k.Tag.Finite()) || k.Quoted {
			return Claim{}, false
		}
	}
	if colon < 0 || r.Tokens[name].Shape == nlp.Lower || r.Tokens[name].Shape == nlp.Number {
		return Claim{}, false
	}
	first := r.FirstWord(colon, b.To)
	end := r.LastWord(first, b.To)
	if end <= first {
		return Claim{}, false
	}
	return r.told(colon, name, nlp.Stretch{From: first, To: end}, RightSide)
}

// told makes the claim; ok is false when no phrase stands at the name.
func (r *Reader) told(cue, name int, content nlp.Stretch, x Side) (Claim, bool) {
	at, ok := r.PhraseNumber(name)
	if !ok {
		return Claim{}, false
	}
	p := r.Phrases[at]
	return Claim{Cue: cue, Source: p.Stretch, Phrase: at, Content: []nlp.Stretch{content}, side: x, Confidence: layoutConfidence}, true
}

// speeches are the labelled paragraphs whose labels are somebody's; in a transcript, where such a one in capitals speaks,
// also those of whoever speaks in capitals more than once: “WALLACE:”, whom a transcript may never introduce.
func (r *Reader) speeches(lines []Claim) []Claim {
	turns, known := map[uint32]int{}, false
	for i := range lines {
		if first := &r.Tokens[lines[i].Source.From]; first.Shape == nlp.Upper {
			turns[first.Hash]++
			known = known || r.labels(&lines[i])
		}
	}
	return slices.DeleteFunc(lines, func(c Claim) bool {
		return !r.labels(&c) && !(known && turns[r.Tokens[c.Source.From].Hash] > 1)
	})
}
