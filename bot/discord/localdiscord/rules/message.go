package rules

import (
	"encoding/json"
	"maps"
	"net/url"
	"slices"
	"strconv"
	"strings"
)

// Limits of messages of components (docs.discord.com/developers/components/reference), and two that are documented
// elsewhere: all texts together (github.com/discord/discord-api-docs/pull/8562) and their bytes (issue 8554).
const (
	maxComponents = 40
	maxTexts      = 4000
	maxTextBytes  = 10170
)

// Flags of messages.
const (
	ComponentsV2 = 1 << 15
	Ephemeral    = 1 << 6
)

// keys are the fields that each kind of component may have; "!" marks required ones.
var keys = map[float64][]string{
	1:  {"components!", "id"},
	2:  {"style!", "label", "emoji", "custom_id", "url", "sku_id", "disabled", "id"},
	3:  {"custom_id!", "options!", "placeholder", "min_values", "max_values", "disabled", "required", "id"},
	9:  {"components!", "accessory!", "id"},
	10: {"content!", "id"},
	12: {"items!", "id"},
	14: {"divider", "spacing", "id"},
	17: {"components!", "accent_color", "spoiler", "id"},
}

// Message lists what Discord would refuse in a message of components, and what our own laws forbid: anything but
// components, and any mention. With deferred, flags may say only what a deferral may.
func Message(body []byte) []string {
	return message(body, "flags", "components", "allowed_mentions", "attachments")
}

// Reply lists what Discord would refuse in a new message that replies to another one, and what our laws forbid.
func Reply(body []byte) []string {
	problems := message(body, "flags", "components", "allowed_mentions", "attachments", "message_reference", "nonce", "enforce_nonce")
	var m struct {
		Nonce   string
		Enforce bool `json:"enforce_nonce"`
		Replied struct {
			User bool `json:"replied_user"`
		} `json:"allowed_mentions"`
	}
	_ = json.Unmarshal(body, &m) // message has read it
	if m.Nonce != "" && (len(m.Nonce) > 25 || !m.Enforce) {
		problems = append(problems, "the nonce is too long, or is not enforced")
	}
	if m.Replied.User {
		problems = append(problems, "who is replied to is mentioned")
	}
	return problems
}

func message(body []byte, fields ...string) []string {
	c := &check{ids: map[string]bool{}}
	var m map[string]any
	if err := json.Unmarshal(body, &m); err != nil {
		return []string{"message is not JSON: " + err.Error()}
	}
	for key := range m {
		if !slices.Contains(fields, key) {
			c.wrong("message has the field %q", key)
		}
	}
	flags, _ := m["flags"].(float64)
	if int(flags)&ComponentsV2 == 0 {
		c.wrong("flags %v do not switch Components V2 on", m["flags"])
	}
	if int(flags)&^(ComponentsV2|Ephemeral) != 0 {
		c.wrong("flags %v", m["flags"])
	}
	c.mentions(m["allowed_mentions"])
	c.attachments(m["attachments"])
	parts, _ := m["components"].([]any)
	if len(parts) == 0 {
		c.wrong("message is empty")
	}
	for _, p := range parts {
		c.component(p, "message")
	}
	if c.components > maxComponents {
		c.wrong("%d components", c.components)
	}
	if c.texts > maxTexts {
		c.wrong("texts of %d characters together", c.texts)
	}
	if c.bytes > maxTextBytes {
		c.wrong("texts of %d bytes together", c.bytes)
	}
	return c.problems
}

func (c *check) mentions(value any) {
	m, _ := value.(map[string]any)
	parse, ok := m["parse"].([]any)
	if !ok || len(parse) > 0 {
		c.wrong("allowed_mentions.parse is %v, want []", m["parse"])
	}
	for _, key := range []string{"users", "roles"} {
		if list, _ := m[key].([]any); len(list) > 0 {
			c.wrong("allowed_mentions.%s is %v", key, list)
		}
	}
}

// attachments notes the files that come with a message.
func (c *check) attachments(value any) {
	list, _ := value.([]any)
	for i, each := range list {
		a, _ := each.(map[string]any)
		name, _ := a["filename"].(string)
		about, _ := a["description"].(string)
		c.length("file's name", name, 1, 255)
		c.length("file's description", about, 0, 1024)
		if a["id"] != strconv.Itoa(i) {
			c.wrong("file %d has the id %v", i, a["id"])
		}
		c.files = append(c.files, name)
	}
}

// gallery looks at pictures: each must come with the message.
func (c *check) gallery(p map[string]any) {
	items, _ := p["items"].([]any)
	c.count("gallery's items", len(items), 1, 10)
	for _, each := range items {
		item, _ := each.(map[string]any)
		media, _ := item["media"].(map[string]any)
		address, _ := media["url"].(string)
		about, _ := item["description"].(string)
		c.length("picture's description", about, 1, 1024) // a picture without one says nothing to who does not see it
		if name, here := strings.CutPrefix(address, "attachment://"); !here || !slices.Contains(c.files, name) {
			c.wrong("picture %q does not come with the message", address)
		}
	}
}

