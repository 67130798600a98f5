package rules

import (
	"encoding/json"
	"regexp"
	"slices"
	"strings"
	"unicode"
)

// Limits of commands (docs.discord.com/developers/interactions/application-commands). The OpenAPI description does
// not catch empty descriptions, the characters of names, options of one name, a required option after an optional one,
// choices together with autocomplete, or unknown fields.
const (
	maxSlash, maxMessage = 100, 15
	maxCommand           = 8000 // characters of names, descriptions and values, the longest language of each
)

// slashName is Discord's own pattern; names are lower case besides.
var slashName = regexp.MustCompile(`^[-_'\p{L}\p{N}\p{Devanagari}\p{Thai}]{1,32}$`)

// Commands lists what Discord would refuse in a bulk overwrite of commands.
func Commands(body []byte) []string {
	c := &check{}
	var list []map[string]any
	if err := json.Unmarshal(body, &list); err != nil {
		return []string{"commands are not a JSON list: " + err.Error()}
	}
	names := map[string]bool{}
	slash, message := 0, 0
	for _, m := range list {
		c.only("command", m, "type", "name", "name_localizations", "description", "description_localizations", "options",
			"default_member_permissions", "contexts", "integration_types", "nsfw")
		name, _ := m["name"].(string)
		kind, _ := m["type"].(float64)
		id := string(rune('0'+int(kind))) + name
		if names[id] {
			c.wrong("command %q twice", name)
		}
		names[id] = true
		size := 0
		if kind == 3 {
			message++
			c.length("command's name", name, 1, 32)
			if d, _ := m["description"].(string); d != "" || m["options"] != nil {
				c.wrong("message command %q has a description or options", name)
			}
		} else {
			slash++
			size = c.described("command", m)
			size += c.options(name, m["options"])
		}
		if size > maxCommand {
			c.wrong("command %q of %d characters", name, size)
		}
		if p, ok := m["default_member_permissions"]; ok {
			if text, _ := p.(string); text == "" || strings.Trim(text, "0123456789") != "" {
				c.wrong("default_member_permissions %v, want a string of digits", p)
			}
		}
	}
	c.count("slash commands", slash, 0, maxSlash)
	c.count("message commands", message, 0, maxMessage)
	return c.problems
}

func (c *check) only(what string, m map[string]any, allowed ...string) {
	for key := range m {
		if !slices.Contains(allowed, key) {
			c.wrong("%s has the field %q", what, key)
		}
	}
}

// described checks name and description in all languages and returns their longest length together.
func (c *check) described(what string, m map[string]any) int {
	name, _ := m["name"].(string)
	description, _ := m["description"].(string)
	c.length(what+"'s description", description, 1, 100)
	c.slash(what, name)
	size, longest := Characters(description), Characters(name)
	for _, text := range texts(m["name_localizations"]) {
		c.slash(what, text)
		longest = max(longest, Characters(text))
	}
	for _, text := range texts(m["description_localizations"]) {
		c.length(what+"'s description", text, 1, 100)
		size = max(size, Characters(text))
	}
	return size + longest
}

func (c *check) slash(what, name string) {
	if !slashName.MatchString(name) || strings.ContainsFunc(name, unicode.IsUpper) {
		c.wrong("%s's name %q", what, name)
	}
}

func texts(value any) map[string]string {
	m, _ := value.(map[string]any)
	found := map[string]string{}
	for locale, text := range m {
		found[locale], _ = text.(string)
	}
	return found
}

func (c *check) options(command string, value any) (size int) {
	list, _ := value.([]any)
	c.count("options of "+command, len(list), 0, 25)
	names := map[string]bool{} // of all languages: each must be unique in its own
	optional := false
	for _, o := range list {
		m, _ := o.(map[string]any)
		c.only("option", m, "type", "name", "name_localizations", "description", "description_localizations", "required", "choices",
			"autocomplete", "channel_types", "options", "min_value", "max_value", "min_length", "max_length")
		name, _ := m["name"].(string)
		for locale, text := range texts(m["name_localizations"]) {
			if names[locale+text] {
				c.wrong("option %q of %s twice in %s", text, command, locale)
			}
			names[locale+text] = true
		}
		if names[name] {
			c.wrong("option %q of %s twice", name, command)
		}
		names[name] = true
		if m["required"] == true && optional {
			c.wrong("required option %q of %s after an optional one", name, command)
		}
		optional = optional || m["required"] != true
		size += c.described("option", m)
		size += c.choices(command, name, m)
		if n, ok := m["max_length"].(float64); ok && (n < 1 || n > 6000) {
			c.wrong("option %q of %s: max_length %v", name, command, n)
		}
	}
	return size
}

func (c *check) choices(command, option string, m map[string]any) (size int) {
	list, _ := m["choices"].([]any)
	c.count("choices of "+option, len(list), 0, 25)
	if len(list) > 0 && m["autocomplete"] == true {
		c.wrong("option %q of %s has choices and autocomplete", option, command)
	}
	for _, value := range list {
		choice, _ := value.(map[string]any)
		name, _ := choice["name"].(string)
		text, _ := choice["value"].(string)
		c.length("choice's name", name, 1, 100)
		c.length("choice's value", text, 1, 100)
		longest := Characters(name)
		for _, t := range texts(choice["name_localizations"]) {
			c.length("choice's name", t, 1, 100)
			longest = max(longest, Characters(t))
		}
		size += longest + Characters(text)
	}
	return size
}
