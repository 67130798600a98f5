package localdiscord

import (
	"encoding/json"
	"fmt"
	"net/http"
	"strings"
	"time"

	"pullquote/bot/discord/localdiscord/rules"
)

// The types of callbacks.
const (
	replyNow     = 4
	deferReply   = 5
	deferUpdate  = 6
	updateNow    = 7
	autocomplete = 8
	openForm     = 9
)

// callback acknowledges an interaction.
func (d *Server) callback(w http.ResponseWriter, r *http.Request, body []byte) {
	d.mu.Lock()
	defer d.mu.Unlock()
	i := d.interactions[r.PathValue("id")]
	switch {
	case i == nil || i.Token != r.PathValue("token"):
		failure(w, http.StatusNotFound, 10062, "Unknown interaction")
		return
	case i.ackType != 0:
		failure(w, http.StatusBadRequest, 40060, "Interaction has already been acknowledged.")
		return
	case i.late():
		failure(w, http.StatusNotFound, 10062, "Unknown interaction")
		return
	}
	if problems := d.callbackProblems(i, body); len(problems) > 0 {
		d.violate("callback", problems)
		failure(w, http.StatusBadRequest, 50035, "Invalid Form Body")
		return
	}
	d.acknowledge(i, body)
	w.WriteHeader(http.StatusNoContent)
}

type callbackBody struct {
	Type int             `json:"type"`
	Data json.RawMessage `json:"data"`
}

// callbackProblems lists what is wrong with a callback for this interaction.
func (d *Server) callbackProblems(i *Interaction, body []byte) []string {
	var problems []string
	wrong := func(format string, args ...any) { problems = append(problems, fmt.Sprintf(format, args...)) }
	var b callbackBody
	if err := json.Unmarshal(body, &b); err != nil {
		return []string{"callback is not JSON"}
	}
	if d.Check != nil {
		if err := d.Check("callback", body); err != nil {
			wrong("%v", err)
		}
	}
	switch {
	case (b.Type == autocomplete) != (i.kind == 4):
		wrong("type %d for an interaction of type %d", b.Type, i.kind)
	case b.Type == openForm && i.kind != 2 && i.kind != 3:
		wrong("a form in answer to an interaction of type %d", i.kind)
	case (b.Type == deferUpdate || b.Type == updateNow) && i.kind != 3 && i.kind != 5:
		wrong("type %d without a message to update", b.Type)
	}
	switch b.Type {
	case replyNow, updateNow:
		problems = append(problems, rules.Message(b.Data)...)
	case deferReply:
		if text := string(compact(b.Data)); text != "" && text != "null" && text != `{"flags":64}` && text != `{"flags":0}` {
			wrong("a deferral says %s", text)
		}
	case deferUpdate:
		if len(b.Data) > 0 && string(b.Data) != "null" {
			wrong("a deferred update has data")
		}
	case autocomplete:
		problems = append(problems, rules.Suggestions(b.Data)...)
	case openForm:
		problems = append(problems, rules.Form(b.Data)...)
	default:
		wrong("type %d", b.Type)
	}
	return problems
}

func (d *Server) acknowledge(i *Interaction, body []byte) {
	var b callbackBody
	_ = json.Unmarshal(body, &b) // callbackProblems has read it
	i.ackType, i.ackAfter = b.Type, time.Since(i.sent)
	switch b.Type {
	case deferReply:
		var data struct{ Flags int }
		_ = json.Unmarshal(b.Data, &data) // likewise; no data is no flags
		i.original = d.post(i, data.Flags)
		i.original.Loading = true
	case replyNow:
		i.original = d.post(i, 0)
		d.put(i, b.Data)
	case deferUpdate:
		i.original = i.target
	case updateNow:
		i.original = i.target
		d.put(i, b.Data)
	case autocomplete:
		var list struct{ Choices []Choice }
		_ = json.Unmarshal(b.Data, &list) // likewise
		i.choices = list.Choices
		i.end()
	case openForm:
		i.form = b.Data
		i.end()
	}
}

// post makes a message. A user's app in a guild that does not let it post is heard by the user only.
func (d *Server) post(i *Interaction, flags int) *Message {
	if p := i.who.Permissions; i.who.UserInstalled && i.who.Guild != "" && p != 0 && p&(1<<50) == 0 {
		flags |= rules.Ephemeral
	}
	m := &Message{ID: d.id(), Flags: flags, Owner: i.who.User, where: i.who}
	d.messages[m.ID] = m
	return m
}

