// Package index is the contract between those who ask about a coverage and the engine that holds it: plain types, and the
// interfaces Searcher and Writer. It has no engine of its own: bleveindex is the embedded one, indextest is the suite that every
// engine passes, follow keeps one in line with a folder, local joins the two, and joint searches several coverages as one. Nobody but the program
// names an engine.
//
// The folder of articles is the truth and an index a cache of it. An article is cut and read once, by package reading,
// when it is indexed; what that finds (sentences with their words, names, figures and dates, and who said what) is stored, and nothing
// reads an article's language again at question time.
//
// Laws of every engine:
//
//   - A Snapshot is one state: all that is read through it agrees, whatever is written meanwhile.
//   - An article is in or out, never half: its passages, sentences and quotations change together.
//   - The order in which articles were indexed changes no result: equal scores are ordered by article, then passage.
//   - A Document's body is byte for byte the article's, whatever the file has become since.
//   - Killed at any moment, the next start gives what a fresh index gives.
//   - All text of a question is words; none is a syntax error, and its cost is bounded.
//   - Every call ends with its context; none hands out what only memory could hold.
//
// Example:
//
//	s, err := searcher.Snapshot(ctx)
//	…
//	defer s.Close()
//	r, err := s.Search(ctx, index.Query{Text: "who called off the ferry strike?"})
//	for _, h := range r.Hits {
//		fmt.Println(h.Article, h.Span.Of(h.Document.Body))
//	}
package index
