package localdiscord

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"strconv"
	"strings"
	"time"

	"pullquote/bot/discord/localdiscord/rules"
)

// A Post is an ordinary message that somebody wrote. Read its answer after Wait.
type Post struct {
	ID      string
	server  *Server
	who     Who
	content string
	replies *Message // the bot's message that it replies to; nil when it replies to none
	silent  bool     // the reply pings nobody

	// Held by the server's lock.
	answer  *Message
	bodies  map[string]bool
	posted  int // how many answers were made
	deleted bool
	changed chan struct{} // closed when something about the answer changes, and made anew
}

// Write writes a message, and gives it to the bot as Discord does: without its text, unless it mentions the bot or nobody reads along.
// “@” stands for a mention of the bot. on is the bot's message that it replies to, which pings the bot; "" for none.
func (d *Server) Write(who Who, content, on string) (*Post, error) {
	return d.write(d.NewID(), who, content, on)
}

// WriteAgo is Write of a message that is already some time old.
func (d *Server) WriteAgo(ago time.Duration, who Who, content string) (*Post, error) {
	d.mu.Lock()
	d.ids++
	id := strconv.FormatUint(uint64(time.Now().Add(-ago).UnixMilli()-epoch)<<22|d.ids&0x3FFFFF, 10)
	d.mu.Unlock()
	return d.write(id, who, content, "")
}

// Open opens a post in a forum with a message: the post has its id.
func (d *Server) Open(who Who, forum, content string) (*Post, Who, error) {
	id := d.NewID()
	who.Channel, who.Forum = id, forum
	p, err := d.write(id, who, content, "")
	return p, who, err
}

func (d *Server) write(id string, who Who, content, on string) (*Post, error) {
	d.mu.Lock()
	p := &Post{ID: id, server: d, who: who, content: d.named(content), bodies: map[string]bool{}, changed: make(chan struct{})}
	if on != "" {
		if p.replies = d.messages[on]; p.replies == nil || p.replies.Deleted {
			d.mu.Unlock()
			return nil, fmt.Errorf("reply: there is no message %s", on)
		}
	}
	d.posts[id] = p
	d.channels[who.Channel] = who.Forum
	d.mu.Unlock()
	return p, d.tell(p, "MESSAGE_CREATE")
}

// named is a text with mentions of the bot in the place of “@”.
func (d *Server) named(content string) string {
	return strings.ReplaceAll(content, "@", "<@"+d.AppID+">")
}

// Rewrite edits a message.
func (d *Server) Rewrite(p *Post, content string) error {
	d.mu.Lock()
	p.content = d.named(content)
	d.mu.Unlock()
	return d.tell(p, "MESSAGE_UPDATE")
}

// Erase deletes a message.
func (d *Server) Erase(p *Post) error {
	d.mu.Lock()
	p.deleted = true
	d.mu.Unlock()
	gone, err := json.Marshal(map[string]any{"id": p.ID, "channel_id": p.who.Channel, "guild_id": guildOf(p.who)})
	if err == nil {
		d.Dispatch(p.who.Guild, "MESSAGE_DELETE", gone)
	}
	return err
}

// Tell delivers a message once more, as happens after a connection is resumed.
func (d *Server) Tell(p *Post) error { return d.tell(p, "MESSAGE_CREATE") }

// ForgetPost forgets a message that is over, with its answer.
func (d *Server) ForgetPost(p *Post) {
	d.mu.Lock()
	defer d.mu.Unlock()
	delete(d.posts, p.ID)
	delete(d.nonces, p.ID)
	if p.answer != nil {
		delete(d.messages, p.answer.ID)
	}
}

func guildOf(who Who) any {
	if who.Guild == "" {
		return nil
	}
	return who.Guild
}

func (d *Server) tell(p *Post, kind string) error {
	d.mu.Lock()
	written := d.writtenJSON(p)
	if p.replies != nil {
		written["type"] = 19
		written["message_reference"] = map[string]any{"type": 0, "message_id": p.replies.ID, "channel_id": p.who.Channel}
		written["referenced_message"] = d.messageJSON(p.replies)
	}
	d.mu.Unlock()
	data, err := json.Marshal(written)
	if err != nil {
		return fmt.Errorf("write message: %w", err)
	}
	d.Dispatch(p.who.Guild, kind, data)
	return nil
}

// writtenJSON is a message as the bot is told of it.
func (d *Server) writtenJSON(p *Post) map[string]any {
	mentions := []any{}
	if strings.Contains(p.content, "<@"+d.AppID+">") || p.replies != nil && !p.silent {
		mentions = append(mentions, map[string]any{"id": d.AppID, "username": "Pullquote", "bot": true})
	}
	content := p.content
	if len(mentions) == 0 && p.who.Guild != "" {
		content = "" // without the privileged intent
	}
	written := map[string]any{"id": p.ID, "channel_id": p.who.Channel, "type": 0, "content": content, "mentions": mentions, "flags": 0,
		"attachments": []any{}, "embeds": []any{}, "components": []any{}, "mention_roles": []any{}, "mention_everyone": false, "pinned": false, "tts": false,
		"timestamp": "2026-08-01T12:00:00.000000+00:00", "edited_timestamp": nil,
		"author": map[string]any{"id": p.who.User, "username": "user" + p.who.User, "discriminator": "0", "bot": p.who.Bot}}
	if p.who.Guild != "" {
		written["guild_id"] = p.who.Guild
		written["member"] = map[string]any{"roles": []any{}, "joined_at": "2024-01-01T00:00:00+00:00", "deaf": false, "mute": false, "flags": 0}
	}
	return written
}

