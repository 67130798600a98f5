// Package postings reads where words stand in bleve's segments.
//
// It is a layer over lists that package mapped reads where a segment lies on disk, and bleve where it is in memory: phrases are found, and the
// lists of common words are kept decoded in columns.
package postings
