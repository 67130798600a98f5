package attribution

import (
	"cmp"
	"slices"
)

// A claim is one statement as the models see it, before names are resolved.
type claim struct {
	cue     int
	source  stretch   // {-1, -1} for none
	phrase  int       // the source's phrase; -1 for none
	content []stretch // in order
	side    side

	odds                         float64 // of the cue
	pSource, pSide, pStart, pEnd float64
	confidence                   float64 // log odds that the claim is right as a whole
	rank                         float64 // what rivals for one cue are ordered by
	asked                        stretch // of an interview: the question, which stands for the cue; the source is far away
}

// How many alternatives each choice keeps, and how probable they must be. More made no difference on held-out text.
const (
	sourcesKept = 2
	sidesKept   = 2
	placesKept  = 2
	claimsKept  = 8
	leastLikely = 0.07
)

// claimsOf makes the likeliest claims for one cue, which the confidence model then judges as a whole. Content is looked
// for with the likeliest source; the second source is tried with the same contents.
func (r *reader) claimsOf(q cue, all []claim) []claim {
	all = all[:0]
	base := claim{cue: q.at, odds: q.odds, phrase: -1, source: stretch{-1, -1}, pStart: 1, pEnd: 1}
	sources := r.chooseSource(base)
	o := offer{cue: q.at, source: sources[0].source}
	for _, x := range r.chooseSide(o) {
		c := sources[0]
		c.side, c.pSide = x.side, x.p
		all = r.withContent(all, c, o)
	}
	for _, alternative := range sources[1:] {
		for _, c := range all[:len(all):len(all)] {
			c.phrase, c.source, c.pSource = alternative.phrase, alternative.source, alternative.pSource
			all = append(all, c)
		}
	}
	slices.SortStableFunc(all, func(a, b claim) int { return cmp.Compare(b.likely(), a.likely()) })
	return all[:min(len(all), claimsKept)]
}

// likely is the product of what the choices give the claim, the cue aside.
func (c *claim) likely() float64 { return c.pSource * c.pSide * c.pStart * c.pEnd }

func (r *reader) withContent(all []claim, c claim, o offer) []claim {
	if c.side == rightSide {
		for _, right := range r.chooseRight(o) {
			all = append(all, c.with(right))
		}
		return all
	}
	for _, left := range r.chooseLeft(o) {
		d := c.with(left)
		if c.side == leftSide {
			all = append(all, d)
			continue
		}
		o.left = r.quotation(left.stretch)
		for _, right := range r.chooseRight(o) {
			all = append(all, d.with(right))
		}
	}
	return all
}

// with adds a piece of content.
func (c claim) with(p piece) claim {
	c.content = append(slices.Clone(c.content), p.stretch)
	c.pStart *= p.pStart
	c.pEnd *= p.pEnd
	return c
}

// quotation tells how much of a stretch is quoted: 1 nothing, 2 a part, 3 all.
func (t *text) quotation(s stretch) uint32 {
	words, quoted := 0, 0
	for _, k := range t.tokens[s.from:s.to] {
		if k.shape != mark {
			words++
			quoted += btoi(k.quoted)
		}
	}
	return 1 + uint32(btoi(quoted > 0)+btoi(quoted == words))
}

// claims finds and judges the article's statements: of each cue's rivals the likeliest, and of these the ones that hold
// in view of the others.
func (r *reader) claims() []claim {
	r.findCues()
	all := r.layoutClaims()
	var rivals []claim
	for _, q := range r.cues {
		if r.over() {
			return nil
		}
		rivals = r.claimsOf(q, rivals)
		if best := r.judge(rivals); best >= 0 && rivals[best].confidence > hopeless {
			r.carryOn(&rivals[best])
			all = append(all, rivals[best])
		}
	}
	return r.inContext(all)
}
