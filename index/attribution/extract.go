package attribution

import "slices"

// A claim is one statement as the models see it, before names are resolved.
type claim struct {
	cue     int
	source  stretch   // {-1, -1} for none
	phrase  int       // the source's phrase; -1 for none
	content []stretch // in order
	side    side

	odds                                 float64 // of the cue
	pSource, margin, pSide, pStart, pEnd float64
	confidence                           float64 // log odds that the claim is right as a whole
}

// claimOf settles source, side and content for one cue; ok is false when no content can be found.
func (r *reader) claimOf(q cue) (c claim, ok bool) {
	c = claim{cue: q.at, odds: q.odds, phrase: -1, source: stretch{-1, -1}}
	r.chooseSource(&c)
	o := offer{c.cue, c.source}
	r.chooseSide(&c, o)
	c.pStart, c.pEnd = 1, 1
	if c.side != rightSide {
		if piece, ok := r.chooseLeft(&c, o); ok {
			c.content = append(c.content, piece)
		}
	}
	if c.side != leftSide {
		if piece, ok := r.chooseRight(&c, o); ok {
			c.content = append(c.content, piece)
		}
	}
	return c, len(c.content) > 0
}

func (r *reader) chooseSource(c *claim) {
	list := r.sourcesOf(c.cue, r.places[:0])
	scores := r.scores[:0]
	for _, p := range list {
		r.feats.reset()
		r.sourceFeatures(c.cue, p)
		scores = append(scores, r.source.score(r.feats.list))
	}
	best, p := pick(scores)
	c.phrase, c.pSource = list[best], p
	if c.phrase >= 0 {
		ph := r.phrases[c.phrase]
		c.source = ph.stretch
		if ph.has(c.cue) && c.cue < ph.head {
			c.source.from = c.cue + 1 // "added Kurt Westby" read as one phrase
		}
	}
	r.places, r.scores = list[:0], scores[:0]
}

func (r *reader) chooseSide(c *claim, o offer) {
	scores := r.scores[:0]
	for x := range sides {
		r.feats.reset()
		r.sideFeatures(o, x)
		scores = append(scores, r.sideOf.score(r.feats.list))
	}
	best, p := pick(scores)
	c.side, c.pSide = side(best), p
	r.scores = scores[:0]
}

// pick returns the best of the scores and its probability.
func pick(scores []float64) (best int, p float64) {
	softmax(scores)
	for i, s := range scores {
		if s > scores[best] {
			best = i
		}
	}
	return best, scores[best]
}

func (r *reader) chooseRight(c *claim, o offer) (stretch, bool) {
	list := r.rightStarts(c.cue, r.places[:0])
	if len(list) == 0 {
		return stretch{}, false
	}
	start, p := r.choose(list, &r.start, func(i int) { r.startFeatures(o, rightSide, o.cue+1, i) })
	list = r.rightEnds(start, list[:0])
	end, q := r.choose(list, &r.end, func(e int) { r.endFeatures(o, rightSide, start, e) })
	r.places = list[:0]
	c.pStart, c.pEnd = c.pStart*p, c.pEnd*q
	return stretch{start, end}, end > start
}

func (r *reader) chooseLeft(c *claim, o offer) (stretch, bool) {
	list := r.leftEnds(c.cue, r.places[:0])
	if len(list) == 0 {
		return stretch{}, false
	}
	lo, _ := r.core(o)
	end, q := r.choose(list, &r.end, func(e int) { r.endFeatures(o, leftSide, r.leftAnchor(e), e) })
	list = r.leftStarts(end, list[:0])
	if len(list) == 0 {
		return stretch{}, false
	}
	start, p := r.choose(list, &r.start, func(i int) { r.startFeatures(o, leftSide, min(end, lo), i) })
	r.places = list[:0]
	c.pStart, c.pEnd = c.pStart*p, c.pEnd*q
	return stretch{start, end}, end > start
}

