package formats

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"iter"
	"strings"

	"pullquote/index/intake/address"
	"pullquote/index/intake/draft"
	"pullquote/index/intake/source"
	"pullquote/index/intake/warc"
)

// archive reads a web archive record by record. Pages in it are read as if they had been fetched.
func (d reader) archive() iter.Seq[source.Find] {
	return func(yield func(source.Find) bool) {
		for records := warc.NewReader(d.Body); ; {
			r, err := records.Next()
			if errors.Is(err, io.EOF) && !errors.Is(err, io.ErrUnexpectedEOF) {
				return
			}
			if err != nil {
				yield(source.Find{From: d.At, Skip: err.Error()})
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
func (d reader) record(r *warc.Record) []source.Find {
	at := r.Address()
	switch {
	case r.Type() != "response" && r.Type() != "resource", address.Clean(at) == "":
		return nil
	case r.Size() > warc.MaxPage:
		return []source.Find{{From: at, Skip: fmt.Sprintf("a record of %d bytes", r.Size())}}
	}
	p, err := r.Page()
	switch {
	case errors.Is(err, warc.ErrStatus):
		return nil
	case err != nil:
		return []source.Find{{From: at, Skip: err.Error()}}
	}
	return d.archived(at, p)
}

// archived reads an archived page. Where the archive does not say what it is, it must begin as a page does.
func (d reader) archived(at string, p warc.Page) []source.Find {
	if !strings.Contains(p.ContentType, "html") && (!saysNothing(p.ContentType) || !beginsAsPage(p.Body)) {
		return nil
	}
	if address.IsHome(at) {
		return []source.Find{{From: at, Skip: "the home page"}}
	}
	page := reader{&source.Document{At: at, ContentType: p.ContentType, Publication: d.Publication}}
	found := page.page(p.Body)
	for i := range found {
		found[i].From = at
		if found[i].Draft != nil {
			found[i].Draft.SetExtra(draft.KeyVia, string(draft.ViaArchive))
		}
	}
	return found
}

// saysNothing reports whether an answer of this type may be anything.
func saysNothing(contentType string) bool {
	return contentType == "" || strings.HasPrefix(contentType, "application/octet-stream") || strings.Contains(contentType, "unknown")
}

func beginsAsPage(body []byte) bool {
	head := bytes.TrimLeft(body[:min(len(body), source.Sniffed)], " \t\r\n\ufeff")
	return bytes.HasPrefix(head, []byte("<")) && sniffMarkup(head) == htmlKind
}
