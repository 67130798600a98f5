package view

import (
	"math"

	"pullquote/index/bleveindex/postings"
	"pullquote/index/bleveindex/rank"
	"pullquote/index/meaning"
	"pullquote/index/score"
)

// A Closeness tells how like a question passages are by what they mean: by an encoder where it has read the passage, by
// the static table otherwise. Either may be missing.
type Closeness struct {
	table    *Vectors // nil: no table, or the question says nothing to it
	question meaning.Vector
	encoded  *Vectors // nil: no encoder, or it is away
	asked    meaning.Vector
}

// Closeness reads a question by the static table, where there is one.
func (v *View) Closeness(m *meaning.Model, text string) *Closeness {
	c := new(Closeness)
	if m == nil {
		return c
	}
	if c.question = m.Embed(score.CutAtRune(text, score.MaxQueryBytes)); !c.question.IsZero() {
		c.table = v.vectors()
	}
	return c
}

// Encoded adds the vectors of an encoder, and the question's.
func (c *Closeness) Encoded(all *Vectors, asked meaning.Vector) {
	if !asked.IsZero() && all.width() == len(asked.Values()) {
		c.encoded, c.asked = all, asked
	}
}

// Join appends the n passages nearest to the question, those that were found by their words left out: what words have
// found stays, and stays in front. The encoder's nearest come first; while it has not read all passages, the table finds
// among those it has not its share of n.
func (c *Closeness) Join(found []rank.Candidate, n int, allowed []bool) []rank.Candidate {
	if n <= 0 {
		return found
	}
	have := make(map[postings.Key]bool, len(found))
	for _, f := range found {
		have[f.Key] = true
	}
	for _, key := range c.nearest(n, allowed) {
		if !have[key] {
			found = append(found, rank.Candidate{Key: key})
		}
	}
	return found
}

func (c *Closeness) nearest(n int, allowed []bool) []postings.Key {
	if c.encoded == nil {
		return c.table.nearest(c.question, n, allowed, nil)
	}
	share := n
	if c.table != nil {
		share = int(math.Ceil(float64(n) * float64(c.encoded.Filled()) / float64(max(1, c.table.Filled()))))
	}
	keys := c.encoded.nearest(c.asked, min(n, share), allowed, nil)
	return append(keys, c.table.nearest(c.question, n-len(keys), allowed, c.encoded)...)
}

// Likeness is how like the question each candidate is by the static table: a cosine.
func (c *Closeness) Likeness(found []rank.Candidate) []float64 {
	like := make([]float64, len(found))
	if c.table == nil {
		return like
	}
	for i, f := range found {
		like[i] = c.table.of(f.Key, c.question)
	}
	return like
}

// Nearness is how like the question a candidate is by the encoder: a cosine; NaN where it has not read the passage.
func (c *Closeness) Nearness(f rank.Candidate) float64 {
	if !c.encoded.has(f.Key) {
		return math.NaN()
	}
	return c.encoded.of(f.Key, c.asked)
}
