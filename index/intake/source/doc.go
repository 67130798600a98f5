// Package source says what goes into a reading and what comes out of one: a [Document], bytes from somewhere that may be
// of any kind, and the [Find]s that it gives: articles, addresses to go on with, and what was passed over and why.
//
// It reads nothing itself: package formats does, and package wxr for it.
//
// Laws:
//
//   - A find is one of four: an article (Draft), an article's page (Address), a further list (Listing), or a reason (Skip).
//   - What a source says of an article completes its page and never passes for the whole: see [Find.Complete].
//   - An address that a document names is absolute, clean and one that can be fetched, or "": see [Document.Resolve].
//
// Example:
//
//	d := source.New("https://post.example/feed", body)
//	for f := range formats.Finds(d) {
//		fmt.Println(f.Address, f.Skip)
//	}
package source
