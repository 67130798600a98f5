// Package gaps is about questions that the coverage did not answer: which words of them may be one person's affair
// ([Private]), which of them mean the same ([Nearest]), and what the coverage says to each group of them today ([Look]).
// It keeps nothing; package state does, and asks it.
//
// Laws:
//
//   - What Private gives is on the side of caution: a word that may be a name counts as one. A number or an address always does.
//   - Groups are compared with what was learned from testdata/asked.tsv; a test says how many are right.
//   - A passage is cut again from the coverage when it is shown; where other words stand by now, none is shown.
//
// Example:
//
//	alone := gaps.Private("did Jane Roe of 12 Elm Street get evicted?")  // jane, roe, 12, elm
//	rest := gaps.Without("did Jane Roe get evicted?", alone)              // "did get evicted"
package gaps
