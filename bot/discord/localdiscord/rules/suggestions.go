package rules

import (
	"encoding/json"
	"strings"
)

// Suggestions lists what Discord would refuse in suggestions for an option that is being typed.
func Suggestions(data []byte) []string {
	c := &check{}
	var list struct {
		Choices []struct{ Name, Value string } `json:"choices"`
	}
	if err := json.Unmarshal(data, &list); err != nil || list.Choices == nil {
		c.wrong("suggestions %s", data)
	}
	c.count("suggestions", len(list.Choices), 0, 25)
	for _, s := range list.Choices {
		c.length("suggestion's name", s.Name, 1, 100)
		c.length("suggestion's value", s.Value, 1, 100)
		if strings.ContainsAny(s.Name, "@#") {
			c.wrong("suggestion %q would show as a mention", s.Name)
		}
	}
	return c.problems
}
