package localdiscord

import (
	"bytes"
	"context"
	"crypto/ed25519"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"strconv"
	"time"
)

const (
	ackTime   = 3 * time.Second
	tokenTime = 15 * time.Minute
)

// Who is somebody somewhere. The zero Guild is a direct message with the bot.
type Who struct {
	User, Guild, Channel string
	Forum                string // the forum that Channel is a post of; "" for a channel that is no thread
	Locale               string // "" is "en-US"
	Permissions          int64  // in the guild; 0: those of a common member
	UserInstalled        bool   // the bot is installed by the user, not by the guild
}

// commonMember may use commands and external apps, and little else.
const commonMember = 1<<31 | 1<<50 | 1<<11 | 1<<10

// An Interaction is one that the server sent to the bot. Read it after Wait.
type Interaction struct {
	ID, Token string
	server    *Server
	kind      int // 2 command, 3 component, 4 autocomplete
	who       Who
	sent      time.Time
	payload   []byte
	done      chan struct{}
	ended     bool

	// Held by the server's lock.
	ackType  int
	ackAfter time.Duration
	target   *Message        // of a component
	original *Message        // what @original means
	bodies   map[string]bool // different bodies that were put into the reply
	puts     int
	choices  []Choice
}

// A Choice is a suggestion.
type Choice struct{ Name, Value string }

// A Message is one that the bot posted.
type Message struct {
	ID         string
	Flags      int
	Components json.RawMessage
	Owner      string // the user whose interaction made it
	Loading    bool   // deferred, not edited yet
	Deleted    bool
	where      Who
}

// Ephemeral reports whether only its owner sees the message.
func (m Message) Ephemeral() bool { return m.Flags&ephemeral != 0 }

// Wait waits until the bot has answered: with a message, an edit, a deletion or suggestions. The error says that it
// did not, in time.
func (i *Interaction) Wait(ctx context.Context) error {
	late := time.NewTimer(ackTime + 100*time.Millisecond)
	defer late.Stop()
	for {
		select {
		case <-i.done:
			return nil
		case <-ctx.Done():
			return fmt.Errorf("interaction %s is not answered: %w", i.ID, ctx.Err())
		case <-late.C:
			if i.Acknowledged() == 0 {
				return fmt.Errorf("interaction %s was not acknowledged within %v", i.ID, ackTime)
			}
		}
	}
}

// Acknowledged is the type of the callback that acknowledged the interaction, 0 when none did.
func (i *Interaction) Acknowledged() int {
	i.server.mu.Lock()
	defer i.server.mu.Unlock()
	return i.ackType
}

// AckAfter is how long the acknowledgement took.
func (i *Interaction) AckAfter() time.Duration {
	i.server.mu.Lock()
	defer i.server.mu.Unlock()
	return i.ackAfter
}

// Reply is a copy of the message that answers: the new one, or for a component, the one it stands on.
func (i *Interaction) Reply() Message {
	i.server.mu.Lock()
	defer i.server.mu.Unlock()
	if i.original == nil {
		return Message{}
	}
	return *i.original
}

// Bodies counts the different bodies that were put into the reply: 1 for an interaction answered once, whatever was
// sent again because of a fault.
func (i *Interaction) Bodies() int {
	i.server.mu.Lock()
	defer i.server.mu.Unlock()
	return len(i.bodies)
}

// Puts counts how often a body was put into the reply, the same one again included.
func (i *Interaction) Puts() int {
	i.server.mu.Lock()
	defer i.server.mu.Unlock()
	return i.puts
}

// Choices are the suggestions that answered.
func (i *Interaction) Choices() []Choice {
	i.server.mu.Lock()
	defer i.server.mu.Unlock()
	return i.choices
}

func (i *Interaction) end() {
	if !i.ended {
		i.ended = true
		close(i.done)
	}
}

// Use runs a slash command. Options are checked against the command as it is registered.
func (d *Server) Use(who Who, name string, options map[string]string) (*Interaction, error) {
	data, err := d.commandData(who, 1, name, options, "")
	if err != nil {
		return nil, err
	}
	return d.send(who, 2, data, nil)
}

// UseOn runs a message command on a message, given as Discord gives it: content, embeds, message_snapshots.
func (d *Server) UseOn(who Who, name string, message map[string]any) (*Interaction, error) {
	data, err := d.commandData(who, 3, name, nil, "")
	if err != nil {
		return nil, err
	}
	id := d.NewID()
	message["id"], message["channel_id"] = id, who.Channel
	data["target_id"] = id
	data["resolved"] = map[string]any{"messages": map[string]any{id: message}}
	return d.send(who, 2, data, nil)
}

