// Package index keeps the coverage ready to be searched: articles cut into passages, in a bleve index on disk.
//
// It is the only code that knows bleve; no bleve type stands in an exported signature. The folder of articles is the
// truth and the index a cache of it: it may be deleted at any time, is brought up to date by Refresh, and is rebuilt
// with a message when its schema differs or it is damaged. The package ranks passages; choosing sentences and
// answering is the work of package answers.
//
// Laws:
//
//   - An article is in or out, never half: its passages, sentences and quotations change in one batch.
//   - The order in which articles were indexed changes no result: equal scores are ordered by article, then passage.
//   - A Document's body is byte for byte the article's, whatever the file has become since.
package index
