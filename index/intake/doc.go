// Package intake brings coverage in: sites, pages, feeds, sitemaps, WordPress exports, web archives and files become
// article files in a coverage folder. It keeps them true as well: it follows feeds, looks at recent articles again,
// checks source links, and tells when the folder has changed.
//
// It knows nothing of the index: what it writes is found there as any other article file is. It decides what is asked for
// next; what each part of the road needs to know lies in a package below, which can be used alone.
//
// The road of a source: its bytes (package fetch fetches them) are a document (source); whatever its kind, it gives finds
// (formats, with page for web pages, wxr for WordPress exports, warc for web archives and mend for broken bytes): an
// article, an address to go on with, or a reason to pass something over. An article becomes a draft (draft); the folder
// (folder) decides whether the draft is new, a new version, a copy, or nothing new, and writes it. What was asked for is
// remembered (journal). Which addresses are one, package address knows.
//
// The files: importer is one import; site and files open what the operator names; crawl follows what documents give,
// visit asks for one page; feeds, follow and health keep feeds; links checks links; watch tells of changes.
//
// Laws:
//
//   - An article file is whole at every moment, whenever the process is killed: it is written aside, synced, renamed.
//   - The same source twice changes nothing. An article keeps its file's name for good.
//   - What an operator wrote or edited by hand is not overwritten.
//   - No name from the web leads out of the folder; no address of a private network is fetched.
//   - One broken source is a line of the report, never the end of the import.
//   - What is passed over is reported with its reason.
//   - What the operator or a feed names is taken unless it is plainly no article; what a crawl finds, by evidence.
//   - One broken post, item or byte costs itself. A summary never passes for the whole.
//
// What intake remembers (when it asked for what, and what was answered) lies in .intake in the coverage folder. It may
// be deleted: the articles are the truth, and pages are only asked for again.
//
// Example:
//
//	i, err := intake.New("articles", intake.Options{})
//	…
//	defer i.Close()
//	summary, err := i.Import(ctx, "https://harbourpost.example")
//	fmt.Println(summary.Line()) // "212 added, 3 skipped in 41s"
package intake
