// Package match tells which words of a question stand where in an article, what else stands for them, and how near the rest
// comes to them in meaning. It scores nothing: package rank does, with what it finds here.
//
// From the bottom up: a [Reading] is one document with its words; a [Query] is a question made ready for a coverage, its
// terms weighed by how rare they are; a [Match] is a query found in a reading; a [Closeness] is how well some of its
// sentences stand for each term.
package match
