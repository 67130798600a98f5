// Package attribution finds who said what in one article: every attributed statement, with its content, its cue, its
// source as written and the speaker that the source refers to.
//
// It works on one article at a time, in memory that does not grow with the coverage; names are joined across articles
// by package people. It never guesses: where the text names no speaker, Speaker is nil.
//
// Laws:
//
//   - All spans lie within the body, on character boundaries, and are ordered; quotes come ordered by content start.
//   - The same article always gives the same quotes, on every machine.
package attribution
