// Package folder keeps the articles of a coverage folder: it decides whether a draft is new, a new version, another
// site's copy, or nothing new, and writes article files.
//
// The files: folder is the folder and what is found in it, known what is kept in memory of it (with shingle for near
// duplicates), put and revise decide, write writes, lock keeps two imports apart, fault says what the operator can mend.
//
// Laws:
//
//   - An article file is whole at every moment, whenever the process is killed: it is written aside, synced, renamed.
//   - The same draft twice changes nothing. An article keeps its file's name for good.
//   - What an operator wrote or edited by hand is not overwritten; what was added by hand survives an update.
//   - Nothing is written outside of the folder, whatever its links lead to.
//   - One process writes at a time.
//
// Example:
//
//	f, err := folder.Open("articles", false)
//	…
//	defer f.Close()
//	err = f.Begin(true) // and f.End() afterwards
//	result, err := f.Put(d, today, false)
package folder