// inside says which components each may hold.
var inside = map[string][]float64{
	"message": {1, 9, 10, 12, 14, 17}, "container": {1, 9, 10, 12, 14}, "section": {10}, "accessory": {2, 11}, "row": {2, 3},
}

func (c *check) component(value any, in string) {
	p, ok := value.(map[string]any)
	if !ok {
		c.wrong("%s holds %v", in, value)
		return
	}
	c.components++
	kind, _ := p["type"].(float64)
	if !slices.Contains(inside[in], kind) {
		c.wrong("%s holds a component of type %v", in, p["type"])
		return
	}
	c.fields(p, kind)
	switch kind {
	case 1:
		c.row(p)
	case 2:
		c.button(p)
	case 3:
		c.menu(p)
	case 12:
		c.gallery(p)
	case 9:
		parts, _ := p["components"].([]any)
		c.count("section's texts", len(parts), 1, 3)
		c.all(parts, "section")
		c.component(p["accessory"], "accessory")
	case 10:
		content, _ := p["content"].(string)
		c.length("text", content, 1, maxTexts)
		c.texts += Characters(content)
		c.bytes += len(content) + 12
	case 17:
		parts, _ := p["components"].([]any)
		c.count("container's components", len(parts), 1, maxComponents)
		c.all(parts, "container")
		if color, ok := p["accent_color"].(float64); ok && (color < 0 || color > 0xFFFFFF) {
			c.wrong("accent_color %v", color)
		}
	}
}

func (c *check) all(parts []any, in string) {
	for _, p := range parts {
		c.component(p, in)
	}
}

// fields checks that a component has the fields that its kind needs and no other.
func (c *check) fields(p map[string]any, kind float64) {
	for key := range p {
		if key != "type" && !slices.Contains(keys[kind], key) && !slices.Contains(keys[kind], key+"!") {
			c.wrong("component of type %v has the field %q", kind, key)
		}
	}
	for _, key := range keys[kind] {
		name, required := strings.CutSuffix(key, "!")
		if _, there := p[name]; required && !there {
			c.wrong("component of type %v lacks %q", kind, name)
		}
	}
}

func (c *check) row(p map[string]any) {
	parts, _ := p["components"].([]any)
	c.count("row's components", len(parts), 1, 5)
	for _, part := range parts {
		if m, _ := part.(map[string]any); m["type"] == float64(3) && len(parts) > 1 {
			c.wrong("a menu shares its row")
		}
	}
	c.all(parts, "row")
}

func (c *check) button(p map[string]any) {
	style, _ := p["style"].(float64)
	label, _ := p["label"].(string)
	c.length("button's label", label, 1, 80)
	link, hasLink := p["url"].(string)
	id, hasID := p["custom_id"].(string)
	switch {
	case style < 1 || style > 5:
		c.wrong("button of style %v", p["style"])
	case style == 5 && (!hasLink || hasID):
		c.wrong("link button %q without an address, or with a custom_id", label)
	case style != 5 && (!hasID || hasLink):
		c.wrong("button %q without a custom_id, or with an address", label)
	}
	if hasLink {
		c.length("link button's address", link, 1, 512)
		if u, err := url.Parse(link); err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
			c.wrong("link button's address %q", link)
		}
	}
	if hasID {
		c.id(id)
	}
}

func (c *check) id(id string) {
	c.length("custom_id", id, 1, 100)
	if c.ids[id] {
		c.wrong("custom_id %q twice", id)
	}
	c.ids[id] = true
}

func (c *check) menu(p map[string]any) {
	id, _ := p["custom_id"].(string)
	c.id(id)
	if placeholder, ok := p["placeholder"].(string); ok {
		c.length("placeholder", placeholder, 0, 150)
	}
	options, _ := p["options"].([]any)
	c.count("menu's options", len(options), 1, 25)
	values := map[string]bool{}
	for _, o := range options {
		m, _ := o.(map[string]any)
		for key := range maps.Keys(m) {
			if !slices.Contains([]string{"label", "value", "description", "emoji", "default"}, key) {
				c.wrong("option has the field %q", key)
			}
		}
		label, _ := m["label"].(string)
		value, _ := m["value"].(string)
		detail, _ := m["description"].(string)
		c.length("option's label", label, 1, 100)
		c.length("option's value", value, 1, 100)
		c.length("option's description", detail, 0, 100)
		if values[value] {
			c.wrong("option's value %q twice", value)
		}
		values[value] = true
	}
}
