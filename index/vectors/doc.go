// Package vectors lets an encoder read articles and questions, for any engine: which texts it is given, in which order and how
// many at a time, what is kept of that in memory, and how like a question sentences are. It stores nothing: an engine tells what
// it has (State), and keeps what was made (Library).
//
// Laws:
//
//   - A text is read once: what was made is kept, and written with the next that are made in the background.
//   - Reading in the background gives way to questions.
//   - However long an article is, what is read of it ahead is bounded, and something is.
//
// Example:
//
//	reader := vectors.NewReader(encoder)
//	err := reader.Fill(ctx, library, nil)
//	like, err := reader.Likeness(ctx, state, "who?", sentences, 8)
package vectors
