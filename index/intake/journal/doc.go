// Package journal is what intake remembers between imports: which pages it asked for, when, and what was answered;
// which imports were interrupted; how each feed is doing. It lies in the coverage folder's .intake and may be deleted:
// then pages are only asked for again.
//
// Laws:
//
//   - A line that a kill cut short is passed over, and costs no other line.
//   - The last line of a page or an import counts. Lines are added, and now and then written anew without the overridden.
//   - Without an open file (a dry run) it remembers for as long as it lives.
//
// Example:
//
//	j, err := journal.Read("articles")
//	last := j.Pages[key]
//	…
//	err = j.Add(journal.Page{Key: key, At: now, Outcome: folder.Added})
package journal
