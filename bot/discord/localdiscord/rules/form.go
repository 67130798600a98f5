package rules

import "encoding/json"

// A Modal is a modal with text inputs.
type Modal struct {
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

// Form lists what Discord would refuse in a modal of text inputs.
func Form(data []byte) []string {
	c := &check{}
	var f Modal
	if err := json.Unmarshal(data, &f); err != nil {
		return []string{"form: " + err.Error()}
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
	return c.problems
}
