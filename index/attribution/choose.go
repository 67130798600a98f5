package attribution

import "slices"

func (r *reader) chooseSource(base claim) []claim {
	list := r.sourcesOf(base.cue, r.places[:0])
	scores := r.scores[:0]
	for _, p := range list {
		r.feats.reset()
		r.sourceFeatures(base.cue, p)
		scores = append(scores, r.source.score(r.feats.list))
	}
	var sources []claim
	for _, best := range leaders(scores, sourcesKept) {
		c := base
		c.phrase, c.pSource = list[best], scores[best]
		if c.phrase >= 0 {
			ph := r.phrases[c.phrase]
			c.source = ph.stretch
			if ph.has(c.cue) && c.cue < ph.head {
				c.source.from = c.cue + 1 // "added Kurt Westby" read as one phrase
			}
		}
		sources = append(sources, c)
	}
	r.places, r.scores = list[:0], scores[:0]
	return sources
}

// A sideChoice is a side with its probability.
type sideChoice struct {
	side side
	p    float64
}

func (r *reader) chooseSide(o offer) []sideChoice {
	scores := r.scores[:0]
	for x := range sides {
		r.feats.reset()
		r.sideFeatures(o, x)
		scores = append(scores, r.sideOf.score(r.feats.list))
	}
	var choices []sideChoice
	for _, best := range leaders(scores, sidesKept) {
		choices = append(choices, sideChoice{side(best), scores[best]})
	}
	r.scores = scores[:0]
	return choices
}

// leaders turns scores into probabilities and returns the places of the n best, best first, without the improbable.
func leaders(scores []float64, n int) []int {
	softmax(scores)
	var best []int
	for len(best) < n {
		at := -1
		for i, s := range scores {
			if (at < 0 || s > scores[at]) && !slices.Contains(best, i) {
				at = i
			}
		}
		if at < 0 || len(best) > 0 && scores[at] < leastLikely {
			break
		}
		best = append(best, at)
	}
	return best
}

// A piece is a stretch of content with the probabilities of its bounds.
type piece struct {
	stretch
	pStart, pEnd float64
}

func (r *reader) chooseRight(o offer) []piece {
	var pieces []piece
	for _, start := range r.choose(r.rightStarts(o.cue, nil), &r.start, func(i int) { r.startFeatures(o, rightSide, o.cue+1, i) }) {
		for _, end := range r.choose(r.rightEnds(start.at, nil), &r.end, func(e int) { r.endFeatures(o, rightSide, start.at, e) }) {
			pieces = append(pieces, piece{stretch{start.at, end.at}, start.p, end.p})
		}
	}
	return pieces
}

func (r *reader) chooseLeft(o offer) []piece {
	lo, _ := r.core(o)
	var pieces []piece
	for _, end := range r.choose(r.leftEnds(o.cue, nil), &r.end, func(e int) { r.endFeatures(o, leftSide, r.leftAnchor(e), e) }) {
		for _, start := range r.choose(r.leftStarts(end.at, nil), &r.start, func(i int) { r.startFeatures(o, leftSide, min(end.at, lo), i) }) {
			pieces = append(pieces, piece{stretch{start.at, end.at}, start.p, end.p})
		}
	}
	return pieces
}

// leftAnchor stands in for the start of left content while its end is chosen: the sentence's first word.
func (t *text) leftAnchor(e int) int {
	s := t.sentences[t.tokens[e-1].sentence]
	return min(t.firstWord(s.from, s.to), e-1)
}

// A chosen place with its probability.
type chosen struct {
	at int
	p  float64
}

func (r *reader) choose(list []int, m *table, features func(int)) []chosen {
	scores := r.scores[:0]
	r.steps += len(list)
	for _, i := range list {
		r.feats.reset()
		features(i)
		scores = append(scores, m.score(r.feats.list))
	}
	var best []chosen
	for _, i := range leaders(scores, placesKept) {
		best = append(best, chosen{list[i], scores[i]})
	}
	r.scores = scores[:0]
	return best
}
