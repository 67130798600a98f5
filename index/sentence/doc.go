// Package sentence cuts text into sentences and words, as byte spans.
//
// It is made for news as it is found: abbreviations before names and places, quotations that end after the full stop,
// sentences fused without a space, no-break spaces inside names, list items. It does not parse grammar and knows
// English abbreviations only; other languages are cut at their punctuation.
//
// Laws:
//
//   - Sentences are in order, apart, without white space at their ends, and lie within one block of the article.
//   - No sentence is longer than LongestSentence bytes: what goes on for longer comes in pieces.
//   - Every character that is not white space is in exactly one sentence.
//   - Words are in order and apart; a word holds at least one letter or digit.
//
// Example:
//
//	for _, s := range sentence.Split(a) {
//		fmt.Println(s.Of(a.Body))
//	}
package sentence
