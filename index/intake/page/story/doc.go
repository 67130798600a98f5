// Package story finds the text of the article on a page and writes it out as plain paragraphs.
//
// First what stands in or beside the story but is none of it is taken off (clean, with aside, beside and labels); a
// readability library picks the story's element from the rest; what it passed over is put back (blocks, headlined),
// and what was left beside it (home) and labels (trim) are taken off its text.
//
// Laws:
//
//   - Words are the publisher's; the body is paragraphs with a blank line between them, without markup.
//   - Nothing is taken off a page that holds most of its text, whatever its element is called.
//   - What ends as a sentence is told and stays, unless its element says that it is something else.
//   - Work grows with the page's size, which is bounded ([TooMuch]); deep nesting is lifted first.
//
// Example:
//
//	s := story.Of(root, base, "Council votes to reopen the old baths", true) // changes root
//	fmt.Println(s.Text)
package story
