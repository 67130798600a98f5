package cluster

import (
	"bytes"
	"context"
	"crypto/tls"
	"crypto/x509"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"os"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"pullquote/index"
)

// Options are how a cluster is spoken to. The zero value works.
type Options struct {
	Password string
	CA       string       // file of certificates (PEM) to trust beside the system's; "": none
	Log      *slog.Logger // nil: discard

	Patience time.Duration     // how long a write waits for what passes; 0: a minute. A read waits a tenth of it
	Base     http.RoundTripper // for tests; nil: the network
}

// A Cluster is a cluster that is spoken to. It is safe for use by many goroutines.
type Cluster struct {
	Address
	options Options
	client  *http.Client
	next    atomic.Uint32 // where the next request goes

	asked, again, failed atomic.Int64
}

// requestFor bounds one try: a node that is away without saying so must not keep a question until its deadline. longFor bounds one of what
// the cluster goes on with when nobody waits any more, and does twice when it is asked again.
const requestFor, longFor = 30 * time.Second, 5 * time.Minute

// Connect gets ready to speak to a cluster. It asks nothing yet.
func Connect(a Address, o Options) (*Cluster, error) {
	if o.Patience == 0 {
		o.Patience = time.Minute
	}
	if o.Log == nil {
		o.Log = slog.New(slog.DiscardHandler)
	}
	c := &Cluster{Address: a, options: o, client: &http.Client{Transport: o.Base}}
	if o.Base != nil {
		return c, nil
	}
	roots, err := trusted(o.CA)
	if err != nil {
		return nil, err
	}
	c.client.Transport = &http.Transport{
		TLSClientConfig:       &tls.Config{RootCAs: roots, MinVersion: tls.VersionTLS12},
		DialContext:           (&net.Dialer{Timeout: 3 * time.Second}).DialContext,
		TLSHandshakeTimeout:   5 * time.Second,
		MaxIdleConnsPerHost:   32,
		IdleConnTimeout:       time.Minute,
		DisableCompression:    true, // the cluster is near; on two cores packing took both sides longer than sending
		ExpectContinueTimeout: time.Second,
	}
	return c, nil
}

// trusted are the system's certificates and those of a file; nil: the system's alone.
func trusted(file string) (*x509.CertPool, error) {
	if file == "" {
		return nil, nil
	}
	data, err := os.ReadFile(file)
	if err != nil {
		return nil, &index.OpenError{Problem: "the file of certificates for OpenSearch cannot be read", Hint: "name a file of PEM certificates with opensearch.ca", Err: err}
	}
	pool, err := x509.SystemCertPool()
	if err != nil {
		pool = x509.NewCertPool()
	}
	if !pool.AppendCertsFromPEM(data) {
		return nil, &index.OpenError{Problem: fmt.Sprintf("the file %q holds no certificate", file), Hint: "name a file of PEM certificates with opensearch.ca"}
	}
	return pool, nil
}

// A Request is one thing asked of the cluster.
type Request struct {
	Method, Path string
	Body         any    // as JSON; []byte: as it is; nil: none
	Act          string // what it is for, for errors: "search"
	Write        bool   // it may wait as long as writes do; it must be one that does no harm when it comes twice
	Long         bool   // it may take minutes
}

// Do asks, and reads the answer into a value; nil: nobody wants it.
func (c *Cluster) Do(ctx context.Context, r Request, answer any) error {
	return c.read(ctx, r, func(data []byte) error {
		if answer == nil {
			return nil
		}
		return json.Unmarshal(data, answer)
	})
}

// read asks, and has the answer read; it is used for something else afterwards.
func (c *Cluster) read(ctx context.Context, r Request, do func(data []byte) error) error {
	body, err := bodyOf(r.Body)
	if err != nil {
		return fmt.Errorf("%s: %w", r.Act, err)
	}
	data, err := c.patiently(ctx, r, body)
	if err != nil {
		return fmt.Errorf("%s: %w", r.Act, err)
	}
	defer bodies.Put(data)
	if err := do(data.Bytes()); err != nil {
		return fmt.Errorf("%s: read the cluster's answer: %w", r.Act, err)
	}
	return nil
}

