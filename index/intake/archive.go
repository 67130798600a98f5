package intake

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"iter"
	"net/http"
	"net/textproto"
	"strconv"
	"strings"
)

// maxRecord is the largest record of an archive whose content is read; what is larger (films, mostly) is passed over.
const maxRecord = 8 << 20

// archive reads a WARC file (ISO 28500) record by record. Members of a gzip file follow each other without a seam for
// the decompressor, so that both forms read alike. Pages in it are read as if they had been fetched.
func (d *document) archive() iter.Seq[find] {
	return func(yield func(find) bool) {
		for {
			r, err := nextRecord(d.body)
			if errors.Is(err, io.EOF) {
				return
			}
			if err != nil {
				yield(find{from: d.at, skip: "the archive is broken: " + err.Error()})
				return
			}
			for _, f := range d.record(r) {
				if !yield(f) {
					return
				}
			}
			if err := r.close(); err != nil {
				yield(find{from: d.at, skip: "the archive ends within a record: " + err.Error()})
				return
			}
		}
	}
}

// A warcRecord is one record of an archive; its content is read from body.
type warcRecord struct {
	header textproto.MIMEHeader
	body   *io.LimitedReader
}

// nextRecord reads a record's header. io.EOF is the clean end of the archive.
func nextRecord(r *bufio.Reader) (*warcRecord, error) {
	if err := skipBlank(r); err != nil {
		return nil, err
	}
	version, header, err := readHeader(r)
	if err != nil {
		return nil, fmt.Errorf("read a record's header: %w", noEOF(err))
	}
	if !strings.HasPrefix(version, "WARC/") {
		return nil, fmt.Errorf("a record begins with %.40q", version)
	}
	size, err := strconv.ParseInt(header.Get("Content-Length"), 10, 64)
	if err != nil || size < 0 {
		return nil, fmt.Errorf("a record's length is %.40q", header.Get("Content-Length"))
	}
	return &warcRecord{header, &io.LimitedReader{R: r, N: size}}, nil
}

// noEOF: an end within something is no clean end.
func noEOF(err error) error {
	if errors.Is(err, io.EOF) {
		return io.ErrUnexpectedEOF
	}
	return err
}

// skipBlank passes the blank lines between records.
func skipBlank(r *bufio.Reader) error {
	for {
		b, err := r.ReadByte()
		if err != nil {
			return err
		}
		if b != '\r' && b != '\n' {
			return r.UnreadByte()
		}
	}
}

// maxHeader bounds a record's header. Real ones are below 2 kB.
const maxHeader = 64 << 10

// readHeader reads a record's first line and its fields, up to the blank line and not a byte further.
func readHeader(r *bufio.Reader) (version string, header textproto.MIMEHeader, err error) {
	var fields bytes.Buffer
	for first := true; ; first = false {
		line, err := r.ReadSlice('\n')
		switch {
		case err != nil:
			return "", nil, err
		case first:
			version = strings.TrimSpace(string(line))
			continue
		case fields.Len()+len(line) > maxHeader:
			return "", nil, bufio.ErrBufferFull
		}
		fields.Write(line)
		if len(bytes.TrimSpace(line)) == 0 {
			header, err = textproto.NewReader(bufio.NewReader(&fields)).ReadMIMEHeader()
			return version, header, err
		}
	}
}

// close passes what was not read of the record.
func (r *warcRecord) close() error {
	_, err := io.Copy(io.Discard, r.body)
	if err == nil && r.body.N > 0 {
		return io.ErrUnexpectedEOF
	}
	return err
}

// record reads a record that holds a page. Records of other types (requests, metadata, pictures) are not worth a line.
func (d *document) record(r *warcRecord) []find {
	at := strings.Trim(r.header.Get("WARC-Target-URI"), "<>")
	switch kind := r.header.Get("WARC-Type"); {
	case kind != "response" && kind != "resource":
		return nil
	case Clean(at) == "":
		return nil
	case r.body.N > maxRecord:
		return []find{{from: at, skip: fmt.Sprintf("a record of %d bytes", r.body.N)}}
	case kind == "resource":
		return d.archived(at, r.header.Get("Content-Type"), r.body)
	}
	resp, err := http.ReadResponse(bufio.NewReader(r.body), nil)
	if err != nil {
		return []find{{from: at, skip: "the archived response cannot be read: " + err.Error()}}
	}
	defer resp.Body.Close()
	if resp.StatusCode != http.StatusOK {
		return nil
	}
	return d.archived(at, resp.Header.Get("Content-Type"), decoded(resp))
}

// decoded takes off the content encoding of an archived response.
func decoded(resp *http.Response) io.Reader {
	if !strings.EqualFold(resp.Header.Get("Content-Encoding"), "gzip") {
		return resp.Body
	}
	z, err := gzip.NewReader(resp.Body)
	if err != nil {
		return strings.NewReader("")
	}
	return z
}

func (d *document) archived(at, contentType string, body io.Reader) []find {
	if !strings.Contains(contentType, "html") {
		return nil
	}
	data, err := io.ReadAll(io.LimitReader(body, maxRecord))
	if err != nil && !errors.Is(err, io.ErrUnexpectedEOF) {
		return []find{{from: at, skip: "the archived page cannot be read: " + err.Error()}}
	}
	if isHome(at) {
		return []find{{from: at, skip: "the home page"}}
	}
	page := document{at: at, contentType: contentType, publication: d.publication}
	found := page.page(data)
	for i := range found {
		found[i].from = at
		if found[i].draft != nil {
			found[i].draft.SetExtra(keyVia, string(ViaArchive))
		}
	}
	return found
}
