// Package page reads a web page as an article: who wrote what, where and when, and the story as plain paragraphs.
//
// It is pure: bytes in, a [Page] out. It fetches nothing (that is package fetch) and writes nothing (package intake).
// What a page says of itself is taken in the order JSON-LD, Open Graph and other meta elements, microdata, then what
// a reader sees. The story is found by a readability library; its text is written out here.
//
// Laws:
//
//   - Words are the publisher's: of the text only white space that HTML ignores is changed. A no-break space stays.
//   - The body is paragraphs with a blank line between them, without markup.
//   - A field that the page does not give is empty, never guessed.
//   - Any bytes give a Page or an error, in bounded time; none makes the package panic.
//
// Example:
//
//	p, err := page.Read(doc.Body, doc.ContentType, "https://example.org/2026/harbour-strike")
//	// p.Title, p.Authors, p.Date, p.Body
package page
