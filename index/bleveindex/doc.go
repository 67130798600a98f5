// Package bleveindex is the embedded engine: it holds a coverage in a bleve index on disk or in memory. It and the packages
// below it are the only code that knows bleve; no bleve type stands in an exported signature of this package.
//
// An Index is an index.Searcher and an index.Writer. Every snapshot is a view (see package view) that its users share; an
// update writes the next generation of the folder (see package generation), and its Commit puts a new view in the
// place of the one before, which lives until its last user has let go of it.
//
// What an encoder reads (package vectors) is kept with the index: vectors of passages and of sentences, one record an article each.
// An article without them is found by its words and by the static table.
//
// From the bottom up:
//
//	entry       an article as bleve documents
//	generation  the folder: one writes, any number read, a kill harms nothing
//	mapped      what stands in bleve's segments, read without trusting it
//	postings    where words stand in them
//	rank        the passages that match best
//	view        one state: cards, documents, people, meanings
package bleveindex