// bodies are read into buffers that are used again: what is read of them is copied.
var bodies = sync.Pool{New: func() any { return new(bytes.Buffer) }}

func bodyOf(value any) ([]byte, error) {
	switch v := value.(type) {
	case nil:
		return nil, nil
	case []byte:
		return v, nil
	}
	return appendJSON(nil, value)
}

// How long is waited before the second try; twice as long before each further one, up to the most.
const firstWait, mostWait = 50 * time.Millisecond, 3 * time.Second

// readPatience is the share of the patience that a read has: somebody waits for it.
const readPatience = 10

// patiently tries until there is an answer, it cannot come any more, or patience ends.
func (c *Cluster) patiently(ctx context.Context, r Request, body []byte) (*bytes.Buffer, error) {
	patience := c.options.Patience
	if !r.Write {
		patience /= readPatience
	}
	until, wait := time.Now().Add(patience), firstWait
	for try := 0; ; try++ {
		data, err := c.once(ctx, r, body)
		if err == nil || !passes(err) {
			return data, err
		}
		if ctx.Err() != nil {
			return nil, ctx.Err()
		}
		if time.Now().Add(wait).After(until) {
			c.failed.Add(1)
			return nil, fmt.Errorf("%w: %w", index.ErrAway, err)
		}
		if try == len(c.Hosts) { // every node was asked
			c.options.Log.Warn("OpenSearch is waited for", "op", r.Act, "err", err)
		}
		c.again.Add(1)
		select {
		case <-ctx.Done():
			return nil, ctx.Err()
		case <-time.After(wait):
		}
		if try >= len(c.Hosts)-1 {
			wait = min(2*wait, mostWait)
		}
	}
}

// passes reports whether what went wrong may be over in a moment.
func passes(err error) bool {
	if r, is := errors.AsType[*Refusal](err); is {
		return r.passes()
	}
	_, certificate := errors.AsType[*tls.CertificateVerificationError](err)
	return !certificate && !errors.Is(err, context.Canceled) && !errors.Is(err, errPlain)
}

// errPlain tells of a cluster that is spoken to in the wrong way.
var errPlain = errors.New("the cluster speaks plain HTTP: write ?tls=off behind the address, or let it speak TLS")

// once asks one node.
func (c *Cluster) once(ctx context.Context, r Request, body []byte) (*bytes.Buffer, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	c.asked.Add(1)
	host := c.Hosts[int(c.next.Load())%len(c.Hosts)]
	limit := requestFor
	if r.Long {
		limit = longFor
	}
	within, stop := context.WithTimeout(ctx, limit)
	defer stop()
	req, err := http.NewRequestWithContext(within, r.Method, host+r.Path, bytes.NewReader(body))
	if err != nil {
		return nil, err
	}
	if c.User != "" {
		req.SetBasicAuth(c.User, c.options.Password)
	}
	if body != nil {
		req.Header.Set("Content-Type", "application/json")
	}
	res, err := c.client.Do(req)
	if err != nil {
		c.next.Add(1) // the next try goes to another node
		return nil, awayError(ctx, err)
	}
	defer res.Body.Close()
	data := bodies.Get().(*bytes.Buffer)
	data.Reset()
	if _, err := data.ReadFrom(res.Body); err != nil {
		c.next.Add(1)
		return nil, awayError(ctx, err)
	}
	if res.StatusCode >= 300 {
		refused := refusalOf(res.StatusCode, data.Bytes())
		if refused.passes() {
			c.next.Add(1)
		}
		return nil, refused
	}
	return data, nil
}

// awayError says that a node does not answer, without the address, which the net package quotes.
func awayError(ctx context.Context, err error) error {
	if ctx.Err() != nil {
		return ctx.Err()
	}
	if strings.Contains(err.Error(), "server gave HTTP response to HTTPS client") {
		return errPlain
	}
	return fmt.Errorf("no node of the cluster answers: %w", err)
}

// Uses are what has been asked so far: for metrics.
type Uses struct{ Asked, Again, Failed int64 }

// Uses counts requests, those tried again, and those given up.
func (c *Cluster) Uses() Uses { return Uses{c.asked.Load(), c.again.Load(), c.failed.Load()} }

// Close lets go of the connections.
func (c *Cluster) Close() { c.client.CloseIdleConnections() }
