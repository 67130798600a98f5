package wxr

import (
	"bufio"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"iter"
	"regexp"

	"pullquote/index/intake/mend"
	"pullquote/index/intake/source"
)

// Finds reads a WordPress export item by item: exports of large sites have gigabytes, and one broken post costs one.
func Finds(d *source.Document) iter.Seq[source.Find] {
	return func(yield func(source.Find) bool) {
		x := exportReader{Document: d, authors: map[string]string{}, guests: map[string]string{}}
		for {
			part, err := nextItem(d.Body)
			if f, ok := x.part(part, err); ok && !yield(f) {
				return
			}
			switch {
			case err == nil, errors.Is(err, errLargeItem):
			case errors.Is(err, io.EOF), yield(source.Find{From: d.At, Skip: "the export is broken: " + err.Error()}):
				x.last(yield)
				return
			default:
				return
			}
		}
	}
}

// An exportReader remembers what the head of an export says: its root element with its name spaces, the character set,
// the site's name, and the names behind the log-ins.
type exportReader struct {
	*source.Document
	root    []byte
	charset string
	site    string
	authors map[string]string // display names by log-in
	guests  map[string]string // the same of Co-Authors Plus
	waiting []exportItem      // posts whose guests may come after them
	held    int               // bytes of their texts
}

// maxItem is the most that is held of one post, in bytes.
const maxItem = 16 << 20

var errLargeItem = errors.New("a post is too large")

// nextItem reads up to the end of the next item, with what stands before it. At the end of the export it gives the rest
// and io.EOF.
func nextItem(r *bufio.Reader) ([]byte, error) {
	var part []byte
	large := false
	for {
		chunk, err := r.ReadSlice('>')
		part = append(part, chunk...)
		if len(part) > maxItem {
			large = true
			part = append(part[:0], part[len(part)-len(itemEnd):]...)
		}
		switch {
		case err != nil && !errors.Is(err, bufio.ErrBufferFull):
			return part, err
		case bytes.HasSuffix(part, itemEnd) && large:
			return nil, errLargeItem
		case bytes.HasSuffix(part, itemEnd):
			return part, nil
		}
	}
}

var (
	itemEnd    = []byte("</item>")
	itemStart  = regexp.MustCompile(`<item(?:\s[^>]*)?>`)
	rootStart  = regexp.MustCompile(`<rss\b[^>]*>`)
	xmlCharset = regexp.MustCompile(`<\?xml[^>]*?encoding\s*=\s*["']([\w-]+)`)
)

// part reads one item; the first one has the export's head before it.
func (x *exportReader) part(part []byte, err error) (source.Find, bool) {
	if errors.Is(err, errLargeItem) {
		return source.Find{From: x.At, Skip: fmt.Sprintf("a post has more than %d bytes", maxItem)}, true
	}
	at := itemStart.FindIndex(part)
	if x.root == nil {
		head := part
		if at != nil {
			head = part[:at[0]]
		}
		x.head(head)
	}
	switch {
	case at == nil:
		return source.Find{}, false
	case err != nil:
		return source.Find{From: x.At, Skip: "the export ends within a post"}, true
	}
	var item exportItem
	if err := x.decode(part[at[0]:], "item", func(dec *xml.Decoder, start *xml.StartElement) error {
		return dec.DecodeElement(&item, start)
	}); err != nil {
		return source.Find{From: x.At, Skip: "a post cannot be read: " + err.Error()}, true
	}
	x.guest(item)
	if x.waits(item) {
		return source.Find{}, false
	}
	return x.item(item), true
}

// head reads what stands before the first item.
func (x *exportReader) head(head []byte) {
	x.root = append([]byte{}, rootStart.Find(head)...)
	if m := xmlCharset.FindSubmatch(head); m != nil {
		x.charset = "text/xml; charset=" + string(m[1])
	}
	if m := rootStart.FindIndex(head); m != nil {
		head = head[m[1]:]
	}
	_ = x.decode(head, "title", func(dec *xml.Decoder, start *xml.StartElement) error { // a site without a name is named by its host
		if x.site != "" {
			return nil
		}
		return dec.DecodeElement(&x.site, start)
	})
	_ = x.decode(head, "author", x.author) // and an author without one goes by the log-in
}

// decode calls read for each element of a name in a part of the export.
func (x *exportReader) decode(part []byte, name string, read func(*xml.Decoder, *xml.StartElement) error) error {
	doc := append(append(append([]byte{}, x.root...), mend.XML(part, x.charset)...), "</rss>"...)
	dec := xml.NewDecoder(bytes.NewReader(doc))
	dec.Strict = false
	dec.Entity = xml.HTMLEntity
	for {
		token, err := dec.Token()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		if start, ok := token.(xml.StartElement); ok && start.Name.Local == name {
			if err := read(dec, &start); err != nil {
				return err
			}
		}
	}
}

func (x *exportReader) author(dec *xml.Decoder, start *xml.StartElement) error {
	var a struct {
		Login string `xml:"author_login"`
		Name  string `xml:"author_display_name"`
	}
	if err := dec.DecodeElement(&a, start); err != nil {
		return err
	}
	x.authors[a.Login] = a.Name
	return nil
}
