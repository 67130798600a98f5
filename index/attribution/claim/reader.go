package claim

import (
	"pullquote/index/names"
	"pullquote/index/nlp"
	"pullquote/index/nlp/linear"
)

// A Reader holds the models and the scratch memory of one reading.
type Reader struct {
	*Model
	story
	Feats   linear.Features
	config  nlp.Config // the parser's
	title   string     // the article's
	Slack   float64    // how far below their floors claims are kept; 0 but for learning
	LeftOut int        // cues left out, in sentences that have very many
	Cues    []cue
	cast    *names.Cast     // see People
	sayers  map[uint32]bool // see speaks

	bondList []bond    // scratch: of one claim
	places   []int     // scratch: candidates
	scores   []float64 // scratch: their scores
}

// A story is a text that is read for statements.
type story struct{ *nlp.Text }

// NewReader reads a text for statements with a model; title is the article's.
func NewReader(m *Model, t *nlp.Text, title string) *Reader {
	return &Reader{Model: m, story: story{t}, title: title}
}

// People are whom the article names; read once.
func (r *Reader) People() *names.Cast {
	if r.cast == nil {
		r.cast = names.NewCast(r.Text)
	}
	return r.cast
}

// blockAt is the paragraph of a token.
func (t story) blockAt(i int) int32 { return t.BlockOf[t.Tokens[i].Sentence] }

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}

// A cue is a token that may introduce a statement.
type cue struct {
	at   int
	odds float64 // the cue model's log odds
}

// A bond is how one claim stands to another that touches it.
type bond struct {
	with   int
	kind   uint32 // whose content holds whose cue
	shared uint32 // how much content they share
}

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

// Title is the article's title.
func (r *Reader) Title() string { return r.title }