// put puts a body into the message that answers. Flags that make a message private cannot be changed any more; those
// of components cannot be taken away.
func (d *Server) put(i *Interaction, body []byte) {
	var b struct {
		Flags      int             `json:"flags"`
		Components json.RawMessage `json:"components"`
	}
	_ = json.Unmarshal(body, &b) // package rules has read it
	m := i.original
	if i.ackType == replyNow {
		m.Flags |= b.Flags & rules.Ephemeral
	}
	m.Flags |= b.Flags & rules.ComponentsV2
	m.Components, m.Loading = stored(b.Components), false
	i.bodies[string(compact(body))] = true
	i.puts++
	i.end()
}

// stored is how Discord gives components back: numbered where the bot has not, texts without white space around them.
func stored(components json.RawMessage) json.RawMessage {
	var list []any
	_ = json.Unmarshal(components, &list) // package rules has read it
	next := 0
	var number func(value any)
	number = func(value any) {
		switch v := value.(type) {
		case []any:
			for _, inner := range v {
				number(inner)
			}
		case map[string]any:
			if _, is := v["type"]; is {
				next++
				if _, named := v["id"]; !named {
					v["id"] = next
				}
			}
			if text, ok := v["content"].(string); ok {
				v["content"] = strings.TrimSpace(text)
			}
			number(v["components"])
			number(v["accessory"])
		}
	}
	number(list)
	data, _ := json.Marshal(list) // just decoded from JSON
	return data
}

// holder finds the interaction of a webhook request for @original, or says what Discord says.
func (d *Server) holder(w http.ResponseWriter, r *http.Request) *Interaction {
	i := d.byToken[r.PathValue("token")]
	switch {
	case i == nil || r.PathValue("app") != d.AppID || i.ackType == 0:
		failure(w, http.StatusNotFound, 10015, "Unknown Webhook")
	case time.Since(i.sent) > tokenTime:
		failure(w, http.StatusUnauthorized, 50027, "Invalid Webhook Token")
	case r.PathValue("message") != "@original" || i.original == nil || i.original.Deleted:
		failure(w, http.StatusNotFound, 10008, "Unknown Message")
	default:
		return i
	}
	return nil
}

func (d *Server) edit(w http.ResponseWriter, r *http.Request, body []byte) {
	d.mu.Lock()
	defer d.mu.Unlock()
	i := d.holder(w, r)
	if i == nil {
		return
	}
	problems := rules.Message(body)
	if d.Check != nil {
		if err := d.Check("edit", body); err != nil {
			problems = append(problems, err.Error())
		}
	}
	if len(problems) > 0 {
		d.violate("edit", problems)
		failure(w, http.StatusBadRequest, 50035, fmt.Sprintf("Invalid Form Body: %v", problems))
		return
	}
	d.put(i, body)
	reply(w, http.StatusOK, d.messageJSON(i.original))
}

func (d *Server) delete(w http.ResponseWriter, r *http.Request, _ []byte) {
	d.mu.Lock()
	defer d.mu.Unlock()
	i := d.holder(w, r)
	if i == nil {
		return
	}
	i.original.Deleted = true
	i.end()
	w.WriteHeader(http.StatusNoContent)
}

// Expire makes an interaction's token 15 minutes older, and DeleteMessage a message go, as moderators do.
func (d *Server) Expire(i *Interaction) {
	d.mu.Lock()
	defer d.mu.Unlock()
	i.sent = i.sent.Add(-tokenTime)
}

// DeleteMessage deletes a message.
func (d *Server) DeleteMessage(id string) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if m := d.messages[id]; m != nil {
		m.Deleted = true
	}
}

// Forget drops an interaction that is over, and with it the message that it made, so that a long day takes no more
// memory than a short one.
func (d *Server) Forget(i *Interaction) {
	d.mu.Lock()
	defer d.mu.Unlock()
	delete(d.interactions, i.ID)
	delete(d.byToken, i.Token)
	if i.original != nil && i.original != i.target {
		delete(d.messages, i.original.ID)
	}
}