// Wait waits until what came of a message is as wanted.
func (p *Post) Wait(ctx context.Context, wanted func(answer Message, posted int) bool) error {
	for {
		p.server.mu.Lock()
		changed := p.changed
		done := wanted(p.current(), p.posted)
		p.server.mu.Unlock()
		if done {
			return nil
		}
		select {
		case <-changed:
		case <-ctx.Done():
			return fmt.Errorf("message %s: %w", p.ID, ctx.Err())
		}
	}
}

// Answer is a copy of the message that answers, and how many were ever made.
func (p *Post) Answer() (Message, int) {
	p.server.mu.Lock()
	defer p.server.mu.Unlock()
	return p.current(), p.posted
}

func (p *Post) current() Message {
	if p.answer == nil {
		return Message{}
	}
	return *p.answer
}

func (p *Post) touched() {
	close(p.changed)
	p.changed = make(chan struct{})
}

// channel says what a channel is.
func (d *Server) channel(w http.ResponseWriter, r *http.Request, _ []byte) {
	d.mu.Lock()
	defer d.mu.Unlock()
	id := r.PathValue("channel")
	forum, known := d.channels[id]
	switch {
	case !known:
		failure(w, http.StatusNotFound, 10003, "Unknown Channel")
	case forum != "":
		reply(w, http.StatusOK, map[string]any{"id": id, "type": 11, "parent_id": forum})
	default:
		reply(w, http.StatusOK, map[string]any{"id": id, "type": 0, "parent_id": "1"})
	}
}

// postMessage makes a message that replies to another one, or one for itself.
func (d *Server) postMessage(w http.ResponseWriter, r *http.Request, body []byte) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.refuse(w, "message", body) {
		return
	}
	var b struct {
		Nonce     string `json:"nonce"`
		Reference struct {
			ID string `json:"message_id"`
		} `json:"message_reference"`
	}
	_ = json.Unmarshal(body, &b) // package rules has read it
	if code := d.closed[r.PathValue("channel")]; code != 0 {
		failure(w, statusOf(code), code, "Missing Access")
		return
	}
	if known := d.made(b.Nonce); known != nil {
		reply(w, http.StatusOK, d.messageJSON(known))
		return
	}
	if b.Reference.ID != "" && d.blind[r.PathValue("channel")] {
		failure(w, http.StatusBadRequest, 160002, "Cannot reply without permission to read message history")
		return
	}
	p, own := d.posts[b.Reference.ID], d.messages[b.Reference.ID]
	if b.Reference.ID != "" && (p == nil || p.deleted) && (own == nil || own.Deleted) {
		reply(w, http.StatusBadRequest, map[string]any{"code": 50035, "message": "Invalid Form Body", "errors": map[string]any{"message_reference": map[string]any{
			"_errors": []any{map[string]any{"code": "MESSAGE_REFERENCE_UNKNOWN_MESSAGE", "message": "Unknown message"}}}}})
		return
	}
	m := &Message{ID: d.id(), answers: p, where: Who{Channel: r.PathValue("channel")}}
	d.messages[m.ID] = m
	if own != nil {
		m.Replies = own.ID
	}
	if b.Nonce != "" {
		d.nonces[b.Nonce] = nonce{m.ID, d.now()}
	}
	if p != nil {
		m.where, m.Owner = p.who, p.who.User
		p.answer = m
		p.posted++
	}
	d.fill(m, body)
	reply(w, http.StatusOK, d.messageJSON(m))
}

// refuse says that a message is refused, and why.
func (d *Server) refuse(w http.ResponseWriter, kind string, body []byte) bool {
	problems := rulesOf[kind](body)
	if d.Check != nil {
		if err := d.Check(kind, body); err != nil {
			problems = append(problems, err.Error())
		}
	}
	if len(problems) == 0 {
		return false
	}
	d.violate(kind, problems)
	failure(w, http.StatusBadRequest, 50035, fmt.Sprintf("Invalid Form Body: %v", problems))
	return true
}

// fill puts a body into a message of the bot's.
func (d *Server) fill(m *Message, body []byte) {
	var b struct {
		Flags      int             `json:"flags"`
		Components json.RawMessage `json:"components"`
	}
	_ = json.Unmarshal(body, &b) // as above
	m.Flags |= b.Flags
	m.Components = stored(b.Components)
	if m.answers != nil {
		m.answers.touched()
	}
}

func (d *Server) changeMessage(w http.ResponseWriter, r *http.Request, body []byte) {
	d.mu.Lock()
	defer d.mu.Unlock()
	m := d.messages[r.PathValue("message")]
	if m == nil || m.Deleted {
		failure(w, http.StatusNotFound, 10008, "Unknown Message")
		return
	}
	if d.refuse(w, "change", body) {
		return
	}
	d.fill(m, body)
	reply(w, http.StatusOK, d.messageJSON(m))
}

func (d *Server) deleteMessage(w http.ResponseWriter, r *http.Request, _ []byte) {
	d.mu.Lock()
	defer d.mu.Unlock()
	m := d.messages[r.PathValue("message")]
	if m == nil || m.Deleted {
		failure(w, http.StatusNotFound, 10008, "Unknown Message")
		return
	}
	m.Deleted = true
	if m.answers != nil {
		m.answers.touched()
	}
	w.WriteHeader(http.StatusNoContent)
}

// rulesOf are the rules for each kind of message of the bot's.
var rulesOf = map[string]func([]byte) []string{"message": rules.Reply, "change": rules.Message}
