// The bench command measures index and answers on invented archives of growing size, beside a plain bleve match query and
// SQLite FTS5 on the same passages, and prints the tables as Markdown.
//
//	go run ./index/cmd/bench -keep DIR
//
// It makes, for each size (1,000 to 1,000,000 passages), the three indexes in DIR, and goes on where it was interrupted;
// what is there is not made again. Then it asks of each, in a process of its own so that the memory told is what that one
// needs, questions of three to eight words: one after the other, then eight at once. Where an engine is slow, it asks fewer:
// no more than half a minute of either. "answers" is all that /ask does, "search" the passages alone, by words and meaning.
// "first" is asked as soon as the index is open, while what questions need is still being read. The second table has the
// other commands, the third the caches. Without -keep the indexes go to a folder that is removed. All of it takes some
// 20 minutes on two idle cores and 6 GB of disk.
//
// -write N makes no index: it writes N of the articles into DIR, as a coverage for other checks.
//
// It measures the machine as much as the program. "cpu ms" is processor time a question, which other work on the machine
// disturbs least; "MB anon" is the process's own memory, without mapped files; the indexes are in the page cache.
package main
