package localdiscord

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"pullquote/bot/discord/localdiscord/heart"
	"pullquote/bot/discord/localdiscord/rules"
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
	Bot                  bool   // it is a program; of ordinary messages
	UserInstalled        bool   // the bot is installed by the user, not by the guild
}

// An Interaction is one that the server sent to the bot. Read it after Wait.
type Interaction struct {
	ID, Token string
	server    *Server
	kind      int // 2 command, 3 component, 4 autocomplete, 5 form
	who       Who
	sent      time.Time
	due       time.Duration // by the heart, when it must be acknowledged
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
	form     json.RawMessage // that was opened
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
	answers    *Post  // of a message that replies to one
	Replies    string // the message of the bot's own that it replies to
}

// Ephemeral reports whether only its owner sees the message.
func (m Message) Ephemeral() bool { return m.Flags&rules.Ephemeral != 0 }

// Wait waits until the bot has answered: with a message, an edit, a deletion or suggestions. The error says that it
// did not, in time.
func (i *Interaction) Wait(ctx context.Context) error {
	look := time.NewTicker(heart.Every)
	defer look.Stop()
	for {
		select {
		case <-i.done:
			return nil
		case <-ctx.Done():
			return fmt.Errorf("interaction %s is not answered: %w", i.ID, ctx.Err())
		case <-look.C:
			if i.missed() {
				return fmt.Errorf("interaction %s was not acknowledged within %v", i.ID, ackTime)
			}
		}
	}
}

// missed reports whether it was not acknowledged, and cannot be any more.
func (i *Interaction) missed() bool {
	i.server.mu.Lock()
	defer i.server.mu.Unlock()
	return i.ackType == 0 && i.late()
}

// late reports whether the time to acknowledge it is over. The caller holds the server's lock.
func (i *Interaction) late() bool { return i.server.heart.Now() > i.due }

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

// Form is the line of the form that answered, as it was filled in beforehand; false when none did.
func (i *Interaction) Form() (value string, opened bool) {
	i.server.mu.Lock()
	defer i.server.mu.Unlock()
	var f rules.Modal
	if json.Unmarshal(i.form, &f) != nil || len(f.Components) == 0 || len(f.Components[0].Components) == 0 {
		return "", false
	}
	return f.Components[0].Components[0].Value, true
}

// Submit sends the form that answered an interaction, with a text in its line.
func (d *Server) Submit(i *Interaction, text string) (*Interaction, error) {
	d.mu.Lock()
	var f rules.Modal
	err := json.Unmarshal(i.form, &f)
	d.mu.Unlock()
	if err != nil || len(f.Components) == 0 {
		return nil, errors.New("submit: no form was opened")
	}
	input := map[string]any{"type": 4, "custom_id": f.Components[0].Components[0].CustomID, "value": text}
	row := map[string]any{"type": 1, "components": []any{input}}
	return d.send(i.who, 5, map[string]any{"custom_id": f.CustomID, "components": []any{row}}, i.target)
}
