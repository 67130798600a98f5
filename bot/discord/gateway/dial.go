package gateway

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/url"
	"sync"
	"time"

	"github.com/gorilla/websocket"
)

// A Proxy says through which proxy a request goes; nil: through none.
type Proxy func(*http.Request) (*url.URL, error)

// dialGateway opens a WebSocket, through the proxy that requests to its host go through. It ends with ctx, or at the deadline.
func dialGateway(ctx context.Context, address string, deadline time.Time, proxy Proxy) (*websocket.Conn, error) {
	ctx, cancel := context.WithDeadline(ctx, deadline)
	defer cancel()
	if proxy == nil {
		proxy = http.ProxyFromEnvironment
	}
	d := &dialling{}
	unwatch := context.AfterFunc(ctx, d.cut)
	defer unwatch()
	ws, response, err := (&websocket.Dialer{Proxy: d.through(proxy), NetDialContext: d.dial}).DialContext(ctx, address, nil)
	if err == nil {
		return ws, nil
	}
	if ctx.Err() != nil {
		return nil, errSlow
	}
	if response != nil {
		return nil, fmt.Errorf("%w: %s", err, response.Status)
	}
	return nil, err
}

// A dialling is a WebSocket on its way. The library looks at its context only before there is a connection, and knows
// fewer kinds of proxies than package net/http: what is below it cuts, and encrypts.
type dialling struct {
	proxy string // name of a proxy that is spoken to over TLS; "": none
	mu    sync.Mutex
	conn  net.Conn
	over  bool
}

// through translates the kinds of proxies that the library does not know.
func (d *dialling) through(proxy Proxy) Proxy {
	return func(r *http.Request) (*url.URL, error) {
		u, err := proxy(r)
		if err != nil {
			return nil, errors.New("the proxy's address cannot be read") // the cause may hold its password
		}
		if u == nil {
			return nil, nil
		}
		known := *u
		switch u.Scheme {
		case "https":
			d.proxy = u.Hostname()
			known.Scheme = "http"
			if u.Port() == "" {
				known.Host = net.JoinHostPort(u.Hostname(), "443")
			}
		case "socks5h":
			known.Scheme = "socks5" // which has the proxy look names up as well
		}
		return &known, nil
	}
}

func (d *dialling) dial(ctx context.Context, network, address string) (net.Conn, error) {
	conn, err := new(net.Dialer).DialContext(ctx, network, address)
	if err != nil {
		return nil, err
	}
	d.mu.Lock()
	d.conn = conn
	over := d.over
	d.mu.Unlock()
	if over {
		conn.Close()
		return nil, ctx.Err()
	}
	if d.proxy == "" {
		return conn, nil
	}
	secure := tls.Client(conn, &tls.Config{ServerName: d.proxy})
	if err := secure.HandshakeContext(ctx); err != nil {
		conn.Close()
		return nil, fmt.Errorf("speak to the proxy over TLS: %w", err)
	}
	return secure, nil
}

// cut ends it wherever it is.
func (d *dialling) cut() {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.over = true
	if d.conn != nil {
		d.conn.Close()
	}
}
