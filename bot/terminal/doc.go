// Package terminal lays out answers as text for people to read: wrapped to the width of the terminal, matches bold,
// every excerpt with its source; and as Markdown, for pasting elsewhere.
//
// It prints nothing and decides nothing about the news: it takes the values of package answers and returns text.
//
// Laws:
//
//   - What an article or an asker wrote cannot act on a terminal: control characters and marks that reorder text are
//     shown as escapes ([Safe]). All text goes through it.
//   - Wrapping changes white space only: without it, an excerpt is the article's own text.
//   - A speaker is named only where the answer names one; otherwise the text says "speaker not named".
//
// Example:
//
//	style := terminal.Detect(os.Stdout, os.Environ())
//	fmt.Print(style.Answer(a))
package terminal
