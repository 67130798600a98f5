// Package index keeps the coverage ready to be searched: articles cut into passages, in a bleve index on disk.
//
// It is the only code that knows bleve; no bleve type stands in an exported signature. The folder of articles is the
// truth and the index a cache of it: it may be deleted at any time, is brought up to date by Refresh, and is rebuilt
// with a message when its schema differs or it is damaged. The package ranks passages; choosing sentences and
// answering is the work of package answers.
//
// A search goes in two steps. The sweep goes through bleve's postings and adds up BM25 with right statistics; the look
// takes the best hundred passages and scores them anew by what stands where: phrases, forms, the best sentence, the
// title. On disk an index is a row of generations: one process writes the next while any number read the newest, and a
// reader keeps the one it has until it has opened a newer (see store).
//
// Laws:
//
//   - An article is in or out, never half: its passages, sentences and quotations change in one batch.
//   - The order in which articles were indexed changes no result: equal scores are ordered by article, then passage.
//   - A Document's body is byte for byte the article's, whatever the file has become since.
//   - Killed at any moment, the next start gives what a fresh index gives.
//   - All text of a question is words; none is a syntax error, and its cost is bounded.
//
// Example:
//
//	x, err := index.Open(ctx, os.DirFS("coverage"), index.Options{Path: folder})
//	…
//	s, err := x.Snapshot(ctx)
//	…
//	defer s.Close()
//	r, err := s.Search(ctx, index.Query{Text: "who called off the ferry strike?"})
//	for _, h := range r.Hits {
//		fmt.Println(h.Article, h.Span.Of(h.Document.Body))
//	}
package index
