// Package formats reads documents of every kind that coverage comes in: pages, feeds, sitemaps, WordPress's interface
// and exports, web archives, Markdown and text. [Finds] is the door: it tells the kind by how a document begins and gives
// what is in it.
//
// The files: finds is the door, sniff tells the kind, reader holds what all readers share; then one file a kind. The gate,
// which decides whether a page is an article, is in gate.go, what servers say in its place in notice.go.
//
// Laws:
//
//   - A document is known by its bytes first, by its name and declared type only where these say nothing.
//   - One broken post, item or record costs itself; a broken document gives what came before the break, and a skip that
//     says so.
//   - What the operator or a feed names is taken unless it is plainly no article; what a crawl finds, by evidence.
//   - A summary never passes for the whole.
//   - Memory is bounded, whatever a document unpacks to. Nothing is fetched.
//
// Example:
//
//	for f := range formats.Finds(source.New("export.xml", file)) {
//		…
//	}
package formats
