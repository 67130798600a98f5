package localdiscord

import (
	"net/http"
	"slices"
	"strconv"
	"strings"
	"time"
)

// A nonce is that of a message, and when it was made.
type nonce struct {
	message string
	at      time.Time
}

// nonceTime is for how long Discord makes one message of two with the same nonce: it documents “the past few minutes”
// (docs.discord.com/developers/resources/message#create-message).
const nonceTime = 3 * time.Minute

// made is the message that was made with a nonce in the last minutes; nil when there is none.
func (d *Server) made(with string) *Message {
	n := d.nonces[with]
	if with == "" || d.now().Sub(n.at) > nonceTime {
		return nil
	}
	return d.messages[n.message]
}

// CloseChannel makes a channel one that the bot cannot write to, with Discord's code: 10003 for one that was deleted, 50001 for one that it
// does not see, 50013 for one that it may not write to; 0 opens it again.
func (d *Server) CloseChannel(channel string, code int) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.closed[channel] = code
}

// HideHistory takes the permission to read the messages of a channel from the bot, and with it that to reply.
func (d *Server) HideHistory(channel string) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.blind[channel] = true
}

func statusOf(code int) int {
	if code == 10003 {
		return http.StatusNotFound
	}
	return http.StatusForbidden
}

// Posted are the messages that the bot posted in a channel, in their order, but for replies to interactions.
func (d *Server) Posted(channel string) (all []Message) {
	d.mu.Lock()
	defer d.mu.Unlock()
	for _, m := range d.postedIn(channel) {
		all = append(all, *m)
	}
	return all
}

func (d *Server) postedIn(channel string) (all []*Message) {
	for _, m := range d.messages {
		if m.where.Channel == channel && m.Owner == "" && !m.Deleted {
			all = append(all, m)
		}
	}
	slices.SortFunc(all, func(a, b *Message) int { return compareIDs(a.ID, b.ID) })
	return all
}

// compareIDs orders ids as numbers, which are of different lengths.
func compareIDs(a, b string) int {
	if len(a) != len(b) {
		return len(a) - len(b)
	}
	return strings.Compare(a, b)
}

// listMessages gives the bot's messages of a channel that come after another one, the newest first. Of what others wrote it knows nothing.
func (d *Server) listMessages(w http.ResponseWriter, r *http.Request, _ []byte) {
	d.mu.Lock()
	defer d.mu.Unlock()
	channel := r.PathValue("channel")
	if code := d.closed[channel]; code != 0 {
		failure(w, statusOf(code), code, "Missing Access")
		return
	}
	limit, err := strconv.Atoi(r.URL.Query().Get("limit"))
	if err != nil || limit < 1 || limit > 100 {
		limit = 50
	}
	list := []map[string]any{}
	for _, m := range d.postedIn(channel) {
		if !d.blind[channel] && len(list) < limit && compareIDs(m.ID, r.URL.Query().Get("after")) > 0 {
			list = append(list, d.messageJSON(m))
		}
	}
	slices.Reverse(list)
	reply(w, http.StatusOK, list)
}
