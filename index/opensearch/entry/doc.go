// Package entry makes OpenSearch documents of an article: one for each passage, with its words, and one for each record. It asks
// nothing of a cluster, and what is in a record package record knows.
//
// Words come analysed: a passage's body is a list of its sentences, each the stems of its words with a space between them and Gap for
// a function word, so that the cluster, which only parts them at spaces, counts and places what we count and place.
//
// What is read of a passage while it is searched for is packed into a column beside its document (see Pack): documents lie compressed
// in blocks, of which a hundred passages want a hundred.
//
// Laws:
//
//   - The same article in the same update gives the same documents under the same ids: writing them twice does no harm.
//   - Every document says from which update on it counts (from), and once it is replaced, up to which (to).
package entry
