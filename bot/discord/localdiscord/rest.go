package localdiscord

import (
	"bytes"
	"encoding/json"
	"fmt"
	"image/png"
	"io"
	"mime"
	"mime/multipart"
	"net/http"
	"time"

	"pullquote/bot/discord/localdiscord/rules"
)

type route func(w http.ResponseWriter, r *http.Request, body []byte)

// authorized is a route that needs the bot's token.
func (d *Server) authorized(next route) http.HandlerFunc {
	return d.open(func(w http.ResponseWriter, r *http.Request, body []byte) {
		if r.Header.Get("Authorization") != "Bot "+Token {
			failure(w, http.StatusUnauthorized, 0, "401: Unauthorized")
			return
		}
		next(w, r, body)
	})
}

// open is a route that the interaction's token opens. It applies the fault that is due.
func (d *Server) open(next route) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		body, err := io.ReadAll(r.Body)
		if err != nil {
			return
		}
		d.mu.Lock()
		d.requests++
		d.mu.Unlock()
		if body, err = unpacked(r.Header.Get("Content-Type"), body); err != nil {
			failure(w, http.StatusBadRequest, 50109, err.Error())
			return
		}
		var f Fault
		if d.Fault != nil {
			f = d.Fault(r.Method, r.URL.Path)
		}
		if f.Delay > 0 {
			select {
			case <-time.After(f.Delay):
			case <-r.Context().Done():
				return
			}
		}
		switch {
		case f.Status == 0:
			next(w, r, body)
		case f.After:
			next(discard{http.Header{}}, r, body)
			fallthrough
		default:
			fail(w, f)
		}
	}
}

// unpacked is the JSON of a body that brings files. Each file must be a picture, and be named in the JSON.
func unpacked(kind string, body []byte) ([]byte, error) {
	kind, fields, err := mime.ParseMediaType(kind)
	if err != nil || kind != "multipart/form-data" {
		return body, nil
	}
	var payload []byte
	pictures := 0
	for parts := multipart.NewReader(bytes.NewReader(body), fields["boundary"]); ; {
		p, err := parts.NextPart()
		if err == io.EOF {
			break
		}
		if err != nil {
			return nil, err
		}
		data, err := io.ReadAll(p)
		if err != nil {
			return nil, err
		}
		if p.FormName() == "payload_json" {
			payload = data
			continue
		}
		if _, err := png.DecodeConfig(bytes.NewReader(data)); err != nil || p.FormName() != fmt.Sprintf("files[%d]", pictures) {
			return nil, fmt.Errorf("part %q is no picture: %v", p.FormName(), err)
		}
		pictures++
	}
	var named struct{ Attachments []any }
	if err := json.Unmarshal(payload, &named); err != nil || len(named.Attachments) != pictures {
		return nil, fmt.Errorf("%d pictures come with %d attachments", pictures, len(named.Attachments))
	}
	return payload, nil
}

func fail(w http.ResponseWriter, f Fault) {
	if f.Status == http.StatusTooManyRequests {
		answer := map[string]any{"message": "You are being rate limited.", "retry_after": f.Retry.Seconds(), "global": false}
		if f.Code != 0 {
			answer["code"] = f.Code
		}
		reply(w, f.Status, answer)
		return
	}
	if f.Body != "" {
		w.WriteHeader(f.Status)
		io.WriteString(w, f.Body) // as in reply
		return
	}
	failure(w, f.Status, f.Code, http.StatusText(f.Status))
}

// discard is where the reply goes that the client never gets.
type discard struct{ header http.Header }

func (d discard) Header() http.Header         { return d.header }
func (d discard) Write(p []byte) (int, error) { return len(p), nil }
func (d discard) WriteHeader(int)             {}

func (d *Server) application(w http.ResponseWriter, r *http.Request, _ []byte) {
	var endpoint any // null without one
	if address := d.At(); address != "" {
		endpoint = address
	}
	reply(w, http.StatusOK, map[string]any{"id": d.AppID, "name": "Pullquote", "verify_key": d.PublicKey(), "interactions_endpoint_url": endpoint,
		"integration_types_config": map[string]any{"0": map[string]any{}, "1": map[string]any{}}})
}

// listGuilds gives the servers that the bot is in.
func (d *Server) listGuilds(w http.ResponseWriter, r *http.Request, _ []byte) {
	d.mu.Lock()
	defer d.mu.Unlock()
	list := []map[string]any{}
	for _, id := range d.Guilds {
		list = append(list, map[string]any{"id": id, "name": "Server " + id})
	}
	reply(w, http.StatusOK, list)
}

func (d *Server) listCommands(w http.ResponseWriter, r *http.Request, _ []byte) {
	d.mu.Lock()
	defer d.mu.Unlock()
	list := d.commands[r.PathValue("guild")]
	if list == nil {
		list = []json.RawMessage{}
	}
	reply(w, http.StatusOK, list)
}

// overwriteCommands registers commands, and gives back what Discord stores: with ids, and without empty lists.
func (d *Server) overwriteCommands(w http.ResponseWriter, r *http.Request, body []byte) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.overwrites++
	problems := rules.Commands(body)
	if d.Check != nil {
		if err := d.Check("commands", body); err != nil {
			problems = append(problems, err.Error())
		}
	}
	var list []map[string]any
	if err := json.Unmarshal(body, &list); len(problems) > 0 || err != nil {
		d.violate("commands", problems)
		failure(w, http.StatusBadRequest, 50035, "Invalid Form Body")
		return
	}
	stored, known := []json.RawMessage{}, []registered{}
	for _, c := range list {
		c["id"], c["application_id"], c["version"] = d.id(), d.AppID, d.id()
		if guild := r.PathValue("guild"); guild != "" {
			c["guild_id"] = guild
		}
		prune(c)
		data, _ := json.Marshal(c) // just decoded from JSON
		var read registered
		_ = json.Unmarshal(data, &read) // package rules has read it
		stored, known = append(stored, data), append(known, read)
	}
	d.commands[r.PathValue("guild")], d.known[r.PathValue("guild")] = stored, known
	reply(w, http.StatusOK, stored)
}

// prune drops null values and empty lists, at any depth, as Discord does when it gives commands back.
func prune(value any) {
	switch v := value.(type) {
	case map[string]any:
		for key, inner := range v {
			if list, ok := inner.([]any); inner == nil || ok && len(list) == 0 {
				delete(v, key)
				continue
			}
			prune(inner)
		}
	case []any:
		for _, inner := range v {
			prune(inner)
		}
	}
}

func compact(data []byte) []byte {
	var b bytes.Buffer
	if json.Compact(&b, data) != nil {
		return data
	}
	return b.Bytes()
}

// gatewayBot tells the bot where the gateway is, and its limits.
func (d *Server) gatewayBot(w http.ResponseWriter, _ *http.Request, _ []byte) {
	limit, left := d.Now()
	address := d.GatewayAddress
	if address == "" {
		address = "ws://" + d.address + "/gateway/"
	}
	reply(w, http.StatusOK, map[string]any{"url": address, "shards": max(1, d.Shards), "session_start_limit": map[string]any{
		"total": limit.Total, "remaining": limit.Remaining, "reset_after": left.Milliseconds(), "max_concurrency": limit.AtOnce}})
}
