package claim

import (
	"slices"

	"pullquote/index/nlp"
)

// A Claim is one statement as the models see it, before names are resolved.
type Claim struct {
	Cue     int
	Source  nlp.Stretch   // {-1, -1} for none
	Phrase  int           // the source's phrase; -1 for none
	Content []nlp.Stretch // in order
	side    Side

	odds                         float64 // of the cue
	pSource, pSide, pStart, pEnd float64
	Confidence                   float64     // log odds that the claim is right as a whole
	rank                         float64     // what rivals for one cue are ordered by
	Captioned                    bool        // a line of its own says who: there is no cue
	Asked                        nlp.Stretch // of an interview: the question, which stands for the cue; the source is far away
}

// layoutConfidence is above what the models give: where the layout speaks, they only see half of the statement.
const layoutConfidence = 6

// likely is the product of what the choices give the claim, the cue aside.
func (c *Claim) likely() float64 { return c.pSource * c.pSide * c.pStart * c.pEnd }

// with adds a piece of content.
func (c Claim) with(p piece) Claim {
	c.Content = append(slices.Clone(c.Content), p.Stretch)
	c.pStart *= p.pStart
	c.pEnd *= p.pEnd
	return c
}

// Reach is from the first to the last token of a claim's content and cue.
func (c *Claim) Reach() nlp.Stretch {
	from, to := c.Content[0].From, c.Content[len(c.Content)-1].To
	return nlp.Stretch{From: min(from, c.Cue), To: max(to, c.Cue+1)}
}

// repeats reports whether two claims share most of their content and neither is a statement within the other: what
// somebody said, and who reported that he said it, are two statements.
func (c Claim) repeats(d Claim) bool { return c.shared(d) > 0.5 && c.tells(d) == d.tells(c) }

// tells reports whether another claim’s cue stands in the content.
func (c Claim) tells(d Claim) bool {
	return slices.ContainsFunc(c.Content, func(x nlp.Stretch) bool { return x.Has(d.Cue) })
}

// shared is the Jaccard similarity of two contents, in tokens.
func (c Claim) shared(d Claim) float64 {
	common, all := 0, 0
	for _, a := range c.Content {
		all += a.Len()
		for _, b := range d.Content {
			common += max(0, min(a.To, b.To)-max(a.From, b.From))
		}
	}
	for _, b := range d.Content {
		all += b.Len()
	}
	return float64(common) / float64(max(all-common, 1))
}

// A piece is a stretch of content with the probabilities of its bounds.
type piece struct {
	nlp.Stretch
	pStart, pEnd float64
}

// A Side says where content stands.
type Side uint8

const (
	RightSide Side = iota // X said that …
	LeftSide              // …, X said
	BothSides             // “…,” X said. “…”
	sides
)

// A Kind says how much of a statement stands between quotation marks.
type Kind string

// The kinds of statements.
const (
	Direct   Kind = "direct"   // all of it
	Mixed    Kind = "mixed"    // parts of it: said she would not “stick her neck out”
	Indirect Kind = "indirect" // none of it
)

func kindNumber(k Kind) uint32 {
	switch k {
	case Direct:
		return 0
	case Mixed:
		return 1
	}
	return 2
}

// KindOf counts the words between quotation marks.
func (r *Reader) KindOf(c Claim) Kind {
	words, quoted := 0, 0
	for _, piece := range c.Content {
		for _, k := range r.Tokens[piece.From:piece.To] {
			if k.Shape != nlp.Mark {
				words++
				quoted += btoi(k.Quoted)
			}
		}
	}
	switch quoted {
	case 0:
		return Indirect
	case words:
		return Direct
	}
	return Mixed
}

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
	for end < len(r.Tokens) && r.Tokens[end].Quoted {
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

// instead adds claims, which take the places of those with the same cues.
func instead(all, surer []Claim) []Claim {
	kept := all[:0]
	for _, c := range all {
		if !sharesCue(surer, c.Cue) {
			kept = append(kept, c)
		}
	}
	return append(kept, surer...)
}

func sharesCue(claims []Claim, cue int) bool {
	for i := range claims {
		if claims[i].Cue == cue {
			return true
		}
	}
	return false
}

func (t story) verbIn(from, to int) bool {
	for i := from; i < to; i++ {
		if t.Tokens[i].Tag.Finite() {
			return true
		}
	}
	return false
}

// quotedWhole reports whether a paragraph is one quotation from its first mark to its last.
func (r *Reader) quotedWhole(b nlp.Stretch) (content nlp.Stretch, whole bool) {
	first := r.FirstWord(b.From, b.To)
	end := r.LastWord(first, b.To)
	if end-first < 3 || r.Tokens[b.From].Hash != nlp.OpeningHash {
		return nlp.Stretch{}, false
	}
	for i := first; i < end; i++ {
		if !r.Tokens[i].Quoted {
			return nlp.Stretch{}, false
		}
	}
	return nlp.Stretch{From: first, To: end}, true
}

// cuesBy are the claims of each place, a sentence or a paragraph, that have their cue there.
func cuesBy(all []Claim, placeOf func(cue int) int32) map[int32][]*Claim {
	claims := map[int32][]*Claim{}
	for i := range all {
		if c := &all[i]; c.Asked.Len() == 0 && !c.Captioned {
			claims[placeOf(c.Cue)] = append(claims[placeOf(c.Cue)], c)
		}
	}
	return claims
}

// signsPost reports whether a dash stands before who posted a message on a network and when: “— Ruth Lowell (@ruth) May 3, 2018”.
func (r *Reader) signsPost(dash int) bool {
	for i := dash + 2; i+3 < min(len(r.Tokens), dash+longestLabel); i++ {
		if r.Tokens[i].Word == "(" && r.Tokens[i+1].Word == "@" {
			return slices.ContainsFunc(r.Tokens[i+3:min(len(r.Tokens), i+8)], func(k nlp.Token) bool { return k.Shape == nlp.Number })
		}
	}
	return false
}
