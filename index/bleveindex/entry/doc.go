// Package entry makes bleve documents of an article: one for each passage, with its words, and one for each record. It writes
// nothing itself, and what is in a record package record knows.
//
// Laws:
//
//   - Every bleve document of an article is named by its id and a part (see CardPart and the others), and is in Removal.
//   - The same article gives the same bleve documents.
//
// Example:
//
//	for _, d := range entry.Of(card, document, mentions) {
//		batch.Update(d)
//	}
package entry
