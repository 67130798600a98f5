// Package draft is an article before it has its place in the coverage: what a source gave, by which route it came, what
// makes every version of it one article, and the name that its file will have.
//
// Laws:
//
//   - The identity is the article's own address, or where it was imported from; it does not depend on its text.
//   - An address that a page gives itself counts on its own site only: elsewhere it names the original of a copy.
//   - No name leads out of the coverage folder or is one that a system reserves, whatever the title and the address say.
//
// Example:
//
//	d := draft.Of(p, draft.ViaPage)                   // p was read by package page
//	name := draft.NameOf(d.Date, d.URL, d.Title)      // "2024/05/2024-05-03-harbour-strike.md"
package draft
