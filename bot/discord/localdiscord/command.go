package localdiscord

import (
	"fmt"
	"slices"
	"strconv"

	"pullquote/bot/discord/localdiscord/rules"
)

// A registered command, as far as using it depends on it.
type registered struct {
	ID      string `json:"id"`
	Name    string `json:"name"`
	Type    int    `json:"type"`
	Options []struct {
		Name         string `json:"name"`
		Type         int    `json:"type"`
		Required     bool   `json:"required"`
		MaxLength    int    `json:"max_length"`
		Autocomplete bool   `json:"autocomplete"`
		Choices      []struct {
			Value string `json:"value"`
		} `json:"choices"`
	} `json:"options"`
}

func (d *Server) registered(guild string, kind int, name string) (registered, error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	for _, c := range slices.Concat(d.known[guild], d.known[""]) {
		if c.Name == name && c.Type == kind {
			return c, nil
		}
	}
	return registered{}, fmt.Errorf("no command %q is registered", name)
}

// commandData is what an interaction says of a command that is used, checked as the client checks it. With focused,
// the command is still being typed, so that required options may be missing.
func (d *Server) commandData(who Who, kind int, name string, options map[string]string, focused string) (map[string]any, error) {
	c, err := d.registered(who.Guild, kind, name)
	if err != nil {
		return nil, err
	}
	data := map[string]any{"id": c.ID, "name": c.Name, "type": c.Type}
	var list []map[string]any
	known := 0
	for _, o := range c.Options {
		value, given := options[o.Name]
		if !given {
			if o.Required && focused == "" {
				return nil, fmt.Errorf("/%s: option %q is missing", name, o.Name)
			}
			continue
		}
		known++
		if o.MaxLength > 0 && rules.Characters(value) > o.MaxLength {
			return nil, fmt.Errorf("/%s: option %q is longer than %d", name, o.Name, o.MaxLength)
		}
		chosen := false
		for _, choice := range o.Choices {
			chosen = chosen || choice.Value == value
		}
		if len(o.Choices) > 0 && !chosen {
			return nil, fmt.Errorf("/%s: %q is no choice of %q", name, value, o.Name)
		}
		if o.Type == 6 { // somebody who reads along, unless they are a program
			data["resolved"] = map[string]any{"users": map[string]any{value: map[string]any{"id": value, "username": "user" + value, "bot": false}},
				"members": map[string]any{value: map[string]any{"permissions": strconv.Itoa(commonMember), "roles": []any{}}}}
		}
		if o.Type == 7 {
			data["resolved"] = map[string]any{"channels": map[string]any{value: d.resolvedChannel(who, value)}}
		}
		option := map[string]any{"name": o.Name, "type": o.Type, "value": value}
		if focused == o.Name {
			if !o.Autocomplete {
				return nil, fmt.Errorf("/%s: option %q is not completed", name, o.Name)
			}
			option["focused"] = true
		}
		list = append(list, option)
	}
	if known < len(options) {
		return nil, fmt.Errorf("/%s does not take all of %v", name, options)
	}
	if list != nil {
		data["options"] = list
	}
	return data, nil
}

// resolvedChannel is what an interaction says of a channel among its options.
func (d *Server) resolvedChannel(who Who, id string) map[string]any {
	d.mu.Lock()
	defer d.mu.Unlock()
	permissions := who.Permissions
	if permissions == 0 {
		permissions = commonMember
	}
	return map[string]any{"id": id, "name": "channel" + id, "type": 0, "permissions": strconv.FormatInt(permissions, 10), "app_permissions": d.botPermissions(id)}
}

// botPermissions are the bot's in a channel.
func (d *Server) botPermissions(channel string) string {
	if d.closed[channel] != 0 {
		return "0"
	}
	return "2248473465835073"
}
