package fetch

import (
	"cmp"
	"context"
	"log/slog"
	"net"
	"net/http"
	"net/netip"
	"sync"
	"time"
)

// Options are what an operator may set. The zero value works and reaches the public Internet only.
type Options struct {
	Agent    string         // the program and its version for the User-Agent; "": "Pullquote"
	Contact  string         // an e-mail address or a page on which sites can reach the operator
	Open     []netip.Prefix // private ranges that may be connected to all the same
	Delay    time.Duration  // pause between two requests to a host; 0: 1 s, as large crawlers keep it
	Timeout  time.Duration  // for one request, body included; 0: 30 s
	MaxBytes int64          // of a body, decompressed; 0: 32 MiB, enough for the 50,000 entries of a sitemap
	Retries  int            // further tries when a server is busy; 0: 3, negative: none
	Backoff  time.Duration  // pause before the first further try, doubled each time; 0: 2 s
	Log      *slog.Logger   // nil: discard
}

// longest pauses that are waited for. A server that wants more is left alone for this run.
const (
	maxDelay      = 2 * time.Minute
	maxRetryAfter = 2 * time.Minute
	maxRedirects  = 8 // browsers follow 20; news sites need three
)

// A Client fetches documents. It is safe for use by many goroutines; requests to one host queue.
type Client struct {
	options Options
	http    *http.Client

	mu    sync.Mutex
	hosts map[string]*host
}

// New returns a client. It keeps connections open; Close ends them.
func New(o Options) *Client {
	o.Agent = cmp.Or(o.Agent, "Pullquote")
	o.Delay = cmp.Or(o.Delay, time.Second)
	o.Timeout = cmp.Or(o.Timeout, 30*time.Second)
	o.MaxBytes = cmp.Or(o.MaxBytes, 32<<20)
	o.Retries = max(0, cmp.Or(o.Retries, 3))
	o.Backoff = cmp.Or(o.Backoff, 2*time.Second)
	if o.Log == nil {
		o.Log = slog.New(slog.DiscardHandler)
	}
	dialer := &net.Dialer{Timeout: 10 * time.Second, Control: guard(o.Open)}
	return &Client{
		options: o,
		hosts:   make(map[string]*host),
		http: &http.Client{
			Transport: &http.Transport{
				DialContext:            dialer.DialContext,
				Proxy:                  nil, // a proxy would resolve names itself, behind the guard's back
				ForceAttemptHTTP2:      true,
				DisableCompression:     true, // we decompress, with a limit
				MaxIdleConnsPerHost:    1,
				IdleConnTimeout:        30 * time.Second,
				TLSHandshakeTimeout:    10 * time.Second,
				ResponseHeaderTimeout:  o.Timeout,
				MaxResponseHeaderBytes: 256 << 10,
			},
			CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
		},
	}
}

// Close ends idle connections.
func (c *Client) Close() { c.http.CloseIdleConnections() }

// userAgent names the program and how to reach its operator.
func (c *Client) userAgent() string {
	if c.options.Contact == "" {
		return c.options.Agent + " (news coverage search)"
	}
	return c.options.Agent + " (news coverage search; +" + c.options.Contact + ")"
}

// pause waits, or ends with the context.
func pause(ctx context.Context, d time.Duration) error {
	if d <= 0 {
		return ctx.Err()
	}
	t := time.NewTimer(d)
	defer t.Stop()
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-t.C:
		return nil
	}
}
