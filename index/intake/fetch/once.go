package fetch

import (
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"mime"
	"net"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"time"
)

// once makes one request. again is how long to wait before another try, negative when none would help.
func (c *Client) once(ctx context.Context, u *url.URL, r Request) (doc Document, next redirect, again time.Duration, err error) {
	ctx, cancel := context.WithTimeout(ctx, c.options.Timeout)
	defer cancel()
	resp, err := c.ask(ctx, u, r)
	if err != nil {
		return doc, next, retryable(err), fmt.Errorf("fetch %s: %w", u, bare(err))
	}
	defer resp.Body.Close()
	switch code := resp.StatusCode; {
	case code == http.StatusNotModified:
		return Document{URL: u.String(), Header: resp.Header, Unchanged: true, ETag: r.ETag, LastModified: r.LastModified}, next, -1, nil
	case code >= 300 && code < 400:
		next, err = follow(u, resp)
		return doc, next, -1, err
	case code != http.StatusOK:
		return doc, next, comeBack(resp, time.Now()), &StatusError{u.String(), code}
	}
	doc = Document{URL: u.String(), ContentType: resp.Header.Get("Content-Type"), ETag: resp.Header.Get("ETag"),
		LastModified: resp.Header.Get("Last-Modified"), Header: resp.Header}
	if r.HeadersOnly {
		return doc, next, -1, nil
	}
	if !readable(doc.ContentType) {
		return doc, next, -1, fmt.Errorf("fetch %s: %q: %w", u, doc.ContentType, ErrType)
	}
	doc.Body, err = body(resp, c.options.MaxBytes)
	if err != nil {
		return Document{}, next, retryable(err), fmt.Errorf("fetch %s: %w", u, bare(err))
	}
	return doc, next, -1, nil
}

func (c *Client) ask(ctx context.Context, u *url.URL, r Request) (*http.Response, error) {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, u.String(), nil)
	if err != nil {
		return nil, err
	}
	req.Header.Set("User-Agent", c.userAgent())
	req.Header.Set("Accept", "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, application/json;q=0.8, text/plain;q=0.7, */*;q=0.1")
	req.Header.Set("Accept-Encoding", "gzip")
	if r.ETag != "" {
		req.Header.Set("If-None-Match", r.ETag)
	}
	if r.LastModified != "" {
		req.Header.Set("If-Modified-Since", r.LastModified)
	}
	return c.http.Do(req)
}

// bare takes off the *url.Error, which repeats the address.
func bare(err error) error {
	if e, ok := errors.AsType[*url.Error](err); ok {
		return e.Err
	}
	return err
}

func follow(u *url.URL, resp *http.Response) (redirect, error) {
	to, err := u.Parse(resp.Header.Get("Location"))
	if err != nil || resp.Header.Get("Location") == "" {
		return redirect{}, &StatusError{u.String(), resp.StatusCode}
	}
	forGood := resp.StatusCode == http.StatusMovedPermanently || resp.StatusCode == http.StatusPermanentRedirect
	return redirect{to.String(), forGood}, nil
}

// retryable: what the network did may not happen again; what we refused will.
func retryable(err error) time.Duration {
	if dns, ok := errors.AsType[*net.DNSError](err); ok && dns.IsNotFound {
		return -1
	}
	if errors.Is(err, ErrRefused) || errors.Is(err, ErrTooLarge) || errors.Is(err, context.Canceled) || errors.Is(err, context.DeadlineExceeded) ||
		errors.Is(err, gzip.ErrHeader) || errors.Is(err, gzip.ErrChecksum) {
		return -1
	}
	return 0
}

// comeBack is the wait that the server asks for, or negative when asking again would not help.
func comeBack(resp *http.Response, now time.Time) time.Duration {
	switch resp.StatusCode {
	case http.StatusTooManyRequests, http.StatusBadGateway, http.StatusServiceUnavailable, http.StatusGatewayTimeout:
	default:
		return -1
	}
	after := resp.Header.Get("Retry-After")
	if seconds, err := strconv.ParseUint(after, 10, 31); err == nil {
		return time.Duration(seconds) * time.Second
	}
	if at, err := http.ParseTime(after); err == nil {
		return max(0, at.Sub(now))
	}
	return 0
}

// readable reports whether a document of this type may be coverage. A server that names no type is heard.
func readable(contentType string) bool {
	kind, _, err := mime.ParseMediaType(contentType)
	if err != nil {
		kind = strings.ToLower(strings.TrimSpace(strings.SplitN(contentType, ";", 2)[0]))
	}
	switch kind {
	case "", "application/octet-stream", "binary/octet-stream", "application/gzip", "application/x-gzip", "application/warc", "application/warc+gzip", "application/json", "application/xml":
		return true
	}
	return strings.HasPrefix(kind, "text/") || strings.HasSuffix(kind, "+xml") && kind != "image/svg+xml" || strings.HasSuffix(kind, "+json")
}

// body reads what was sent, and what it decompresses to, both up to the limit.
func body(resp *http.Response, limit int64) ([]byte, error) {
	if resp.ContentLength > limit {
		return nil, fmt.Errorf("%d bytes: %w", resp.ContentLength, ErrTooLarge)
	}
	switch strings.ToLower(resp.Header.Get("Content-Encoding")) {
	case "", "identity":
		return capped(resp.Body, limit)
	case "gzip", "x-gzip":
		z, err := gzip.NewReader(io.LimitReader(resp.Body, limit))
		if err != nil {
			return nil, fmt.Errorf("decompress: %w", err)
		}
		return capped(z, limit)
	default:
		return nil, fmt.Errorf("content encoding %q: %w", resp.Header.Get("Content-Encoding"), ErrType)
	}
}

func capped(r io.Reader, limit int64) ([]byte, error) {
	data, err := io.ReadAll(io.LimitReader(r, limit+1))
	if err != nil {
		return nil, err
	}
	if int64(len(data)) > limit {
		return nil, fmt.Errorf("more than %d bytes: %w", limit, ErrTooLarge)
	}
	return data, nil
}
