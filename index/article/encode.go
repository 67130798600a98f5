package article

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"
)

// Encode writes the article as a Markdown file. Keys that the article was read with keep their order and, where
// unknown, their values; an empty field drops its key.
func (a *Article) Encode() ([]byte, error) {
	front := &yaml.Node{Kind: yaml.MappingNode}
	if a.front != nil {
		front.Content = append(front.Content, a.front.Content...)
	}
	at := 0
	for _, field := range []struct {
		key   string
		value *yaml.Node
	}{
		{"title", scalarNode(a.Title)},
		{"publication", scalarNode(a.Publication)},
		{"date", dateNode(a.Date)},
		{"sort_date", dateNode(a.SortDate)},
		{"url", scalarNode(a.URL)},
		{"archived", scalarNode(a.Archived)},
		{"authors", listNode(a.Authors)},
		{"corrections", listNode(a.Corrections)},
		{"withdrawn", scalarNode(a.Withdrawn)},
	} {
		at = placeKey(front, at, field.key, field.value)
	}
	var out bytes.Buffer
	out.WriteString("---\n")
	if len(front.Content) > 0 {
		enc := yaml.NewEncoder(&out)
		enc.SetIndent(2)
		if err := enc.Encode(front); err != nil {
			return nil, fmt.Errorf("write front matter of %s: %w", a.ID, err)
		}
	}
	out.WriteString("---\n")
	out.WriteString(a.Body)
	return out.Bytes(), nil
}

// Extra is the front matter value of a key that Article has no field for, "" where there is none.
func (a *Article) Extra(key string) string {
	if a.front == nil {
		return ""
	}
	for i := 0; i+1 < len(a.front.Content); i += 2 {
		if a.front.Content[i].Value == key {
			return scalar(a.front.Content[i+1])
		}
	}
	return ""
}

// SetExtra sets such a key; "" removes it.
func (a *Article) SetExtra(key, value string) {
	front := &yaml.Node{Kind: yaml.MappingNode}
	if a.front != nil {
		front.Content = append(front.Content, a.front.Content...)
	}
	setKey(front, key, scalarNode(value))
	a.front = front
}

// ExtraList is the value of such a key as a list; a single value is a list of one.
func (a *Article) ExtraList(key string) []string {
	if a.front == nil {
		return nil
	}
	for i := 0; i+1 < len(a.front.Content); i += 2 {
		if a.front.Content[i].Value == key {
			return list(a.front.Content[i+1])
		}
	}
	return nil
}

// SetExtraList sets such a key to a list; an empty one removes it.
func (a *Article) SetExtraList(key string, items []string) {
	front := &yaml.Node{Kind: yaml.MappingNode}
	if a.front != nil {
		front.Content = append(front.Content, a.front.Content...)
	}
	setKey(front, key, listNode(items))
	a.front = front
}

// placeKey sets a key where it stands, or at at when it is new: our own keys come in their order, before others that were
// set. It returns where the next one belongs.
func placeKey(front *yaml.Node, at int, key string, value *yaml.Node) int {
	for i := 0; i+1 < len(front.Content); i += 2 {
		if front.Content[i].Value == key {
			setKey(front, key, value)
			switch {
			case value != nil:
				return i + 2
			case i < at:
				return at - 2
			}
			return at
		}
	}
	if value == nil {
		return at
	}
	front.Content = slices.Insert(front.Content, at, &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!str", Value: key}, value)
	return at + 2
}

func setKey(front *yaml.Node, key string, value *yaml.Node) {
	for i := 0; i+1 < len(front.Content); i += 2 {
		if front.Content[i].Value != key {
			continue
		}
		if value == nil {
			front.Content = append(front.Content[:i:i], front.Content[i+2:]...)
			return
		}
		front.Content[i+1] = value
		return
	}
	if value != nil {
		front.Content = append(front.Content, &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!str", Value: key}, value)
	}
}

func scalarNode(text string) *yaml.Node {
	if text == "" {
		return nil
	}
	n := &yaml.Node{}
	n.SetString(text)
	if strings.Contains(text, "\n") {
		n.Style = yaml.DoubleQuotedStyle // a title on two lines must not open a block that --- could end
	}
	return n
}

// dateNode leaves the date unquoted, as people write it.
func dateNode(d Date) *yaml.Node {
	if d.IsZero() {
		return nil
	}
	tag := "!!timestamp"
	if d.Day == 0 {
		tag = "!!str"
	}
	if d.Month == 0 {
		tag = "!!int"
	}
	return &yaml.Node{Kind: yaml.ScalarNode, Tag: tag, Value: d.String()}
}

func listNode(items []string) *yaml.Node {
	if len(items) == 0 {
		return nil
	}
	n := &yaml.Node{Kind: yaml.SequenceNode}
	for _, item := range items {
		n.Content = append(n.Content, scalarNode(item))
	}
	return n
}
