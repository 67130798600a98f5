package warc

import (
	"bufio"
	"bytes"
	"compress/flate"
	"compress/gzip"
	"compress/zlib"
	"errors"
	"fmt"
	"io"
	"net/http/httputil"
	"strings"

	"github.com/andybalholm/brotli"
	"github.com/klauspost/compress/zstd"
)

// MaxPage is the most that is kept of a page, in bytes, once it is decompressed.
const MaxPage = 8 << 20

// Errors of Record.Page.
var (
	ErrNoPage = errors.New("the record holds no page")
	ErrStatus = errors.New("the archived answer is not the page")
)

// A Page is an archived document as a browser would have got it.
type Page struct {
	ContentType string // "" where the archive does not say
	Body        []byte
}

// Page reads the document of a response or a resource record.
func (r *Record) Page() (Page, error) {
	switch r.Type() {
	case "resource":
		body, err := readAll(r.body)
		return Page{r.Header.Get("Content-Type"), body}, err
	case "response":
		return r.response()
	}
	return Page{}, ErrNoPage
}

// response takes an HTTP answer apart. Its first line is read loosely: archives of HTTP/2 have one of their own making.
func (r *Record) response() (Page, error) {
	in := bufio.NewReader(r.body)
	line, header, err := readHeader(in)
	if err != nil && len(header) == 0 {
		return Page{}, fmt.Errorf("the archived response cannot be read: %w", noEOF(err))
	}
	fields := strings.Fields(line)
	if len(fields) < 2 || !strings.HasPrefix(fields[0], "HTTP/") {
		return Page{}, fmt.Errorf("the archived response cannot be read: it begins with %.40q", line)
	}
	if fields[1] != "200" {
		return Page{}, ErrStatus
	}
	body, err := readAll(in)
	if err != nil {
		return Page{}, err
	}
	if strings.Contains(strings.ToLower(header.Get("Transfer-Encoding")), "chunked") {
		body = dechunked(body)
	}
	for _, coding := range codings(header.Get("Content-Encoding")) {
		body = decompressed(body, coding)
	}
	return Page{header.Get("Content-Type"), body}, nil
}

// readAll reads what there is: an archive that was cut off holds a part of the page.
func readAll(r io.Reader) ([]byte, error) {
	data, err := io.ReadAll(io.LimitReader(r, MaxPage))
	if err != nil && !errors.Is(err, io.ErrUnexpectedEOF) {
		return nil, fmt.Errorf("the archived page cannot be read: %w", err)
	}
	return data, nil
}

// dechunked takes off the chunks, or gives the body as it is where it has none.
func dechunked(body []byte) []byte {
	plain, err := io.ReadAll(httputil.NewChunkedReader(bytes.NewReader(body)))
	if err != nil && len(plain) == 0 {
		return body
	}
	return plain
}

// codings are the layers of compression, the outermost first.
func codings(field string) []string {
	layers := strings.Split(strings.ToLower(field), ",")
	var outermost []string
	for i := len(layers) - 1; i >= 0; i-- {
		if layer := strings.TrimSpace(layers[i]); layer != "" {
			outermost = append(outermost, layer)
		}
	}
	return outermost[:min(len(outermost), 3)]
}

// decompressed takes off one layer, or gives the body as it is where the layer is not there.
func decompressed(body []byte, coding string) []byte {
	r, err := decompressor(body, coding)
	if err != nil || r == nil {
		return body
	}
	plain, err := io.ReadAll(io.LimitReader(r, MaxPage))
	if err != nil && len(plain) == 0 {
		return body
	}
	return plain
}

func decompressor(body []byte, coding string) (io.Reader, error) {
	in := bytes.NewReader(body)
	switch coding {
	case "gzip", "x-gzip":
		return gzip.NewReader(in)
	case "br":
		return brotli.NewReader(in), nil
	case "zstd":
		return zstd.NewReader(in, zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxMemory(64<<20))
	case "deflate": // zlib's by the standard, without its header by some servers
		if z, err := zlib.NewReader(in); err == nil {
			return z, nil
		}
		return flate.NewReader(bytes.NewReader(body)), nil
	}
	return nil, nil
}
