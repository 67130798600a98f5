package gateway

import (
	"encoding/json"
	"runtime"
	"time"

	"github.com/bwmarrin/discordgo"
)

// What messages of the gateway are about (docs.discord.com/developers/topics/opcodes-and-status-codes).
const (
	opDispatch     = 0
	opHeartbeat    = 1
	opIdentify     = 2
	opResume       = 6
	opReconnect    = 7
	opInvalid      = 9
	opHello        = 10
	opHeartbeatAck = 11
)

// A frame is one message from the gateway.
type frame struct {
	Op   int             `json:"op"`
	Data json.RawMessage `json:"d"`
	Seq  int64           `json:"s"` // 0: it is no event
	Type string          `json:"t"`
}

// A command is one message to the gateway.
type command struct {
	Op   int `json:"op"`
	Data any `json:"d"`
}

// maxInterval is longer than Discord ever left between heartbeats (41 s).
const maxInterval = 10 * time.Minute

// readHello gives the time between heartbeats.
func readHello(data []byte) (time.Duration, error) {
	var hello struct {
		Interval float64 `json:"heartbeat_interval"` // ms
	}
	if err := json.Unmarshal(data, &hello); err != nil {
		return 0, &unreadableError{"its greeting"}
	}
	interval := time.Duration(hello.Interval * float64(time.Millisecond))
	if interval <= 0 || interval > maxInterval {
		return 0, &unreadableError{"heartbeats every " + interval.String()}
	}
	return interval, nil
}

// readReady gives the session that has begun, and where it is resumed.
func readReady(data []byte) (id, url string, err error) {
	var ready struct {
		ID  string `json:"session_id"`
		URL string `json:"resume_gateway_url"`
	}
	if err := json.Unmarshal(data, &ready); err != nil || ready.ID == "" {
		return "", "", &unreadableError{"READY"}
	}
	return ready.ID, ready.URL, nil
}

// An identity is who asks for a session: one shard of the bot.
type identity struct {
	token        string
	intents      discordgo.Intent // what is sent besides interactions, which need none
	shard, total int
}

// identify asks for a session. Nothing is compressed: there is little of it.
func (i identity) identify() command {
	data := map[string]any{"token": i.token, "intents": i.intents,
		"properties": map[string]string{"os": runtime.GOOS, "browser": "pullquote", "device": "pullquote"}}
	if i.total > 1 {
		data["shard"] = [2]int{i.shard, i.total}
	}
	return command{opIdentify, data}
}

func (i identity) resume(id string, seq int64) command {
	return command{opResume, map[string]any{"token": i.token, "session_id": id, "seq": seq}}
}

// heartbeat tells how far the session has come; null before its first event.
func heartbeat(seq int64) command {
	if seq == 0 {
		return command{Op: opHeartbeat}
	}
	return command{opHeartbeat, seq}
}
