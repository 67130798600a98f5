// Package rank finds the passages of a corpus that match a query best, by their words.
//
// It goes in two steps. The sweep goes through the postings and adds up BM25 with right statistics; the look takes the
// best hundred passages and scores them anew by what stands where: phrases, forms, the best sentence, the title. Neither
// the order of indexing nor bleve's segments show in the result.
package rank
