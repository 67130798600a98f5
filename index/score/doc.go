// Package score tells what words and what stands where are worth: BM25 with right statistics, the terms of a query, and what
// the places of words add to a passage that is looked at closely. It is pure and the same for every engine, which finds the places
// and counts the passages.
//
//	terms := score.Terms(query)
//	… // how many passages hold each, where they stand in a passage
//	parts := score.NewLook(terms, all).Judge(passage, evidence)
package score