// Type is somebody typing an option of a command.
func (d *Server) Type(who Who, name, option, typed string) (*Interaction, error) {
	data, err := d.commandData(who, 1, name, map[string]string{option: typed}, option)
	if err != nil {
		return nil, err
	}
	return d.send(who, 4, data, nil)
}

// Press uses a button, or takes a value of a menu, of a message.
func (d *Server) Press(who Who, messageID, customID, value string) (*Interaction, error) {
	d.mu.Lock()
	m := d.messages[messageID]
	d.mu.Unlock()
	if m == nil || m.Deleted {
		return nil, errors.New("press: there is no such message")
	}
	if m.Ephemeral() && m.Owner != who.User {
		return nil, errors.New("press: the message is somebody else's")
	}
	data := map[string]any{"custom_id": customID, "component_type": 2}
	if value != "" {
		data["component_type"], data["values"] = 3, []string{value}
	}
	return d.send(who, 3, data, m)
}

// send makes the interaction and gives it to the bot.
func (d *Server) send(who Who, kind int, data map[string]any, on *Message) (*Interaction, error) {
	d.mu.Lock()
	i := &Interaction{ID: d.id(), server: d, kind: kind, who: who, sent: time.Now(), target: on, done: make(chan struct{}), bodies: map[string]bool{}}
	i.Token = "token-" + i.ID
	payload, err := json.Marshal(d.payload(i, data))
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
		d.gateway.dispatch(i.who.Guild, "INTERACTION_CREATE", i.payload)
		return nil
	}
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

// payload is the interaction as Discord writes it.
func (d *Server) payload(i *Interaction, data map[string]any) map[string]any {
	who := i.who
	locale := who.Locale
	if locale == "" {
		locale = "en-US"
	}
	user := map[string]any{"id": who.User, "username": "user" + who.User, "discriminator": "0", "global_name": nil, "avatar": nil}
	p := map[string]any{
		"id": i.ID, "application_id": d.AppID, "type": i.kind, "token": i.Token, "version": 1, "data": data, "locale": locale,
		"channel_id": who.Channel, "app_permissions": "2248473465835073", "entitlements": []any{}, "context": 1,
		"authorizing_integration_owners": map[string]any{"1": who.User}, "attachment_size_limit": 10485760,
	}
	if who.Guild == "" {
		p["user"] = user
		p["authorizing_integration_owners"] = map[string]any{"0": "0"}
	} else {
		permissions := who.Permissions
		if permissions == 0 {
			permissions = commonMember
		}
		p["guild_id"], p["guild_locale"], p["context"] = who.Guild, "en-US", 0
		p["member"] = map[string]any{"user": user, "permissions": strconv.FormatInt(permissions, 10), "roles": []any{},
			"joined_at": "2024-01-01T00:00:00+00:00", "deaf": false, "mute": false, "flags": 0}
		if !who.UserInstalled {
			p["authorizing_integration_owners"] = map[string]any{"0": who.Guild}
		}
	}
	channel := map[string]any{"id": who.Channel, "type": 0, "parent_id": nil}
	switch {
	case who.Guild == "":
		channel["type"] = 1
	case who.Forum != "":
		channel["type"], channel["parent_id"] = 11, who.Forum
	}
	p["channel"] = channel
	if i.target != nil {
		p["message"] = d.messageJSON(i.target)
	}
	return p
}

func (d *Server) messageJSON(m *Message) map[string]any {
	return map[string]any{
		"id": m.ID, "channel_id": m.where.Channel, "type": 20, "content": "", "flags": m.Flags, "components": m.Components,
		"attachments": []any{}, "embeds": []any{}, "mentions": []any{}, "mention_roles": []any{}, "pinned": false, "tts": false,
		"timestamp": "2026-08-01T12:00:00.000000+00:00", "edited_timestamp": nil, "mention_everyone": false,
		"author": map[string]any{"id": d.AppID, "username": "Pullquote", "discriminator": "0", "bot": true},
		"interaction_metadata": map[string]any{"id": m.ID, "type": 2, "user": map[string]any{"id": m.Owner, "username": "user" + m.Owner},
			"authorizing_integration_owners": map[string]any{}},
	}
}
