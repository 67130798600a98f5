package source

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"net/url"
	"slices"
	"strings"
	"time"

	"pullquote/index/intake/address"
	"pullquote/index/intake/draft"
	"pullquote/index/intake/page"
)

// A Document is bytes that were had from somewhere, and may be any kind of source.
type Document struct {
	At          string // an address, or a path below an imported folder
	ContentType string
	Publication string // what the source that led here calls itself; "" when it does not
	Local       bool
	Given       bool  // the operator gave this very address
	Named       bool  // the source that led here names it as an article's page
	Limit       int64 // bytes that are held in memory at most; 0: MaxBytes
	Body        *bufio.Reader
}

// A Find is one thing that a document gave: an article, an address to go on with, or what was passed over.
type Find struct {
	From     string
	Draft    *draft.Draft // an article
	Address  string       // of an article's page
	Listing  string       // of a further sitemap, feed or page of posts
	Modified time.Time    // when the article at the address was last changed; zero when the source does not say
	Fallback *draft.Draft // what the source itself holds of the article at the address
	Told     page.Page    // what the source says of the article at the address, without its text
	Hops     int          // pages that said that another one is meant, on the way here
	Named    bool         // the source names the address as an article's, as a feed does
	Label    string       // what the source calls the publication, for pages that do not say

	Publication string // the operator's word for it, which counts in any case
	Skip        string // why it was passed over
	Note        string // what its reader could not take over of an article, or had to guess

	Lead  bool // the listing is one that a page names for its site
	Posts bool // the listing is WordPress's interface, whose pages follow one another without end
}

// Sniffed is how much of a document is looked at to tell its kind. WordPress exports open with a long comment.
const Sniffed = 16 << 10

// MaxBytes is the most that is read of a document that is held in memory: sitemaps may have 50 MB (sitemaps.org), feeds and pages
// have far less.
const MaxBytes = 64 << 20

// New is a document that is read as it goes; at is where it was had from.
func New(at string, body io.Reader) *Document {
	return &Document{At: at, Body: bufio.NewReaderSize(body, Sniffed)}
}

// Unzip takes off a gzip layer, if there is one.
func (d *Document) Unzip() error {
	if magic, _ := d.Body.Peek(2); !bytes.Equal(magic, []byte{0x1f, 0x8b}) {
		return nil
	}
	z, err := gzip.NewReader(d.Body)
	if err != nil {
		return fmt.Errorf("decompress %s: %w", d.At, err)
	}
	d.Body = bufio.NewReaderSize(cutZip{z}, Sniffed)
	return nil
}

// A cutZip ends where a compressed document was cut off: what came before is read as any other that breaks off.
type cutZip struct{ io.Reader }

func (z cutZip) Read(p []byte) (int, error) {
	n, err := z.Reader.Read(p)
	if errors.Is(err, io.ErrUnexpectedEOF) {
		err = io.EOF
	}
	return n, err
}

// Complete adds to a page's article what the feed or the sitemap that led to it says and the page does not. Where the
// source holds the whole text and the page a part of it, the text is the source's.
func (f Find) Complete(d draft.Draft) draft.Draft {
	a := *d.Article
	if f.Told.Title != "" && f.namesSite(a.Title, a.Publication) {
		a.Title = f.Told.Title
	}
	if a.Date.IsZero() {
		a.Date = f.Told.Date
	}
	if len(a.Authors) == 0 {
		a.Authors = f.Told.Authors
	}
	if a.Extra(draft.KeySection) == "" {
		a.SetExtra(draft.KeySection, f.Told.Section)
	}
	if f.Fallback != nil && len(f.Fallback.Body) > 2*len(a.Body) {
		a.Body = f.Fallback.Body
	}
	d.Article = &a
	return d
}

// namesSite reports whether a page's title is none, or the site's name or a part of it: templates forget the headline.
func (f Find) namesSite(title, publication string) bool {
	title = " " + strings.ToLower(title) + " "
	return title == "  " || slices.ContainsFunc([]string{publication, f.Label}, func(name string) bool {
		return strings.Contains(" "+strings.ToLower(name)+" ", title)
	})
}

// Resolve makes an address that a document names absolute; "" when it is none that can be fetched.
func (d *Document) Resolve(ref string) string {
	if strings.TrimSpace(ref) == "" {
		return ""
	}
	base, err := url.Parse(d.At)
	if err != nil {
		return address.Clean(ref)
	}
	u, err := base.Parse(ref)
	if err != nil {
		return ""
	}
	return address.Clean(u.String())
}
