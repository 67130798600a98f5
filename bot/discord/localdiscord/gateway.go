package localdiscord

import (
	"encoding/json"
	"net/http"
	"slices"
	"strconv"
	"sync"
	"time"

	"github.com/gorilla/websocket"
)

// heartbeat is how often the bot is asked to send one, in milliseconds: often enough for a test to see some.
const heartbeat = 250

// gateway is the WebSocket side: sessions that outlive their connections.
type gateway struct {
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

// A session is what the bot resumes: every event since it began.
type session struct {
	id     string
	shard  int
	seq    int64
	events []event // the newest maxEvents
	conn   *conn
}

// maxEvents is how many events a session keeps for a resume.
const maxEvents = 1000

type event struct {
	Op   int             `json:"op"`
	Data json.RawMessage `json:"d"`
	Seq  int64           `json:"s"`
	Type string          `json:"t"`
}

// A conn is a connection that several goroutines write to.
type conn struct {
	mu sync.Mutex
	ws *websocket.Conn
}

func (c *conn) send(v any) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.ws.SetWriteDeadline(time.Now().Add(5 * time.Second))
	c.ws.WriteJSON(v) // a connection that is gone is resumed by the bot
}

func op(code int, data any) map[string]any { return map[string]any{"op": code, "d": data} }

// connect is one connection of the bot's.
func (d *Server) connect(w http.ResponseWriter, r *http.Request) {
	ws, err := (&websocket.Upgrader{}).Upgrade(w, r, nil)
	if err != nil {
		return
	}
	defer ws.Close()
	c := &conn{ws: ws}
	if !d.play(c, Greeting, func() { c.send(op(10, map[string]any{"heartbeat_interval": heartbeat})) }) {
		return
	}
	for {
		var m struct {
			Op   int             `json:"op"`
			Data json.RawMessage `json:"d"`
		}
		if err := ws.ReadJSON(&m); err != nil {
			return
		}
		switch m.Op {
		case 1:
			d.gateway.mu.Lock()
			d.gateway.heartbeats++
			d.gateway.mu.Unlock()
			if !d.play(c, Beaten, func() { c.send(map[string]any{"op": 11}) }) {
				return
			}
		case 2:
			if !d.identify(c, m.Data) {
				return
			}
		case 6:
			if !d.play(c, Resumed, func() { d.gateway.resume(c, m.Data) }) {
				return
			}
		}
	}
}

// identify checks who asks for a session, and starts one. It reports whether the connection stays open.
func (d *Server) identify(c *conn, data []byte) bool {
	var who struct {
		Token   string `json:"token"`
		Intents int    `json:"intents"`
		Shard   []int  `json:"shard"`
	}
	_ = json.Unmarshal(data, &who) // nothing in it is an unknown token
	if who.Token != "Bot "+Token {
		c.mu.Lock()
		defer c.mu.Unlock()
		c.ws.WriteMessage(websocket.CloseMessage, websocket.FormatCloseMessage(4004, "Authentication failed."))
		return false
	}
	if who.Intents != 0 {
		d.mu.Lock()
		d.violate("gateway", []string{"intents " + strconv.Itoa(who.Intents)})
		d.mu.Unlock()
	}
	shard, count := 0, 1
	if len(who.Shard) == 2 {
		shard, count = who.Shard[0], who.Shard[1]
	}
	g := &d.gateway
	g.mu.Lock()
	g.identifies++
	problems := d.start(shard)
	g.mu.Unlock()
	d.mu.Lock()
	d.violate("gateway", problems)
	d.mu.Unlock()
	return d.play(c, Identified, func() { d.begin(c, shard, count) })
}

// begin starts a session on a connection.
func (d *Server) begin(c *conn, shard, count int) {
	g := &d.gateway
	g.mu.Lock()
	defer g.mu.Unlock()
	g.sessionsBegun++
	s := &session{id: "session-" + strconv.Itoa(g.sessionsBegun), shard: shard, conn: c}
	g.count = count
	g.sessions[s.id], g.current[s.shard] = s, s
	ready, _ := json.Marshal(map[string]any{"v": 9, "session_id": s.id, "guilds": []any{}, // plain values
		"user": map[string]any{"id": d.AppID, "username": "Pullquote", "bot": true}, "application": map[string]any{"id": d.AppID, "flags": 0}})
	s.add("READY", ready)
}

// resume sends what the bot missed.
func (g *gateway) resume(c *conn, data []byte) {
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

// add sends an event in the session, and keeps it for a resume.
func (s *session) add(kind string, data []byte) {
	s.seq++
	e := event{0, data, s.seq, kind}
	if s.events = append(s.events, e); len(s.events) > maxEvents {
		s.events = slices.Clone(s.events[len(s.events)/2:])
	}
	s.conn.send(e)
}

// dispatch sends an event to the shard of a server; what happens outside servers goes to shard 0.
func (g *gateway) dispatch(guild, kind string, data []byte) {
	g.mu.Lock()
	defer g.mu.Unlock()
	id, _ := strconv.ParseUint(guild, 10, 64) // "" is none
	if s := g.current[int(id>>22)%max(1, g.count)]; s != nil {
		s.add(kind, data)
	}
}

// Drop cuts the bot's connections without a word.
func (d *Server) Drop() {
	g := &d.gateway
	g.mu.Lock()
	defer g.mu.Unlock()
	for _, s := range g.current {
		s.conn.ws.NetConn().Close()
	}
}

// AskReconnect tells the bot to connect anew, on every shard.
func (d *Server) AskReconnect() {
	g := &d.gateway
	g.mu.Lock()
	defer g.mu.Unlock()
	for _, s := range g.current {
		s.conn.send(op(7, nil))
	}
}

// Invalidate cuts the connection, and lets the bot resume in vain: it must identify again. What was not received is
// lost, as it would be.
func (d *Server) Invalidate() {
	d.gateway.mu.Lock()
	d.gateway.refuse = true
	d.gateway.mu.Unlock()
	d.Drop()
}

// Gateway counts what the bot did on the gateway.
func (d *Server) Gateway() (identifies, resumes, heartbeats int) {
	g := &d.gateway
	g.mu.Lock()
	defer g.mu.Unlock()
	return g.identifies, g.resumes, g.heartbeats
}

// Connected reports whether the bot has a session.
func (d *Server) Connected() bool {
	d.gateway.mu.Lock()
	defer d.gateway.mu.Unlock()
	return len(d.gateway.current) > 0 && len(d.gateway.current) == d.gateway.count
}
