// Package fetch gets documents from the web, politely and safely. It is the only code that opens connections to
// addresses which articles, feeds and sitemaps name.
//
// Politely: robots.txt and its crawl delay are obeyed; a host gets one request at a time and a pause after each;
// what has not changed is not sent again (ETag, Last-Modified); a server that is busy is asked again later, and then
// when it says; the User-Agent says who asks and how to reach them.
//
// Safely: only http and https; every address that a connection is about to be made to, after name resolution and on
// every redirect, is refused when it is private, loopback, link-local or a cloud's metadata service; size, time and
// redirects are limited, and size is counted after decompression too; a document of a wrong type is not read.
//
// The package reads no document: what is in the bytes is the business of its callers.
//
// Example:
//
//	c := fetch.New(fetch.Options{Contact: "desk@harbourpost.example"})
//	doc, err := c.Get(ctx, fetch.Request{URL: "https://example.org/feed", ETag: known.ETag})
//	switch {
//	case doc.Unchanged:
//	case fetch.Gone(err):
//	}
package fetch
