package fetch

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"time"

	"github.com/temoto/robotstxt"
)

// A host is one server's state. Whoever has entered it has it alone.
type host struct {
	turn       chan struct{} // holds one token
	free       time.Time     // when the next request may start
	crawlDelay time.Duration
	robots     *robotstxt.RobotsData
	robotsAt   time.Time // when robots was read
	failures   int       // requests in a row that the network failed
	failedAt   time.Time
}

// A host that has failed maxFailures times in a row is left alone for downFor: each further page of it would cost its
// tries and time-outs again.
const (
	maxFailures = 3
	downFor     = 5 * time.Minute
)

func (h *host) down() bool { return h.failures >= maxFailures && time.Since(h.failedAt) < downFor }

// note keeps count of what the network did; a server's answer, even a refusal, is none of its failures.
func (h *host) note(err error) {
	if _, answered := errors.AsType[*StatusError](err); err == nil || answered {
		h.failures = 0
		return
	}
	h.failures++
	h.failedAt = time.Now()
}

func (c *Client) host(u *url.URL) *host {
	key := u.Scheme + "://" + u.Host
	c.mu.Lock()
	defer c.mu.Unlock()
	h := c.hosts[key]
	if h == nil {
		h = &host{turn: make(chan struct{}, 1)}
		c.hosts[key] = h
	}
	return h
}

func (h *host) enter(ctx context.Context) error {
	select {
	case h.turn <- struct{}{}:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

func (h *host) leave() { <-h.turn }

func (h *host) wait(ctx context.Context) error { return pause(ctx, time.Until(h.free)) }

func (h *host) used(delay time.Duration) { h.free = time.Now().Add(delay) }

// robotsAge is how long a robots.txt is believed: RFC 9309, 2.4, says a day at most.
const robotsAge = 12 * time.Hour

// maxRobots is what of a robots.txt is read: RFC 9309, 2.5, asks for 500 KiB at least.
const maxRobots = 512 << 10

// allowed asks the host's robots.txt, fetched when it is not known or old.
func (c *Client) allowed(ctx context.Context, h *host, u *url.URL) error {
	if err := c.knowRobots(ctx, h, u); err != nil {
		return err
	}
	group := h.robots.FindGroup(c.options.Agent)
	h.crawlDelay = min(group.CrawlDelay, maxDelay)
	if !group.Test(u.RequestURI()) {
		return fmt.Errorf("fetch %s: %w", u, ErrRobots)
	}
	return nil
}

// knowRobots reads the host's robots.txt when it is not known or old, and again when the server is busy.
func (c *Client) knowRobots(ctx context.Context, h *host, u *url.URL) error {
	if h.robots != nil && time.Since(h.robotsAt) < robotsAge {
		return nil
	}
	for try := 0; ; try++ {
		err := c.readRobots(ctx, h, u)
		if err == nil {
			return nil
		}
		if !errors.Is(err, ErrBusy) || try >= c.options.Retries {
			return fmt.Errorf("read robots.txt of %s: %w", u.Host, err)
		}
		if err := pause(ctx, c.options.Backoff<<try); err != nil {
			return err
		}
	}
}

// readRobots follows RFC 9309, 2.3.1: a file that is not there allows all, a server that errs allows nothing yet.
func (c *Client) readRobots(ctx context.Context, h *host, u *url.URL) error {
	at := &url.URL{Scheme: u.Scheme, Host: u.Host, Path: "/robots.txt"}
	for range maxRedirects {
		code, data, next, err := c.robotsOnce(ctx, at)
		if err != nil {
			return err
		}
		if next != nil {
			at = next
			continue
		}
		if code >= 500 || code == http.StatusTooManyRequests {
			return ErrBusy
		}
		robots, err := robotstxt.FromStatusAndBytes(code, data)
		if err != nil {
			robots, _ = robotstxt.FromStatusAndBytes(http.StatusNotFound, nil) // what cannot be parsed forbids nothing
		}
		h.robots, h.robotsAt = robots, time.Now()
		h.used(c.options.Delay)
		return nil
	}
	return ErrLoop
}

func (c *Client) robotsOnce(ctx context.Context, at *url.URL) (code int, data []byte, next *url.URL, err error) {
	if _, err := address(at.String()); err != nil {
		return 0, nil, nil, err
	}
	ctx, cancel := context.WithTimeout(ctx, c.options.Timeout)
	defer cancel()
	resp, err := c.ask(ctx, at, Request{})
	if err != nil {
		return 0, nil, nil, bare(err)
	}
	defer resp.Body.Close()
	if resp.StatusCode >= 300 && resp.StatusCode < 400 {
		to, err := at.Parse(resp.Header.Get("Location"))
		return 0, nil, to, err
	}
	data, err = body(resp, maxRobots)
	if err != nil {
		data, err = nil, nil // too large or broken: as if there were none
		resp.StatusCode = http.StatusNotFound
	}
	return resp.StatusCode, data, nil, err
}

// Sitemaps are those that the robots.txt of an address's host names.
func (c *Client) Sitemaps(ctx context.Context, at string) ([]string, error) {
	u, err := address(at)
	if err != nil {
		return nil, err
	}
	h := c.host(u)
	if err := h.enter(ctx); err != nil {
		return nil, err
	}
	defer h.leave()
	if err := c.knowRobots(ctx, h, u); err != nil {
		return nil, err
	}
	return h.robots.Sitemaps, nil
}
