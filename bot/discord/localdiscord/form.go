package localdiscord

import (
	"encoding/json"
	"errors"

	"pullquote/bot/discord/localdiscord/rules"
)

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
