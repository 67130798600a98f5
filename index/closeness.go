package index

import (
	"context"
	"math"

	"pullquote/index/meaning"
)

// A closeness tells how like a question passages are by what they mean. The nil closeness knows of none.
type closeness struct {
	own      *vectors
	question meaning.Vector

	served *vectors // those of Options.Served, where every passage has one and the question too; otherwise nil
	asked  meaning.Vector
}

// closeness reads a question. It is nil when the question says nothing.
func (v *view) closeness(m *meaning.Model, text string) *closeness {
	if m == nil {
		return nil
	}
	question := m.Embed(cutAtRune(text, maxQueryBytes))
	if question.IsZero() {
		return nil
	}
	return &closeness{own: v.vectors(), question: question}
}

// ask has the question embedded by Options.Served. While that is away, or some passages lack its vectors, the model in
// the program answers alone.
func (c *closeness) ask(ctx context.Context, s *servedVectors, x *Index, text string) {
	if s.all == nil {
		return
	}
	asked, err := x.options.Served.Question(ctx, text)
	if err != nil { // the embedder says it, once
		return
	}
	x.width.Store(int64(len(asked.Values())))
	if len(asked.Values()) == s.width {
		c.served, c.asked = s.all, asked
	}
}

// join appends the n passages nearest to the question, those that were found by their words left out: what words have
// found stays, and stays in front.
func (c *closeness) join(found []candidate, n int, allowed []bool) []candidate {
	if c == nil || n <= 0 {
		return found
	}
	have := make(map[passageKey]bool, len(found))
	for _, f := range found {
		have[f.passageKey] = true
	}
	all, question := c.own, c.question
	if c.served != nil {
		all, question = c.served, c.asked
	}
	var keep func(row int) bool
	if allowed != nil {
		keep = func(row int) bool { return allowed[all.keys[row].ordinal] }
	}
	nearest := all.matrix.Nearest(question, n, keep)
	for _, near := range nearest {
		if key := all.keys[near.Row]; !have[key] {
			found = append(found, candidate{passageKey: key})
		}
	}
	return found
}

// likeness is how like the question each candidate is: a cosine, on the scale of the model in the program.
func (c *closeness) likeness(found []candidate) []float64 {
	like := make([]float64, len(found))
	if c == nil {
		return like
	}
	for i, f := range found {
		like[i] = c.own.of(f.passageKey, c.question)
	}
	if c.served == nil {
		return like
	}
	served := make([]float64, len(found))
	for i, f := range found {
		served[i] = c.served.of(f.passageKey, c.asked)
	}
	return fitted(served, like)
}

// fitted moves and stretches cosines of one model so that their mean and spread are those of another's for the same
// texts. Models differ in that: what one finds unlike has 0.1, what another does 0.7, and the ranking was learned on the
// model in the program.
func fitted(served, own []float64) []float64 {
	mean, spread := moments(served)
	ownMean, ownSpread := moments(own)
	if spread < 1e-9 {
		return own
	}
	for i, s := range served {
		served[i] = max(-1, min(1, ownMean+(s-mean)*ownSpread/spread))
	}
	return served
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
