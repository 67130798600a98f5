package view

import (
	"pullquote/index/bleveindex/postings"
	"pullquote/index/bleveindex/rank"
	"pullquote/index/meaning"
	"pullquote/index/score"
	"pullquote/index/vectors"
)

// A Closeness tells how like a question passages are by what they mean.
type Closeness = vectors.Closeness[postings.Key]

// Closeness reads a question by the static table, where there is one.
func (v *View) Closeness(m *meaning.Model, text string) *Closeness {
	c := new(Closeness)
	if m == nil {
		return c
	}
	if question := m.Embed(score.CutAtRune(text, score.MaxQueryBytes)); !question.IsZero() {
		c.ByTable(v.vectors(), question)
	}
	return c
}

// Join appends the n passages nearest to the question, those that were found by their words left out: what words have
// found stays, and stays in front.
func Join(c *Closeness, found []rank.Candidate, n int, allowed []bool) []rank.Candidate {
	if n <= 0 {
		return found
	}
	have := make(map[postings.Key]bool, len(found))
	for _, f := range found {
		have[f.Key] = true
	}
	var passes func(postings.Key) bool
	if allowed != nil {
		passes = func(key postings.Key) bool { return allowed[key.Ordinal] }
	}
	for _, key := range c.Nearest(n, passes) {
		if !have[key] {
			found = append(found, rank.Candidate{Key: key})
		}
	}
	return found
}
