package localdiscord

import (
	"encoding/json"
	"net/http"
	"slices"
	"time"

	"github.com/gorilla/websocket"
)

// A Step is a moment of a connection at which the server has something to say.
type Step int

const (
	Greeting   Step = iota // HELLO is due
	Identified             // READY is due
	Resumed                // the missed events and RESUMED are due
	Beaten                 // a heartbeat's answer is due
)

// An Act is what the server does at a step besides what is due, or in its place. The zero Act is what is due.
type Act struct {
	Before  []string // messages, as JSON, that come before what is due
	Instead []string // messages in its place; empty but not nil: it says nothing
	After   []string // messages that come after it
	Close   int      // with which the connection is closed then; 1006: without a word; 0: it stays open
}

// play does what is due at a step, or what Server.Act has it do. It reports whether the connection stays open.
func (d *Server) play(c *conn, s Step, due func()) bool {
	g := &d.gateway
	g.mu.Lock()
	g.steps[s]++
	n := g.steps[s]
	g.mu.Unlock()
	var a Act
	if d.Act != nil {
		a = d.Act(s, n)
	}
	c.say(a.Before)
	if a.Instead == nil {
		due()
	}
	c.say(a.Instead)
	c.say(a.After)
	if a.Close != 0 && a.Close != websocket.CloseAbnormalClosure {
		c.mu.Lock()
		c.ws.WriteMessage(websocket.CloseMessage, websocket.FormatCloseMessage(a.Close, ""))
		c.mu.Unlock()
	}
	return a.Close == 0
}

func (c *conn) say(messages []string) {
	for _, m := range messages {
		c.mu.Lock()
		c.ws.SetWriteDeadline(time.Now().Add(5 * time.Second))
		c.ws.WriteMessage(websocket.TextMessage, []byte(m)) // as in send
		c.mu.Unlock()
	}
}

// A StartLimit is how many sessions the bot may start.
type StartLimit struct {
	Total, Remaining int           // Total 0: 1,000, all of which remain
	ResetAfter       time.Duration // until Total remain again, from when none did
	AtOnce           int           // max_concurrency; 0: 16
	Every            time.Duration // between starts of shards with the same key; 0: it is not looked at
}

// A SessionStart is a session that the bot asked for.
type SessionStart struct {
	At    time.Time
	Shard int
}

// Starts lists the sessions that the bot asked for.
func (d *Server) Starts() []SessionStart {
	d.gateway.mu.Lock()
	defer d.gateway.mu.Unlock()
	return slices.Clone(d.gateway.starts)
}

// start counts a session that is asked for, and reports what is wrong with asking. The caller holds the gateway's lock.
func (d *Server) start(shard int) (problems []string) {
	g, now := &d.gateway, time.Now()
	limit := d.startLimit()
	for _, s := range g.starts {
		if s.Shard%limit.AtOnce == shard%limit.AtOnce && now.Sub(s.At) < limit.Every {
			problems = append(problems, "a session was started too soon after another with the same key")
			break
		}
	}
	g.starts = append(g.starts, SessionStart{now, shard})
	if limit.Remaining == 0 {
		problems = append(problems, "a session was started while none remained")
	}
	d.Limit.Remaining = max(0, d.Limit.Remaining-1)
	if d.Limit.Remaining == 0 {
		g.reset = now.Add(limit.ResetAfter)
	}
	return problems
}

// startLimit is the limit now. The caller holds the gateway's lock.
func (d *Server) startLimit() StartLimit {
	g := &d.gateway
	if d.Limit.Total == 0 {
		d.Limit.Total, d.Limit.Remaining = 1000, 1000
	}
	if d.Limit.AtOnce == 0 {
		d.Limit.AtOnce = 16
	}
	if d.Limit.Remaining == 0 {
		if g.reset.IsZero() {
			g.reset = time.Now().Add(d.Limit.ResetAfter)
		}
		if !time.Now().Before(g.reset) {
			d.Limit.Remaining, g.reset = d.Limit.Total, time.Time{}
		}
	}
	return d.Limit
}

// gatewayBot tells the bot where the gateway is, and its limits.
func (d *Server) gatewayBot(w http.ResponseWriter, _ *http.Request, _ []byte) {
	d.gateway.mu.Lock()
	limit := d.startLimit()
	left := max(0, time.Until(d.gateway.reset))
	d.gateway.mu.Unlock()
	address := d.GatewayAddress
	if address == "" {
		address = "ws://" + d.address + "/gateway/"
	}
	reply(w, http.StatusOK, map[string]any{"url": address, "shards": max(1, d.Shards), "session_start_limit": map[string]any{
		"total": limit.Total, "remaining": limit.Remaining, "reset_after": left.Milliseconds(), "max_concurrency": limit.AtOnce}})
}

// Say sends a message, as JSON, to every shard that is connected.
func (d *Server) Say(message string) {
	g := &d.gateway
	g.mu.Lock()
	defer g.mu.Unlock()
	for _, s := range g.current {
		s.conn.send(json.RawMessage(message))
	}
}
