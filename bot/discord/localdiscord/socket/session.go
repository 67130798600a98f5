package socket

import (
	"encoding/json"
	"slices"
	"sync"
	"time"

	"github.com/gorilla/websocket"
)

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

	over bool // the bot closed it with a code that ends its session
	gone bool // it has ended; held by the gateway's lock
}

func (c *conn) send(v any) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.ws.SetWriteDeadline(time.Now().Add(5 * time.Second))
	c.ws.WriteJSON(v) // a connection that is gone is resumed by the bot
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
