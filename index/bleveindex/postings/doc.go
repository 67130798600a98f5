// Package postings reads where words stand in bleve's segments.
//
// It is a layer over bleve's own postings: phrases are found, and the lists of common words are kept decoded in columns.
package postings
