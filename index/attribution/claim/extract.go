package claim

import (
	"cmp"
	"slices"

	"pullquote/index/nlp"
)

// How many alternatives each choice keeps, and how probable they must be. More made no difference on held-out text.
const (
	sourcesKept = 2
	sidesKept   = 2
	placesKept  = 2
	claimsKept  = 8
	leastLikely = 0.07
)

// ClaimsOf makes the likeliest claims for one cue, which the confidence model then judges as a whole. Content is looked
// for with the likeliest source; the second source is tried with the same contents.
func (r *Reader) ClaimsOf(q cue, all []Claim) []Claim {
	all = all[:0]
	base := Claim{Cue: q.at, odds: q.odds, Phrase: -1, Source: nlp.Stretch{From: -1, To: -1}, pStart: 1, pEnd: 1}
	sources := r.chooseSource(base)
	o := Offer{Cue: q.at, Source: sources[0].Source}
	for _, x := range r.chooseSide(o) {
		c := sources[0]
		c.side, c.pSide = x.side, x.p
		all = r.withContent(all, c, o)
	}
	for _, alternative := range sources[1:] {
		for _, c := range all[:len(all):len(all)] {
			c.Phrase, c.Source, c.pSource = alternative.Phrase, alternative.Source, alternative.pSource
			all = append(all, c)
		}
	}
	slices.SortStableFunc(all, func(a, b Claim) int { return cmp.Compare(b.likely(), a.likely()) })
	return all[:min(len(all), claimsKept)]
}

func (r *Reader) withContent(all []Claim, c Claim, o Offer) []Claim {
	if c.side == RightSide {
		for _, right := range r.chooseRight(o) {
			all = append(all, c.with(right))
		}
		return all
	}
	for _, left := range r.chooseLeft(o) {
		d := c.with(left)
		if c.side == LeftSide {
			all = append(all, d)
			continue
		}
		o.Left = r.Quotation(left.Stretch)
		for _, right := range r.chooseRight(o) {
			all = append(all, d.with(right))
		}
	}
	return all
}

// Quotation tells how much of a stretch is quoted: 1 nothing, 2 a part, 3 all.
func (t story) Quotation(s nlp.Stretch) uint32 {
	words, quoted := 0, 0
	for _, k := range t.Tokens[s.From:s.To] {
		if k.Shape != nlp.Mark {
			words++
			quoted += btoi(k.Quoted)
		}
	}
	return 1 + uint32(btoi(quoted > 0)+btoi(quoted == words))
}
