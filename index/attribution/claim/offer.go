package claim

import "pullquote/index/nlp"

// An Offer is what has been settled before content is chosen.
type Offer struct {
	Cue    int
	Source nlp.Stretch // {-1,-1} for none
	Left   uint32      // how much of the content before the cue is quoted; 0: there is none
}

// Core is the stretch from the nearer of cue and source to the farther.
func (r *Reader) Core(o Offer) (lo, hi int) {
	lo, hi = o.Cue, o.Cue+1
	if o.Source.From >= 0 && r.Tokens[o.Source.From].Sentence == r.Tokens[o.Cue].Sentence &&
		o.Cue-o.Source.To < 12 && o.Source.From-o.Cue < 6 {
		lo, hi = min(lo, o.Source.From), max(hi, o.Source.To)
	}
	return lo, hi
}

// order tells whether the source stands before or behind the cue, or is absent, and whether it touches it.
func (r *Reader) order(o Offer) uint32 {
	switch {
	case o.Source.From < 0:
		return 0
	case o.Source.To == o.Cue:
		return 1
	case o.Source.From == o.Cue+1:
		return 2
	case o.Source.To <= o.Cue:
		return 3
	}
	return 4
}
