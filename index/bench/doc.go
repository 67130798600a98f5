// The bench command measures index on invented archives of growing size, beside a plain bleve match query and SQLite
// FTS5 on the same passages, and prints one table.
//
//	go run ./index/bench -sizes 1000,10000,100000
//
// A size is in passages. For each size it indexes (articles read from memory, as fast as the disk takes them), opens
// the index again, asks questions of three to eight words one after the other, then eight at once, and tells what was
// on disk and in memory. -bare leaves the rivals out, -keep DIR keeps the indexes there and uses them again. It measures
// the machine as much as the program: run it on an idle one, with taskset to give it two cores.
//
// On two cores that other work kept busy (so these are upper bounds), pullquote alone:
//
//	passages   open ms   MB disk   MB anon   p50 ms   p95 ms   p99 ms   8 at once/s
//	  19,173        63        28        65      0.6      7.2     19.3           709
//	  96,371        68       138       128      2.3     16.4     45.5           294
//	 962,356       587     1,290       556      8.9     28.2     44.2           100
package main
