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

// blockAt is the paragraph of a token.
func (r *Reader) blockAt(i int) int32 { return r.BlockOf[r.Tokens[i].Sentence] }

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
