package fetch

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"time"

	"pullquote/config/redact"
)

// Errors that tell why a document was not had; each is wrapped with the address.
var (
	ErrAddress  = errors.New("not an http or https address")
	ErrRobots   = errors.New("the site's robots.txt forbids it")
	ErrTooLarge = errors.New("the document is too large")
	ErrType     = errors.New("not a text, feed or archive")
	ErrLoop     = errors.New("too many redirects")
	ErrBusy     = errors.New("the server asks to come back later")
	ErrDown     = errors.New("the server cannot be reached; it is left alone for a while")
)

// A StatusError is a server's refusal.
type StatusError struct {
	URL  string
	Code int
}

func (e *StatusError) Error() string {
	return fmt.Sprintf("fetch %s: the server answered %d %s", e.URL, e.Code, http.StatusText(e.Code))
}

// Gone reports whether the error says that there is no such page, or no longer.
func Gone(err error) bool {
	e, ok := errors.AsType[*StatusError](err)
	return ok && (e.Code == http.StatusNotFound || e.Code == http.StatusGone)
}

// A Request asks for a document.
type Request struct {
	URL          string
	ETag         string // what the server said the last time; "" when there was none
	LastModified string // likewise
	HeadersOnly  bool   // the body is not wanted: only whether the page is there
}

// A Document is what a server sent.
type Document struct {
	URL          string // where it was in the end, after redirects
	ContentType  string
	ETag         string
	LastModified string
	Header       http.Header
	Body         []byte // decompressed
	Unchanged    bool   // the server said that it has not changed; there is no body
	Moved        bool   // the first redirect was a permanent one
}

// Get fetches a document. It follows redirects, and holds each hop to the same rules as the first.
func (c *Client) Get(ctx context.Context, r Request) (Document, error) {
	at := r.URL
	moved := false
	for hop := range maxRedirects + 1 {
		u, err := address(at)
		if err != nil {
			return Document{}, err
		}
		doc, next, err := c.hop(ctx, u, r)
		if err != nil {
			return Document{}, err
		}
		if next.to == "" {
			doc.Moved = moved
			return doc, nil
		}
		moved = moved || hop == 0 && next.forGood
		at = next.to
	}
	return Document{}, fmt.Errorf("fetch %s: %w", r.URL, ErrLoop)
}

func address(text string) (*url.URL, error) {
	u, err := url.Parse(text)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Hostname() == "" || u.User != nil {
		return nil, fmt.Errorf("fetch %.200q: %w", text, ErrAddress)
	}
	return u, nil
}

// A redirect is where a hop leads; the zero value says that it ends here.
type redirect struct {
	to      string
	forGood bool
}

// hop asks one address, with its host to itself.
func (c *Client) hop(ctx context.Context, u *url.URL, r Request) (Document, redirect, error) {
	h := c.host(u)
	if err := h.enter(ctx); err != nil {
		return Document{}, redirect{}, err
	}
	defer h.leave()
	if h.down() {
		return Document{}, redirect{}, fmt.Errorf("fetch %s: %w", u, ErrDown)
	}
	if err := c.allowed(ctx, h, u); err != nil {
		if !errors.Is(err, ErrRobots) && ctx.Err() == nil {
			h.note(err)
		}
		return Document{}, redirect{}, err
	}
	doc, next, err := c.tries(ctx, h, u, r)
	if ctx.Err() == nil {
		h.note(network(err))
	}
	return doc, next, err
}

// network is the error if it was the network's, else nil.
func network(err error) error {
	for _, ours := range []error{ErrAddress, ErrTooLarge, ErrType, ErrLoop, ErrBusy} {
		if errors.Is(err, ours) {
			return nil
		}
	}
	return err
}

// tries asks until the server answers or there have been enough.
func (c *Client) tries(ctx context.Context, h *host, u *url.URL, r Request) (Document, redirect, error) {
	for try := 0; ; try++ {
		if err := h.wait(ctx); err != nil {
			return Document{}, redirect{}, err
		}
		doc, next, again, err := c.once(ctx, u, r)
		h.used(max(c.options.Delay, h.crawlDelay))
		if err == nil || again < 0 || try >= c.options.Retries {
			return doc, next, err
		}
		wait := max(again, c.options.Backoff<<try)
		if again > maxRetryAfter {
			return doc, next, fmt.Errorf("fetch %s: in %s: %w", u, again.Round(time.Second), ErrBusy)
		}
		c.options.Log.Debug("try again", "src", redact.Address(u.String()), "err", redact.Masker{}.Text(err.Error()), "wait_ms", wait.Milliseconds())
		if err := pause(ctx, wait); err != nil {
			return Document{}, redirect{}, err
		}
	}
}
