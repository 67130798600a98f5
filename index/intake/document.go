package intake

import (
	"bufio"
	"bytes"
	"cmp"
	"compress/gzip"
	"fmt"
	"io"
	"iter"
	"time"

	"pullquote/index/intake/page"
)

// A document is bytes that were had from somewhere, and may be any kind of source.
type document struct {
	at          string // an address, or a path below an imported folder
	contentType string
	publication string // what the source that led here calls itself; "" when it does not
	local       bool
	given       bool  // the operator gave this very address
	named       bool  // the source that led here names it as an article's page
	limit       int64 // bytes that are held in memory at most; 0: maxDocument
	body        *bufio.Reader
}

// A find is one thing that a document gave: an article, an address to go on with, or what was passed over.
type find struct {
	from     string
	draft    *draft    // an article
	address  string    // of an article's page
	listing  string    // of a further sitemap, feed or page of posts
	modified time.Time // when the article at the address was last changed; zero when the source does not say
	fallback *draft    // what the source itself holds of the article at the address
	told     page.Page // what the source says of the article at the address, without its text
	hops     int       // pages that said that another one is meant, on the way here
	named    bool      // the source names the address as an article's, as a feed does
	label    string    // what the source calls the publication, for pages that do not say

	publication string // the operator's word for it, which counts in any case
	skip        string // why it was passed over
	note        string // what its reader could not take over of an article, or had to guess

	lead  bool // the listing is one that a page names for its site
	posts bool // the listing is WordPress's interface, whose pages follow one another without end
}

// A kind is what a document turns out to be.
type kind string

const (
	unknownKind kind = "unknown"
	htmlKind    kind = "page"
	feedKind    kind = "feed"
	sitemapKind kind = "sitemap"
	postsKind   kind = "WordPress posts"
	rootKind    kind = "WordPress API"
	exportKind  kind = "WordPress export"
	archiveKind kind = "WARC archive"
	textKind    kind = "text"

	addressesKind kind = "list of addresses"
)

// sniffed is how much of a document is looked at to tell its kind. WordPress exports open with a long comment.
const sniffed = 16 << 10

// The most that is read of a document that is held in memory: sitemaps may have 50 MB (sitemaps.org), feeds and pages
// have far less.
const maxDocument = 64 << 20

// unzip takes off a gzip layer, if there is one.
func (d *document) unzip() error {
	if magic, _ := d.body.Peek(2); !bytes.Equal(magic, []byte{0x1f, 0x8b}) {
		return nil
	}
	z, err := gzip.NewReader(d.body)
	if err != nil {
		return fmt.Errorf("decompress %s: %w", d.at, err)
	}
	d.body = bufio.NewReaderSize(z, sniffed)
	return nil
}

// finds is the one door: whatever the document is, it gives finds. It reads as it goes, so a document may be larger
// than memory where its kind allows. A broken document gives what came before the break, and a skip that says so.
func (d *document) finds() iter.Seq[find] {
	if err := d.unzip(); err != nil {
		return one(find{from: d.at, skip: err.Error()})
	}
	head, _ := d.body.Peek(sniffed)
	switch sniff(head, d.contentType, d.at) {
	case htmlKind:
		return d.whole((*document).page)
	case feedKind:
		return d.whole((*document).feed)
	case sitemapKind:
		return d.whole((*document).sitemap)
	case addressesKind:
		return d.whole((*document).addressList)
	case postsKind:
		return d.whole((*document).posts)
	case rootKind:
		return d.whole((*document).wordPress)
	case textKind:
		return d.whole((*document).text)
	case exportKind:
		return d.export()
	case archiveKind:
		return d.archive()
	}
	return one(find{from: d.at, skip: "not a page, feed, sitemap, export or archive"})
}

func one(f find) iter.Seq[find] {
	return func(yield func(find) bool) { yield(f) }
}

// whole reads the document into memory for a reader that needs it so.
func (d *document) whole(read func(d *document, data []byte) []find) iter.Seq[find] {
	return func(yield func(find) bool) {
		limit := cmp.Or(d.limit, maxDocument)
		data, err := io.ReadAll(io.LimitReader(d.body, limit+1))
		if err == nil && int64(len(data)) > limit {
			err = fmt.Errorf("it has more than %d bytes", limit)
		}
		if err != nil {
			yield(find{from: d.at, skip: "cannot be read: " + err.Error()})
			return
		}
		for _, f := range read(d, data) {
			if f.from == "" {
				f.from = d.at
			}
			if f.label == "" {
				f.label = d.publication
			}
			if !yield(f) {
				return
			}
		}
	}
}
