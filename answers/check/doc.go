// Package check finds who said some words: exactly, nearly, with the difference, or not at all ([Find], [Best]).
//
// It knows no question but the words, and nobody's names: whose statements count is for its caller.
//
// Laws:
//
//   - What is found is a span of an article's body. Where it differs from the words that were asked for, [Place.Differences]
//     tells how, word by word.
//   - A place is [Exact] only where every word stands, in order. The asker's brackets and ellipses, which mark what is left out or
//     put in, cost nothing.
//
// Example:
//
//	words := check.Read("we leave the port at noon")
//	places, err := check.Find(ctx, snapshot, words, index.Filter{})
//	for _, p := range check.Best(places) {
//		fmt.Println(p.Match(), p.Span().Of(p.Document.Body))
//	}
package check
