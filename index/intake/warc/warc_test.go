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
	"strings"
	"testing"

	"github.com/andybalholm/brotli"
	"github.com/klauspost/compress/zstd"
)

const page = "<html><body><p>The ferry sails again.</p></body></html>"

func record(kind, content string) string {
	return fmt.Sprintf("WARC/1.1\r\nWARC-Type: %s\r\nWARC-Target-URI: <https://a.example/ferry>\r\nContent-Type: text/html\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n", kind, len(content), content)
}

// packed writes the page through a compressor.
func packed(t *testing.T, open func(io.Writer) (io.WriteCloser, error)) string {
	t.Helper()
	var b bytes.Buffer
	w, err := open(&b)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := io.WriteString(w, page); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestAPageIsReadWhateverItsHeaderSays(t *testing.T) {
	zipped := packed(t, func(w io.Writer) (io.WriteCloser, error) { return gzip.NewWriter(w), nil })
	for _, c := range []struct{ fact, answer string }{
		{"plain", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page},
		{"HTTP/2", "HTTP/2 200\r\ncontent-type: text/html\r\n\r\n" + page},
		{"HTTP/2.0 with a reason", "HTTP/2.0 200 OK\r\nContent-Type: text/html\r\n\r\n" + page},
		{"without a reason", "HTTP/1.1 200\r\n\r\n" + page},
		{"lines that end in a line feed alone", "HTTP/1.1 200 OK\nContent-Type: text/html\n\n" + page},
		{"chunked", fmt.Sprintf("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n%x\r\n%s\r\n0\r\n\r\n", len(page), page)},
		{"dechunked, but said to be chunked", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + page},
		{"gzip", "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n" + zipped},
		{"gzip in chunks", fmt.Sprintf("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n\r\n%x\r\n%s\r\n0\r\n\r\n", len(zipped), zipped)},
		{"said to be gzip, but plain", "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n" + page},
		{"said to be brotli, but plain", "HTTP/1.1 200 OK\r\nContent-Encoding: br\r\n\r\n" + page},
		{"brotli", "HTTP/1.1 200 OK\r\nContent-Encoding: br\r\n\r\n" + packed(t, func(w io.Writer) (io.WriteCloser, error) { return brotli.NewWriter(w), nil })},
		{"deflate", "HTTP/1.1 200 OK\r\nContent-Encoding: deflate\r\n\r\n" + packed(t, func(w io.Writer) (io.WriteCloser, error) { return zlib.NewWriter(w), nil })},
		{"deflate without a header", "HTTP/1.1 200 OK\r\nContent-Encoding: deflate\r\n\r\n" + packed(t, func(w io.Writer) (io.WriteCloser, error) { return flate.NewWriter(w, 6) })},
		{"zstd", "HTTP/1.1 200 OK\r\nContent-Encoding: zstd\r\n\r\n" + packed(t, func(w io.Writer) (io.WriteCloser, error) { return zstd.NewWriter(w) })},
		{"an encoding that is none", "HTTP/1.1 200 OK\r\nContent-Encoding: identity\r\n\r\n" + page},
	} {
		r, err := NewReader(bufio.NewReader(strings.NewReader(record("response", c.answer)))).Next()
		if err != nil {
			t.Fatalf("%s: %v", c.fact, err)
		}
		p, err := r.Page()
		if err != nil || string(p.Body) != page || r.Address() != "https://a.example/ferry" {
			t.Errorf("%s: %v: %.80q at %s", c.fact, err, p.Body, r.Address())
		}
	}
}

func TestWhatIsNoPageIsSaidToBeNone(t *testing.T) {
	for _, c := range []struct {
		fact, kind, content string
		want                error
	}{
		{"a request", "request", "GET / HTTP/1.1\r\n\r\n", ErrNoPage},
		{"a page that was not there", "response", "HTTP/1.1 404 Not Found\r\n\r\nno", ErrStatus},
		{"a page that moved", "response", "HTTP/2 301\r\nLocation: /x\r\n\r\n", ErrStatus},
	} {
		r, err := NewReader(bufio.NewReader(strings.NewReader(record(c.kind, c.content)))).Next()
		if err != nil {
			t.Fatalf("%s: %v", c.fact, err)
		}
		if _, err := r.Page(); !errors.Is(err, c.want) {
			t.Errorf("%s: %v, want %v", c.fact, err, c.want)
		}
	}
}

func TestRecordsFollowWhetherReadOrNot(t *testing.T) {
	r := NewReader(bufio.NewReader(strings.NewReader(record("resource", page) + record("response", "HTTP/1.1 200 OK\r\n\r\n"+page) + record("resource", "last"))))
	var got []string
	for i := 0; ; i++ {
		one, err := r.Next()
		if err == io.EOF {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		if i == 1 {
			got = append(got, "passed")
			continue
		}
		p, err := one.Page()
		if err != nil {
			t.Fatal(err)
		}
		got = append(got, string(p.Body))
	}
	if strings.Join(got, "|") != page+"|passed|last" {
		t.Errorf("got %q", got)
	}
}

func FuzzRecords(f *testing.F) {
	f.Add([]byte(record("response", "HTTP/1.1 200 OK\r\nContent-Encoding: br\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc")))
	f.Add([]byte(record("resource", page)))
	f.Fuzz(func(t *testing.T, data []byte) {
		for r := NewReader(bufio.NewReader(bytes.NewReader(data))); ; {
			one, err := r.Next()
			if err != nil {
				return
			}
			if p, err := one.Page(); err == nil && len(p.Body) > MaxPage {
				t.Fatalf("a page of %d bytes", len(p.Body))
			}
		}
	})
}
