// Package verdict says whether the best excerpts answer: a need that the question cannot do without (needs.go) is met or
// not, and a logistic regression over named evidence (doubts.go) gives the chance that one of the first three answers.
//
// It sees what ranking found, and changes nothing of it.
package verdict
