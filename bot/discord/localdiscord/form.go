package localdiscord

import (
	"encoding/json"
	"errors"
)

// A form is a modal with text inputs.
type form struct {
	CustomID   string `json:"custom_id"`
	Title      string
	Components []struct {
		Type       int
		Components []struct {
			Type       int
			CustomID   string `json:"custom_id"`
			Label      string
			Value      string
			Style      int
			Required   bool
			MinLength  int `json:"min_length"`
			MaxLength  int `json:"max_length"`
			Components []any
		}
	}
}

// form lists what Discord would refuse in a modal of text inputs.
func (c *check) form(data []byte) {
	var f form
	if err := json.Unmarshal(data, &f); err != nil {
		c.wrong("form: %v", err)
		return
	}
	c.length("form's custom_id", f.CustomID, 1, 100)
	c.length("form's title", f.Title, 1, 45)
	c.count("form's rows", len(f.Components), 1, 5)
	for _, row := range f.Components {
		c.count("inputs in a row", len(row.Components), 1, 1)
		for _, input := range row.Components {
			if row.Type != 1 || input.Type != 4 || input.Style < 1 || input.Style > 2 {
				c.wrong("form holds a component of type %d in one of type %d, style %d", input.Type, row.Type, input.Style)
			}
			c.length("input's custom_id", input.CustomID, 1, 100)
			c.length("input's label", input.Label, 1, 45)
			c.length("input's value", input.Value, 0, min(4000, input.MaxLength))
		}
	}
}

// Form is the line of the form that answered, as it was filled in beforehand; false when none did.
func (i *Interaction) Form() (value string, opened bool) {
	i.server.mu.Lock()
	defer i.server.mu.Unlock()
	var f form
	if json.Unmarshal(i.form, &f) != nil || len(f.Components) == 0 || len(f.Components[0].Components) == 0 {
		return "", false
	}
	return f.Components[0].Components[0].Value, true
}

// Submit sends the form that answered an interaction, with a text in its line.
func (d *Server) Submit(i *Interaction, text string) (*Interaction, error) {
	d.mu.Lock()
	var f form
	err := json.Unmarshal(i.form, &f)
	d.mu.Unlock()
	if err != nil || len(f.Components) == 0 {
		return nil, errors.New("submit: no form was opened")
	}
	input := map[string]any{"type": 4, "custom_id": f.Components[0].Components[0].CustomID, "value": text}
	row := map[string]any{"type": 1, "components": []any{input}}
	return d.send(i.who, 5, map[string]any{"custom_id": f.CustomID, "components": []any{row}}, i.target)
}
