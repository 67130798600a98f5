package socket

import (
	"encoding/json"
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

// play does what is due at a step, or what Sessions.Act has it do. It reports whether the connection stays open.
func (g *Sessions) play(c *conn, s Step, due func()) bool {
	g.mu.Lock()
	g.steps[s]++
	n := g.steps[s]
	g.mu.Unlock()
	var a Act
	if g.Act != nil {
		a = g.Act(s, n)
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
func (g *Sessions) Starts() []SessionStart {
	g.mu.Lock()
	defer g.mu.Unlock()
	return slices.Clone(g.starts)
}

// start counts a session that is asked for, and reports what is wrong with asking. The caller holds the gateway's lock.
func (g *Sessions) start(shard int) (problems []string) {
	now := time.Now()
	limit := g.startLimit()
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
	g.Limit.Remaining = max(0, g.Limit.Remaining-1)
	if g.Limit.Remaining == 0 {
		g.reset = now.Add(limit.ResetAfter)
	}
	return problems
}

// startLimit is the limit now. The caller holds the gateway's lock.
func (g *Sessions) startLimit() StartLimit {
	if g.Limit.Total == 0 {
		g.Limit.Total, g.Limit.Remaining = 1000, 1000
	}
	if g.Limit.AtOnce == 0 {
		g.Limit.AtOnce = 16
	}
	if g.Limit.Remaining == 0 {
		if g.reset.IsZero() {
			g.reset = time.Now().Add(g.Limit.ResetAfter)
		}
		if !time.Now().Before(g.reset) {
			g.Limit.Remaining, g.reset = g.Limit.Total, time.Time{}
		}
	}
	return g.Limit
}

// Now is the limit now, and how long until all starts remain again.
func (g *Sessions) Now() (limit StartLimit, left time.Duration) {
	g.mu.Lock()
	defer g.mu.Unlock()
	return g.startLimit(), max(0, time.Until(g.reset))
}

// Say sends a message, as JSON, to every shard that is connected.
func (g *Sessions) Say(message string) {
	g.mu.Lock()
	defer g.mu.Unlock()
	for _, s := range g.current {
		s.conn.send(json.RawMessage(message))
	}
}