// leftAnchor stands in for the start of left content while its end is chosen: the sentence's first word.
func (t *text) leftAnchor(e int) int {
	s := t.sentences[t.tokens[e-1].sentence]
	return min(t.firstWord(s.from, s.to), e-1)
}

func (r *reader) choose(list []int, m *table, features func(int)) (place int, p float64) {
	scores := r.scores[:0]
	for _, i := range list {
		r.feats.reset()
		features(i)
		scores = append(scores, m.score(r.feats.list))
	}
	best, p := pick(scores)
	r.scores = scores[:0]
	return list[best], p
}

// confidenceFeatures: how sure each choice was, and what kind of statement came out.
func (r *reader) confidenceFeatures(c *claim) {
	f, k := &r.feats, &r.tokens[c.cue]
	quoted, words := 0, 0
	for _, piece := range c.content {
		for i := piece.from; i < piece.to; i++ {
			if r.tokens[i].shape != mark {
				words++
				quoted += btoi(r.tokens[i].quoted)
			}
		}
	}
	kind := uint32(btoi(quoted > 0) + btoi(quoted == words))
	odds := grade(sigmoid(c.odds))
	f.add(0)
	f.add(kind)
	f.add(odds)
	f.pair(odds, kind)
	f.add(grade(c.pSource))
	f.pair(grade(c.pSource), uint32(btoi(c.phrase >= 0)))
	f.add(grade(c.pSide))
	f.pair(grade(c.pStart), kind)
	f.pair(grade(c.pEnd), kind)
	f.add(grade(sigmoid(c.odds) * c.pSource * c.pSide * c.pStart * c.pEnd))
	f.pair(grade(sigmoid(c.odds)*c.pSource*c.pSide*c.pStart*c.pEnd), kind)
	f.pair(uint32(c.side), mix(kind, uint32(k.tag)))
	f.add(k.hash)
	f.pair(k.hash, kind)
	f.pair(bucket(words), kind)
	f.pair(uint32(btoi(k.quoted)), kind)
	if c.phrase >= 0 {
		ph := &r.phrases[c.phrase]
		f.pair(r.kindOfPhrase(ph), kind)
		f.pair(r.order(offer{c.cue, c.source}), kind)
		f.add(r.tokens[ph.head].hash)
	}
}

// grade makes a probability coarse, finely at its ends.
func grade(p float64) uint32 {
	switch {
	case p < 0.02:
		return 0
	case p > 0.98:
		return 40
	case p > 0.95:
		return 39
	}
	return 1 + uint32(p*20)
}

// claims finds, judges and thins the article's statements: of two whose content is nearly the same the surer one stays.
func (r *reader) claims() []claim {
	r.findCues()
	var all []claim
	for _, q := range r.cues {
		c, ok := r.claimOf(q)
		if !ok {
			continue
		}
		r.feats.reset()
		r.confidenceFeatures(&c)
		c.confidence = r.confidence.score(r.feats.list)
		if c.confidence > r.confidenceFloor {
			all = append(all, c)
		}
	}
	return thin(all)
}

func thin(all []claim) []claim {
	slices.SortStableFunc(all, func(a, b claim) int {
		switch {
		case a.confidence > b.confidence:
			return -1
		case a.confidence < b.confidence:
			return 1
		}
		return a.cue - b.cue
	})
	kept := all[:0]
	for _, c := range all {
		if !slices.ContainsFunc(kept, func(k claim) bool { return k.repeats(c) }) {
			kept = append(kept, c)
		}
	}
	return kept
}

// repeats reports whether two claims share most of their content.
func (c claim) repeats(d claim) bool {
	common, cs, ds := 0, 0, 0
	for _, a := range c.content {
		cs += a.len()
		for _, b := range d.content {
			common += max(0, min(a.to, b.to)-max(a.from, b.from))
		}
	}
	for _, b := range d.content {
		ds += b.len()
	}
	return 2*common > cs+ds-common // Jaccard above one half
}
