// Package opensearch is the engine for those who outgrow one machine: it holds a coverage in an OpenSearch cluster that any number
// of processes share. It and the packages below it are the only code that knows OpenSearch; it speaks plain HTTP.
//
// An Index is an index.Searcher and an index.Writer. A snapshot is the number of an update (see package head): every document says
// from which update on it counts and up to which, so that a snapshot needs nothing kept open and survives any node.
// Words are analysed here; the cluster finds the passages whose BM25 is highest, and the best of them are scored anew, exactly
// and by the same code as the embedded engine's (package score); it is asked for more where one that it left out might be among them.
//
// What is in memory here: the cards of all articles, where State, People, Fill or Nearest was asked for; whom the coverage names;
// and the vectors of its passages up to a bound (Options.VectorPassages). Beyond it the cluster compares all of them, where it has its k-NN
// plugin and had it when the index was made; else the nearest passages are looked for among those that words found.
//
// From the bottom up:
//
//	cluster  requests: which node, what is waited out
//	entry    an article as documents
//	head     what the coverage is now; leases
//	view     one state: words, documents, lists, people, meanings
package opensearch
