package localdiscord

import (
	"bytes"
	"crypto/ed25519"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"strconv"
	"time"
)

// send makes the interaction and gives it to the bot.
func (d *Server) send(who Who, kind int, data map[string]any, on *Message) (*Interaction, error) {
	return d.sendChanged(who, kind, data, on, func(map[string]any) {})
}

// Odd sends an interaction of a kind whose payload was changed: Discord adds fields and kinds of things, and no library
// knows them all.
func (d *Server) Odd(who Who, kind int, change func(payload map[string]any)) (*Interaction, error) {
	return d.sendChanged(who, kind, map[string]any{}, nil, change)
}

func (d *Server) sendChanged(who Who, kind int, data map[string]any, on *Message, change func(map[string]any)) (*Interaction, error) {
	d.mu.Lock()
	i := &Interaction{ID: d.id(), server: d, kind: kind, who: who, sent: time.Now(), due: d.heart.Now() + ackTime, target: on, done: make(chan struct{}), bodies: map[string]bool{}}
	i.Token = "token-" + i.ID
	fields := d.payload(i, data)
	change(fields)
	payload, err := json.Marshal(fields)
	i.payload = payload
	d.interactions[i.ID], d.byToken[i.Token] = i, i
	d.mu.Unlock()
	if err != nil {
		return nil, fmt.Errorf("write interaction: %w", err)
	}
	return i, d.deliver(i)
}

// Again delivers an interaction once more, as happens after a connection is resumed.
func (d *Server) Again(i *Interaction) error { return d.deliver(i) }

func (d *Server) deliver(i *Interaction) error {
	d.mu.Lock()
	endpoint := d.endpoint
	d.mu.Unlock()
	if endpoint == "" {
		d.Dispatch(i.who.Guild, "INTERACTION_CREATE", i.payload)
		return nil
	}
	d.posting <- struct{}{}
	defer func() { <-d.posting }()
	d.mu.Lock()
	if i.ackType == 0 {
		i.sent, i.due = time.Now(), d.heart.Now()+ackTime // waiting for a connection is not the bot's time
	}
	d.mu.Unlock()
	status, _, err := d.Post(i.payload, time.Now())
	if err == nil && status != http.StatusAccepted {
		err = fmt.Errorf("endpoint answered with status %d", status)
	}
	return err
}

// Endpoint makes the server send interactions to an address instead of the gateway.
func (d *Server) Endpoint(address string) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.endpoint = address
}

// At is where interactions are sent; "" is the gateway.
func (d *Server) At() string {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.endpoint
}

// Post sends a body to the endpoint, signed as of a time.
func (d *Server) Post(body []byte, at time.Time) (status int, reply []byte, err error) {
	timestamp := strconv.FormatInt(at.Unix(), 10)
	signature := ed25519.Sign(d.private, append([]byte(timestamp), body...))
	return d.PostSigned(body, timestamp, hex.EncodeToString(signature))
}

// PostSigned sends a body to the endpoint with a signature of the caller's.
func (d *Server) PostSigned(body []byte, timestamp, signature string) (status int, reply []byte, err error) {
	r, err := http.NewRequest(http.MethodPost, d.endpoint, bytes.NewReader(body))
	if err != nil {
		return 0, nil, err
	}
	r.Header.Set("X-Signature-Timestamp", timestamp)
	r.Header.Set("X-Signature-Ed25519", signature)
	response, err := d.client.Do(r)
	if err != nil {
		return 0, nil, err
	}
	defer response.Body.Close()
	reply, err = io.ReadAll(response.Body)
	return response.StatusCode, reply, err
}
