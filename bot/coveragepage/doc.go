// Package coveragepage is the page at /coverage: what is covered, how fresh it is, how questions were answered, how the feeds are, and
// under which licences all of it is. A newsroom shows it to its readers, its staff look at it.
//
// It is no dashboard for operators: package monitor has metrics for that. It serves one page and opens nothing itself; whoever wires it
// says what it tells.
//
// Laws:
//
//   - It tells what anybody may know: titles, names of publications, days, hosts of feeds and numbers. No question, no path, no address
//     of a feed, no id of a server or of somebody.
//   - It works without a script, without its stylesheet, with a screen reader and at a width of 320 px.
//   - A crowd of readers costs one look at the index a minute.
//   - It is in the reader's language, where that is one of the interface.
//
// Example:
//
//	page := coveragepage.New(coveragepage.Options{Coverages: []coveragepage.Coverage{{Title: "Harbour Post", Search: engine}}, Now: time.Now})
//	mux.Handle("GET /coverage", page)
package coveragepage
