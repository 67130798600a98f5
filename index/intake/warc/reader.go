package warc

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"net/textproto"
	"strconv"
	"strings"
)

// A Reader reads an archive. Members of a gzip file follow each other without a seam for the decompressor, so that
// compressed archives read alike once they are decompressed.
type Reader struct {
	r    *bufio.Reader
	last *io.LimitedReader
}

// NewReader returns a reader of an archive without its compression.
func NewReader(r *bufio.Reader) *Reader { return &Reader{r: r} }

// A Record is one record of an archive. Its content is valid until the next one is read.
type Record struct {
	Header textproto.MIMEHeader
	body   *io.LimitedReader
}

// Type is the record's type: response, resource, request …
func (r *Record) Type() string { return r.Header.Get("WARC-Type") }

// Address is what the record holds the answer of.
func (r *Record) Address() string { return strings.Trim(r.Header.Get("WARC-Target-URI"), "<>") }

// Size is the length of the record's content in bytes.
func (r *Record) Size() int64 { return r.body.N }

// Next passes what was not read of the record before and reads the next one's header. io.EOF is the clean end of the
// archive; after any other error nothing more can be read.
func (r *Reader) Next() (*Record, error) {
	if err := r.pass(); err != nil {
		return nil, fmt.Errorf("the archive ends within a record: %w", err)
	}
	if err := skipBlank(r.r); err != nil {
		return nil, err
	}
	version, header, err := readHeader(r.r)
	if err != nil {
		return nil, fmt.Errorf("the archive is broken: read a record's header: %w", noEOF(err))
	}
	if !strings.HasPrefix(version, "WARC/") {
		return nil, fmt.Errorf("the archive is broken: a record begins with %.40q", version)
	}
	size, err := strconv.ParseInt(header.Get("Content-Length"), 10, 64)
	if err != nil || size < 0 {
		return nil, fmt.Errorf("the archive is broken: a record's length is %.40q", header.Get("Content-Length"))
	}
	r.last = &io.LimitedReader{R: r.r, N: size}
	return &Record{header, r.last}, nil
}

func (r *Reader) pass() error {
	if r.last == nil {
		return nil
	}
	_, err := io.Copy(io.Discard, r.last)
	if err == nil && r.last.N > 0 {
		return io.ErrUnexpectedEOF
	}
	return err
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

// readHeader reads a first line and the fields after it, up to the blank line and not a byte further.
func readHeader(r *bufio.Reader) (line string, header textproto.MIMEHeader, err error) {
	var fields bytes.Buffer
	for first := true; ; first = false {
		text, err := r.ReadSlice('\n')
		switch {
		case err != nil:
			return "", nil, err
		case first:
			line = strings.TrimSpace(string(text))
			continue
		case fields.Len()+len(text) > maxHeader:
			return "", nil, bufio.ErrBufferFull
		}
		fields.Write(text)
		if len(bytes.TrimSpace(text)) == 0 {
			header, err = textproto.NewReader(bufio.NewReader(&fields)).ReadMIMEHeader()
			return line, header, err
		}
	}
}
