package gateway

import (
	"fmt"
	"math/rand/v2"
	"time"

	"github.com/gorilla/websocket"
)

// writeTime is how long a message of a few hundred bytes may take to be sent.
const writeTime = 10 * time.Second

// beat sends heartbeats until the connection ends. One that is not answered means that nobody is there any more.
func (c *connection) beat() {
	began := time.Now()
	timer := time.NewTimer(time.Duration(rand.Float64() * float64(c.interval))) // spread, as Discord wants
	defer timer.Stop()
	for {
		select {
		case <-c.ended:
			return
		case <-timer.C:
		}
		last := time.Unix(0, max(c.answered.Load(), began.UnixNano()))
		if time.Since(last) > c.patience() {
			close(c.silent)
			c.ws.NetConn().Close()
			return
		}
		if err := c.send(heartbeat(c.session.seq.Load())); err != nil {
			c.ws.NetConn().Close() // which listen notices
			return
		}
		timer.Reset(c.interval)
	}
}

func (c *connection) send(m command) error {
	c.writing.Lock()
	defer c.writing.Unlock()
	if err := c.ws.SetWriteDeadline(time.Now().Add(writeTime)); err != nil {
		return fmt.Errorf("write to gateway: %w", err)
	}
	if err := c.ws.WriteJSON(m); err != nil {
		return fmt.Errorf("write to gateway: %w", err)
	}
	return nil
}

// close says so and closes. It does not wait for anybody.
func (c *connection) close(code int) {
	_ = c.ws.WriteControl(websocket.CloseMessage, websocket.FormatCloseMessage(code, ""), time.Now().Add(time.Second)) // as a courtesy
	c.ws.Close()
}
