// Package cite makes excerpts that can stand alone: verbatim words of one article with its title, publication, date, speaker
// and corrections, a link that opens the source at those words ([Link]), and the forms in which they are quoted elsewhere
// ([As]).
//
// It knows no question: what is cited was chosen before.
//
// Laws:
//
//   - An excerpt is body[start:end], byte for byte, of the article as it is stored ([Verify]); anything else is an error.
//   - What is unknown is said, “date unknown”, and never made up.
//   - Every correction of an article that bears on an excerpt goes with it.
//
// Example:
//
//	citer := cite.Citing(document)
//	excerpt := citer.Of(span)
//	fmt.Println(cite.As(excerpt, cite.Markdown, article.Date{}))
package cite
