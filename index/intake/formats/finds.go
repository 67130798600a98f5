package formats

import (
	"iter"

	"pullquote/index/intake/source"
	"pullquote/index/intake/wxr"
)

// Finds is the one door: whatever the document is, it gives finds. It reads as it goes, so a document may be larger
// than memory where its kind allows. A broken document gives what came before the break, and a skip that says so.
func Finds(from *source.Document) iter.Seq[source.Find] {
	d := reader{from}
	if err := d.Unzip(); err != nil {
		return one(source.Find{From: d.At, Skip: err.Error()})
	}
	head, _ := d.Body.Peek(source.Sniffed)
	switch sniff(head, d.ContentType, d.At) {
	case htmlKind:
		return d.whole(reader.page)
	case feedKind:
		return d.whole(reader.feed)
	case sitemapKind:
		return d.whole(reader.sitemap)
	case addressesKind:
		return d.whole(reader.addressList)
	case postsKind:
		return d.whole(reader.posts)
	case rootKind:
		return d.whole(reader.wordPress)
	case textKind:
		return d.whole(reader.text)
	case exportKind:
		return wxr.Finds(d.Document)
	case archiveKind:
		return d.archive()
	}
	return one(source.Find{From: d.At, Skip: "not a page, feed, sitemap, export or archive"})
}
