// Package answers turns a question into verbatim, cited excerpts, or says that the coverage does not answer it.
//
// A [Desk] understands the question, searches, chooses the sentences that answer, names their speakers, cites them and
// decides the verdict. It writes no sentence about the news: all text it returns about an article is a slice of that
// article's body. It knows neither bleve nor Discord.
//
// Laws:
//
//   - Verbatim: an excerpt is body[start:end] of one article, cut again and compared when the answer is made.
//   - Cited: every excerpt carries title, publication, date as precise as known, and a link to the sentence.
//   - A speaker is named only where the article attributes the words.
//   - When the coverage does not answer, the verdict is not Answered.
package answers
