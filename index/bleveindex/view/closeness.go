package view

import (
	"context"
	"math"

	"pullquote/index/bleveindex/postings"
	"pullquote/index/bleveindex/rank"
	"pullquote/index/meaning"
)

// A Closeness tells how like a question passages are by what they mean. The nil Closeness knows of none.
type Closeness struct {
	own      *Vectors
	question meaning.Vector

	remote *Vectors // those of a remote model, where every passage has one and the question too; otherwise nil
	asked  meaning.Vector
}

// Closeness reads a question. It is nil when the question says nothing.
func (v *View) Closeness(m *meaning.Model, text string) *Closeness {
	if m == nil {
		return nil
	}
	question := m.Embed(rank.CutAtRune(text, rank.MaxQueryBytes))
	if question.IsZero() {
		return nil
	}
	return &Closeness{own: v.vectors(), question: question}
}

// Ask has the question embedded by a remote model. While that is away, or some passages lack its vectors, the model in the
// program answers alone. width is that of its answer; 0 when there was none.
func (c *Closeness) Ask(ctx context.Context, v *View, m Embedder, text string) (width int) {
	s := v.RemoteOf(m.Name())
	if s.all == nil {
		return 0
	}
	asked, err := m.Question(ctx, text)
	if err != nil { // the embedder says it, once
		return 0
	}
	if width = len(asked.Values()); width == s.Width {
		c.remote, c.asked = s.all, asked
	}
	return width
}

// Join appends the n passages nearest to the question, those that were found by their words left out: what words have
// found stays, and stays in front.
func (c *Closeness) Join(found []rank.Candidate, n int, allowed []bool) []rank.Candidate {
	if c == nil || n <= 0 {
		return found
	}
	have := make(map[postings.Key]bool, len(found))
	for _, f := range found {
		have[f.Key] = true
	}
	all, question := c.own, c.question
	if c.remote != nil {
		all, question = c.remote, c.asked
	}
	var keep func(row int) bool
	if allowed != nil {
		keep = func(row int) bool { return allowed[all.keys[row].Ordinal] }
	}
	nearest := all.matrix.Nearest(question, n, keep)
	for _, near := range nearest {
		if key := all.keys[near.Row]; !have[key] {
			found = append(found, rank.Candidate{Key: key})
		}
	}
	return found
}

// Likeness is how like the question each candidate is: a cosine, on the scale of the model in the program.
func (c *Closeness) Likeness(found []rank.Candidate) []float64 {
	like := make([]float64, len(found))
	if c == nil {
		return like
	}
	for i, f := range found {
		like[i] = c.own.of(f.Key, c.question)
	}
	if c.remote == nil {
		return like
	}
	remote := make([]float64, len(found))
	for i, f := range found {
		remote[i] = c.remote.of(f.Key, c.asked)
	}
	return fitted(remote, like)
}

// fitted moves and stretches cosines of one model so that their mean and spread are those of another's for the same
// texts. Models differ in that: what one finds unlike has 0.1, what another does 0.7, and the ranking was learned on the
// model in the program.
func fitted(remote, own []float64) []float64 {
	mean, spread := moments(remote)
	ownMean, ownSpread := moments(own)
	if spread < 1e-9 {
		return own
	}
	for i, s := range remote {
		remote[i] = max(-1, min(1, ownMean+(s-mean)*ownSpread/spread))
	}
	return remote
}

// moments are the mean and the standard deviation.
func moments(x []float64) (mean, spread float64) {
	for _, v := range x {
		mean += v / float64(len(x))
	}
	for _, v := range x {
		spread += (v - mean) * (v - mean) / float64(len(x))
	}
	return mean, math.Sqrt(spread)
}
