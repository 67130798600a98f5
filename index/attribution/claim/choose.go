package claim

import (
	"slices"

	"pullquote/index/nlp"
	"pullquote/index/nlp/linear"
)

func (r *Reader) chooseSource(base Claim) []Claim {
	list := r.SourcesOf(base.Cue, r.places[:0])
	scores := r.scores[:0]
	for _, p := range list {
		r.Feats.Reset()
		r.SourceFeatures(base.Cue, p)
		scores = append(scores, r.Source.Score(r.Feats.List))
	}
	var sources []Claim
	for _, best := range leaders(scores, sourcesKept) {
		c := base
		c.Phrase, c.pSource = list[best], scores[best]
		if c.Phrase >= 0 {
			ph := r.Phrases[c.Phrase]
			c.Source = ph.Stretch
			if ph.Has(c.Cue) {
				c.Source.From = c.Cue + 1 // "added Kurt Westby" read as one phrase
			}
		}
		sources = append(sources, c)
	}
	r.places, r.scores = list[:0], scores[:0]
	return sources
}

// A sideChoice is a side with its probability.
type sideChoice struct {
	side Side
	p    float64
}

func (r *Reader) chooseSide(o Offer) []sideChoice {
	scores := r.scores[:0]
	for x := range sides {
		r.Feats.Reset()
		r.SideFeatures(o, x)
		scores = append(scores, r.SideOf.Score(r.Feats.List))
	}
	var choices []sideChoice
	for _, best := range leaders(scores, sidesKept) {
		choices = append(choices, sideChoice{Side(best), scores[best]})
	}
	r.scores = scores[:0]
	return choices
}

// leaders turns scores into probabilities and returns the places of the n best, best first, without the improbable.
func leaders(scores []float64, n int) []int {
	linear.Softmax(scores)
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

func (r *Reader) chooseRight(o Offer) []piece {
	var pieces []piece
	for _, start := range r.choose(r.RightStarts(o.Cue, nil), &r.Start, func(i int) { r.StartFeatures(o, RightSide, o.Cue+1, i) }) {
		for _, end := range r.choose(r.RightEnds(start.at, nil), &r.End, func(e int) { r.EndFeatures(o, RightSide, start.at, e) }) {
			pieces = append(pieces, piece{nlp.Stretch{From: start.at, To: end.at}, start.p, end.p})
		}
	}
	return pieces
}

func (r *Reader) chooseLeft(o Offer) []piece {
	lo, _ := r.Core(o)
	var pieces []piece
	for _, end := range r.choose(r.LeftEnds(o.Cue, nil), &r.End, func(e int) { r.EndFeatures(o, LeftSide, r.LeftAnchor(e), e) }) {
		for _, start := range r.choose(r.LeftStarts(end.at, nil), &r.Start, func(i int) { r.StartFeatures(o, LeftSide, min(end.at, lo), i) }) {
			pieces = append(pieces, piece{nlp.Stretch{From: start.at, To: end.at}, start.p, end.p})
		}
	}
	return pieces
}

// LeftAnchor stands in for the start of left content while its end is chosen: the sentence's first word.
func (t story) LeftAnchor(e int) int {
	s := t.Sentences[t.Tokens[e-1].Sentence]
	return min(t.FirstWord(s.From, s.To), e-1)
}

// A chosen place with its probability.
type chosen struct {
	at int
	p  float64
}

func (r *Reader) choose(list []int, m *linear.Table, features func(int)) []chosen {
	scores := r.scores[:0]
	r.Steps += len(list)
	for _, i := range list {
		r.Feats.Reset()
		features(i)
		scores = append(scores, m.Score(r.Feats.List))
	}
	var best []chosen
	for _, i := range leaders(scores, placesKept) {
		best = append(best, chosen{list[i], scores[i]})
	}
	r.scores = scores[:0]
	return best
}
