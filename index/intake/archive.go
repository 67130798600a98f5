package intake

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"iter"
	"strings"

	"pullquote/index/intake/warc"
)

// archive reads a web archive record by record. Pages in it are read as if they had been fetched.
func (d *document) archive() iter.Seq[find] {
	return func(yield func(find) bool) {
		for records := warc.NewReader(d.body); ; {
			r, err := records.Next()
			if errors.Is(err, io.EOF) && !errors.Is(err, io.ErrUnexpectedEOF) {
				return
			}
			if err != nil {
				yield(find{from: d.at, skip: err.Error()})
				return
			}
			for _, f := range d.record(r) {
				if !yield(f) {
					return
				}
			}
		}
	}
}

// record reads a record that holds a page. Records of other types (requests, metadata, pictures) are not worth a line.
func (d *document) record(r *warc.Record) []find {
	at := r.Address()
	switch {
	case r.Type() != "response" && r.Type() != "resource", Clean(at) == "":
		return nil
	case r.Size() > warc.MaxPage:
		return []find{{from: at, skip: fmt.Sprintf("a record of %d bytes", r.Size())}}
	}
	p, err := r.Page()
	switch {
	case errors.Is(err, warc.ErrStatus):
		return nil
	case err != nil:
		return []find{{from: at, skip: err.Error()}}
	}
	return d.archived(at, p)
}

// archived reads an archived page. Where the archive does not say what it is, it must begin as a page does.
func (d *document) archived(at string, p warc.Page) []find {
	if !strings.Contains(p.ContentType, "html") && (p.ContentType != "" || !beginsAsPage(p.Body)) {
		return nil
	}
	if isHome(at) {
		return []find{{from: at, skip: "the home page"}}
	}
	page := document{at: at, contentType: p.ContentType, publication: d.publication}
	found := page.page(p.Body)
	for i := range found {
		found[i].from = at
		if found[i].draft != nil {
			found[i].draft.SetExtra(keyVia, string(ViaArchive))
		}
	}
	return found
}

func beginsAsPage(body []byte) bool {
	head := bytes.TrimLeft(body[:min(len(body), sniffed)], " \t\r\n\ufeff")
	return bytes.HasPrefix(head, []byte("<")) && sniffMarkup(head) == htmlKind
}
