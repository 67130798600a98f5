// Package mapped reads a segment of bleve's (zap, version 17) that is mapped into memory, without trusting it. What lies below a map may
// change while it is read: a disk fails, somebody writes into the file. bleve's own reader takes each number that it finds there for
// what was written: it makes room for as many places as a word is said to have, or goes on reading places that there are none of, until no
// memory is left, and that ends the program. Here a number is believed as far as the bytes that it stands for are there.
//
// It reads what questions need: which documents hold a term, how often, how long they are, and where it stands; and it looks through a
// stored document before bleve reads that. What it finds amiss is record.ErrDamaged; some damage it cannot see, and reads other
// numbers than were written. A panic is possible on damage, as everywhere below (slices are cut where the file says), and caught above.
//
// Laws:
//
//   - What it allocates is bounded by the file's size, whatever stands in it, and so are its steps.
//   - What was written is read as bleve reads it, score for score.
//
// What it does not read: segments in memory, which cannot be damaged, and those of another version; [Of] is nil for them. And bleve's merges
// read for themselves, after something was written: damage that neither a question nor the look at the files' sizes and times has met by
// then (Check of package bleveindex) can still take all memory there.
//
//	zap.go     the file: dictionaries, stored documents
//	list.go    a term's documents
//	walk.go    their frequencies and places, chunk by chunk
//	reader.go  numbers
package mapped
