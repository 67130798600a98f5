// Package verdict says whether the best excerpts answer: a need that the question cannot do without (needs.go) is met or
// not, and a logistic regression over named evidence (doubts.go) gives the chance that one of the first three answers.
//
// It sees what ranking found, and changes nothing of it.
//
// Laws:
//
//   - A question is called answered only where none of its needs is unmet and the chance is [AnsweredFrom] at least.
//   - What that promises is that one of the first excerpts answers, of as many as are [Judged].
//
// Example:
//
//	found := verdict.Found{Query: query, Passages: passages, Candidates: candidates, Chosen: chosen}
//	switch {
//	case found.Answers(weights): // answered
//	case found.Near():           // related: the closest passages
//	}
package verdict
