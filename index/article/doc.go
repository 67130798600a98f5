// Package article reads and writes article files: Markdown with YAML front matter, or plain text.
//
// It is the floor of the program. An [Article] is what a file says, nothing more: the body is kept byte for byte, and
// everything the program later shows is a [Span] of it. The package recognises what in a body is not the story
// (headline, byline, photo credit, subhead, contributor line, "Comments are closed.") and which paragraphs correct it, as
// spans beside the body. It fetches nothing, guesses no date and knows no search engine.
//
// Laws:
//
//   - The body is never edited: a.Body[s.Start:s.End] is what the publisher wrote.
//   - Blocks partition the body's text: in order, apart, and all but white space is in exactly one.
//   - A broken file is one [Problem]; the files beside it are read.
//   - Reading what Encode wrote gives an equal article; unknown front matter keys survive.
//
// Example:
//
//	files, problems := article.List(os.DirFS("coverage"))
//	for _, f := range files {
//		a, found := article.ReadFile(fsys, f)
//		problems = append(problems, found...)
//		…
//	}
package article
