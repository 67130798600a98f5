// Package page reads a web page as an article: who wrote what, where and when, and the story as plain paragraphs.
//
// It is pure: bytes in, a [Page] out. It fetches nothing (that is package fetch) and writes nothing (package intake).
// What a page says of itself is taken in the order JSON-LD, Open Graph and other meta elements, microdata, then what
// a reader sees: a dateline or a byline beside the headline. The packages below each know one thing: dom the document,
// schema what the page states as data, dates written dates, byline names, section what papers call their sections, story the
// text; each can be used alone.
//
// The files: page is the door. describe gathers what the page says of itself (facts, addresses, titles, publication, authors,
// dates; what a reader sees: lines, shown, signature, timeelement); corrections are set apart.
//
// Laws:
//
//   - Words are the publisher's: of the text only white space that HTML ignores and soft hyphens, which no reader sees,
//     are changed. A no-break space stays.
//   - The body is paragraphs with a blank line between them, without markup.
//   - Nothing is taken off a page that holds most of its text, whatever its element is called.
//   - A field that the page does not give is empty, never guessed.
//   - Any bytes give a Page or an error, in bounded time; none makes the package panic.
//
// Example:
//
//	p, err := page.Read(doc.Body, doc.ContentType, "https://example.org/2026/harbour-strike")
//	// p.Title, p.Authors, p.Date, p.Body
package page
