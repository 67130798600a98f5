// Package joint presents several indexes as one: it is a Searcher whose snapshots hold what those of its parts hold together, ranked as
// one index over all articles would rank them.
//
// It is no engine: it keeps nothing, writes nothing, and knows of its parts no more than the contract in package index.
//
// Laws:
//
//   - Words are counted over all parts before any is searched, so that scores compare (index.Query.Among).
//   - Ids do not clash: a part's prefix stands before those of its articles, as if the parts were folders of one coverage.
//   - People of two parts are one where their fullest names are the same, and else two: two newspapers' namesakes stay apart unless
//     both write the same name in full.
//   - What fails in one part fails: half an answer is none.
//
// Example:
//
//	both := joint.Of(joint.Part{Prefix: "harbour/", Searcher: a}, joint.Part{Prefix: "valley/", Searcher: b})
//	s, err := both.Snapshot(ctx)
package joint
