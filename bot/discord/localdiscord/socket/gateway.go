package socket

import (
	"encoding/json"
	"net/http"
	"strconv"
	"sync"
	"time"

	"github.com/gorilla/websocket"
)

// Intents are those that a bot may ask for here: messages of servers and of direct conversations. Those that take a review are none.
const Intents = 1<<9 | 1<<12

// heartbeat is how often the bot is asked to send one, in milliseconds: often enough for a test to see some.
const heartbeat = 250

// Sessions are the gateway: sessions that outlive their connections. Its methods are safe for use by many goroutines.
type Sessions struct {
	// Act is asked at each step of a connection what to do, with how often that step has come so far, from 1 on; nil: what
	// is due. Set it before the bot starts.
	Act func(s Step, n int) Act

	// Limit is how many sessions the bot may start. Set it before the bot starts.
	Limit StartLimit

	app, token string
	violate    func(problem string)

	mu            sync.Mutex
	sessions      map[string]*session
	current       map[int]*session // by shard
	count         int              // shards of the newest identify
	identifies    int
	resumes       int
	sessionsBegun int
	heartbeats    int
	refuse        bool // the next resume is answered with "invalid session"
	steps         map[Step]int
	starts        []SessionStart
	reset         time.Time // when all starts remain again; zero: some do
}

// New returns the gateway of an application whose bot has a token. violate is told of each rule that the bot breaks.
func New(app, token string, violate func(problem string)) *Sessions {
	return &Sessions{app: app, token: token, violate: violate, sessions: map[string]*session{}, current: map[int]*session{}, steps: map[Step]int{}}
}

func op(code int, data any) map[string]any { return map[string]any{"op": code, "d": data} }

// Connect is one connection of the bot's.
func (g *Sessions) Connect(w http.ResponseWriter, r *http.Request) {
	ws, err := (&websocket.Upgrader{}).Upgrade(w, r, nil)
	if err != nil {
		return
	}
	defer ws.Close()
	c := &conn{ws: ws}
	defer g.left(c)
	if !g.play(c, Greeting, func() { c.send(op(10, map[string]any{"heartbeat_interval": heartbeat})) }) {
		return
	}
	for {
		var m struct {
			Op   int             `json:"op"`
			Data json.RawMessage `json:"d"`
		}
		if err := ws.ReadJSON(&m); err != nil {
			c.over = websocket.IsCloseError(err, websocket.CloseNormalClosure, websocket.CloseGoingAway)
			return
		}
		switch m.Op {
		case 1:
			g.mu.Lock()
			g.heartbeats++
			g.mu.Unlock()
			if !g.play(c, Beaten, func() { c.send(map[string]any{"op": 11}) }) {
				return
			}
		case 2:
			if !g.identify(c, m.Data) {
				return
			}
		case 6:
			if !g.play(c, Resumed, func() { g.resume(c, m.Data) }) {
				return
			}
		}
	}
}

// left notes that a connection has ended. Its session goes on, to be resumed, unless the bot ended it as well.
func (g *Sessions) left(c *conn) {
	g.mu.Lock()
	defer g.mu.Unlock()
	c.gone = true
	for shard, s := range g.current {
		if s.conn == c && c.over {
			delete(g.sessions, s.id)
			delete(g.current, shard)
		}
	}
}

// identify checks who asks for a session, and starts one. It reports whether the connection stays open.
func (g *Sessions) identify(c *conn, data []byte) bool {
	var who struct {
		Token   string `json:"token"`
		Intents int    `json:"intents"`
		Shard   []int  `json:"shard"`
	}
	_ = json.Unmarshal(data, &who) // nothing in it is an unknown token
	if who.Token != "Bot "+g.token {
		c.mu.Lock()
		defer c.mu.Unlock()
		c.ws.WriteMessage(websocket.CloseMessage, websocket.FormatCloseMessage(4004, "Authentication failed."))
		return false
	}
	if who.Intents&^Intents != 0 {
		g.violate("intents " + strconv.Itoa(who.Intents))
	}
	shard, count := 0, 1
	if len(who.Shard) == 2 {
		shard, count = who.Shard[0], who.Shard[1]
	}
	g.mu.Lock()
	g.identifies++
	problems := g.start(shard)
	g.mu.Unlock()
	for _, p := range problems {
		g.violate(p)
	}
	return g.play(c, Identified, func() { g.begin(c, shard, count) })
}

// begin starts a session on a connection.
func (g *Sessions) begin(c *conn, shard, count int) {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.sessionsBegun++
	s := &session{id: "session-" + strconv.Itoa(g.sessionsBegun), shard: shard, conn: c}
	g.count = count
	g.sessions[s.id], g.current[s.shard] = s, s
	ready, _ := json.Marshal(map[string]any{"v": 9, "session_id": s.id, "guilds": []any{}, // plain values
		"user": map[string]any{"id": g.app, "username": "Pullquote", "bot": true}, "application": map[string]any{"id": g.app, "flags": 0}})
	s.add("READY", ready)
}

// resume sends what the bot missed.
func (g *Sessions) resume(c *conn, data []byte) {
	var at struct {
		Session string `json:"session_id"`
		Seq     int64  `json:"seq"`
	}
	_ = json.Unmarshal(data, &at) // nothing in it is an unknown session
	g.mu.Lock()
	defer g.mu.Unlock()
	s := g.sessions[at.Session]
	if s == nil || g.refuse {
		g.refuse = false
		delete(g.sessions, at.Session)
		c.send(op(9, false))
		return
	}
	g.resumes++
	s.conn, g.current[s.shard] = c, s
	for _, e := range s.events {
		if e.Seq > at.Seq {
			c.send(e)
		}
	}
	s.add("RESUMED", []byte("{}"))
}

// Dispatch sends an event to the shard of a server; what happens outside servers goes to shard 0.
func (g *Sessions) Dispatch(guild, kind string, data []byte) {
	g.mu.Lock()
	defer g.mu.Unlock()
	id, _ := strconv.ParseUint(guild, 10, 64) // "" is none
	if s := g.current[int(id>>22)%max(1, g.count)]; s != nil {
		s.add(kind, data)
	}
}

// Drop cuts the bot's connections without a word.
func (g *Sessions) Drop() {
	g.mu.Lock()
	defer g.mu.Unlock()
	for _, s := range g.current {
		s.conn.ws.NetConn().Close()
	}
}

// AskReconnect tells the bot to connect anew, on every shard.
func (g *Sessions) AskReconnect() {
	g.mu.Lock()
	defer g.mu.Unlock()
	for _, s := range g.current {
		s.conn.send(op(7, nil))
	}
}

// Invalidate cuts the connection, and lets the bot resume in vain: it must identify again. What was not received is
// lost, as it would be.
func (g *Sessions) Invalidate() {
	g.mu.Lock()
	g.refuse = true
	g.mu.Unlock()
	g.Drop()
}

// Gateway counts what the bot did on the gateway.
func (g *Sessions) Gateway() (identifies, resumes, heartbeats int) {
	g.mu.Lock()
	defer g.mu.Unlock()
	return g.identifies, g.resumes, g.heartbeats
}

// Connected reports whether the bot has a session on every shard, and is there.
func (g *Sessions) Connected() bool {
	g.mu.Lock()
	defer g.mu.Unlock()
	for _, s := range g.current {
		if s.conn.gone {
			return false
		}
	}
	return len(g.current) > 0 && len(g.current) == g.count
}
