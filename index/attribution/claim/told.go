package claim

import "pullquote/index/nlp"

// longestLabel is in tokens: "SEN. BERNIE SANDERS (I-VT.):".
const longestLabel = 12

// told makes the claim; ok is false when no phrase stands at the name.
func (r *Reader) told(cue, name int, content nlp.Stretch, x Side) (Claim, bool) {
	at, ok := r.PhraseNumber(name)
	if !ok {
		return Claim{}, false
	}
	p := r.Phrases[at]
	return Claim{Cue: cue, Source: p.Stretch, Phrase: at, Content: []nlp.Stretch{content}, side: x, Confidence: layoutConfidence}, true
}

// labelEnd is where the colon of a label stands, without a verb before it; -1 where none does.
func (r *Reader) labelEnd(s nlp.Stretch) int {
	for i := s.From; i < s.To; i++ {
		k := &r.Tokens[i]
		switch {
		case k.Word == ":":
			return i
		case k.Tag.Finite() || k.Quoted:
			return -1
		}
	}
	return -1
}

// coveredBy tells of each token whether it is content of a claim.
func (r *Reader) coveredBy(all []Claim) []bool {
	covered := make([]bool, len(r.Tokens))
	for i := range all {
		for _, x := range all[i].Content {
			for j := x.From; j < x.To; j++ {
				covered[j] = true
			}
		}
	}
	return covered
}

// regionFrom is what is quoted from a place on, without marks at its end.
func (r *Reader) regionFrom(from int) nlp.Stretch {
	end := from
	for end < len(r.Tokens) && r.Tokens[end].Quoted && (end == from || !r.OpensQuote(end)) {
		end++
	}
	return nlp.Stretch{From: from, To: r.LastWord(from, end)}
}

func (r *Reader) spoken(verb, phrase int, content nlp.Stretch, x Side) (Claim, bool) {
	if content.Len() < 2 {
		return Claim{}, false
	}
	return Claim{Cue: verb, Source: r.Phrases[phrase].Stretch, Phrase: phrase, Content: []nlp.Stretch{content}, side: x,
		Confidence: layoutConfidence}, true
}
