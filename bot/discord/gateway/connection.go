package gateway

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"sync"
	"sync/atomic"
	"time"

	"github.com/gorilla/websocket"
)

// A link is what the connections of one shard share.
type link struct {
	who     identity
	pace    Pace
	log     *slog.Logger
	handle  Handler
	session *session
	pulse   *pulse
}

// A Handler takes an event: its kind, such as INTERACTION_CREATE, and what it says. It does not wait for anything.
type Handler func(ctx context.Context, kind string, data json.RawMessage)

// A connection is one WebSocket to the gateway. discordgo's own is not used: to “reconnect”, “invalid session” and a
// heartbeat’s answer in place of READY it locks itself up for ever, to a null it panics, and nothing can interrupt it.
type connection struct {
	link
	ws       *websocket.Conn
	turn     *turnAtGate // nil when it resumes
	deadline time.Time   // by when Discord must be ready
	interval time.Duration
	asked    bool      // to identify or resume
	since    time.Time // Discord is ready; zero: it is not yet
	writing  sync.Mutex
	ended    chan struct{}
	beating  sync.WaitGroup
	answered atomic.Int64  // when a heartbeat was, in Unix nanoseconds
	silent   chan struct{} // closed when heartbeats were not answered
}

// maxFrame is more than the largest event has: an interaction with all that it may carry.
const maxFrame = 4 << 20

// dial opens the WebSocket.
func dial(ctx context.Context, l link, proxy Proxy, url string, turn *turnAtGate) (*connection, error) {
	deadline := time.Now().Add(l.pace.Opening)
	ws, err := dialGateway(ctx, url, deadline, proxy)
	if err != nil {
		return nil, err
	}
	ws.SetReadLimit(maxFrame)
	return &connection{link: l, ws: ws, turn: turn, deadline: deadline, ended: make(chan struct{}), silent: make(chan struct{})}, nil
}

// run takes messages until the connection ends, by either side or by ctx.
func (c *connection) run(ctx context.Context) ending {
	unwatch := context.AfterFunc(ctx, func() { c.close(websocket.CloseNormalClosure) })
	err := c.listen(ctx)
	unwatch()
	c.pulse.shut()
	c.close(websocket.CloseServiceRestart) // any code but 1000 and 1001 lets the session go on
	close(c.ended)
	c.beating.Wait()
	e := ending{err: err, identified: c.asked && c.turn != nil, anew: c.session.id == ""}
	if !c.since.IsZero() {
		e.lived = time.Since(c.since)
	}
	return e
}

func (c *connection) listen(ctx context.Context) error {
	for {
		f, err := c.read()
		if err != nil {
			return err
		}
		if err := c.take(ctx, f); err != nil {
			return err
		}
	}
}

// read waits for the next message.
func (c *connection) read() (f frame, err error) {
	until := c.deadline
	if !c.since.IsZero() {
		until = time.Now().Add(c.patience())
	}
	if err := c.ws.SetReadDeadline(until); err != nil {
		return f, fmt.Errorf("read gateway: %w", err)
	}
	_, data, err := c.ws.ReadMessage()
	select {
	case <-c.silent:
		return f, errUnanswered
	default:
	}
	switch {
	case timedOut(err) && c.since.IsZero():
		return f, errSlow
	case err != nil:
		return f, fmt.Errorf("read gateway: %w", err)
	}
	if json.Unmarshal(data, &f) != nil { // its error may quote what somebody wrote
		return f, &unreadableError{"it is malformed"}
	}
	return f, nil
}

// patience is how long a connection may be silent.
func (c *connection) patience() time.Duration { return 2*c.interval + c.pace.Slack }

// timedOut tells a deadline's end; the library hides what it was.
func timedOut(err error) bool {
	e, ok := errors.AsType[net.Error](err)
	return ok && e.Timeout()
}

// take does what a message asks for. What it has no use for is passed over.
func (c *connection) take(ctx context.Context, f frame) error {
	switch f.Op {
	case opDispatch:
		return c.event(ctx, f)
	case opHeartbeat:
		return c.send(heartbeat(c.session.seq.Load()))
	case opReconnect:
		return errReconnect
	case opInvalid:
		return &invalidError{resumable: string(f.Data) == "true"}
	case opHello:
		return c.greeted(f.Data)
	case opHeartbeatAck:
		c.answered.Store(time.Now().UnixNano())
		if c.pulse.live.Load() {
			c.pulse.heard()
		}
	}
	return nil
}

// greeted identifies or resumes, once, and begins to send heartbeats.
func (c *connection) greeted(data []byte) (err error) {
	if c.asked {
		return nil
	}
	if c.interval, err = readHello(data); err != nil {
		return err
	}
	c.asked = true
	c.beating.Go(c.beat)
	if c.turn == nil {
		return c.send(c.who.resume(c.session.id, c.session.seq.Load()))
	}
	c.turn.spend()
	return c.send(c.who.identify())
}

// event takes an event. A session that is resumed begins with those that were missed, before it says so.
func (c *connection) event(ctx context.Context, f frame) error {
	if !c.asked {
		return nil
	}
	switch f.Type {
	case "READY":
		id, url, err := readReady(f.Data)
		if err != nil {
			return err
		}
		c.session.id, c.session.url, c.session.began = id, url, time.Now()
		c.handle(ctx, f.Type, f.Data) // it says who the bot is
		c.ready(ctx)
	case "RESUMED":
		c.ready(ctx)
	default:
		c.handle(ctx, f.Type, f.Data)
	}
	if f.Seq > 0 {
		c.session.seq.Store(f.Seq)
	}
	return nil
}

func (c *connection) ready(ctx context.Context) {
	c.since = time.Now()
	c.turn.leave()
	c.pulse.open()
	c.log.InfoContext(ctx, "gateway is open")
}
